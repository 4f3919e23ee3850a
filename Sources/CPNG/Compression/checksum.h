#ifndef CPNG_CHECKSUM_H
#define CPNG_CHECKSUM_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Adler-32 of some bytes after others, whose checksum is given; 1 is that of none.
///
/// The same as zlib's, in columns that are added side by side: in a fraction of its time.
///
/// Source: RFC 1950, 8.2.
static inline uint32_t checksum(uint32_t before, const uint8_t *bytes, size_t count) {
  // So many rows of bytes add up to no more than 16 bits.
  enum { modulus = 65521, width = 16, most_rows = 256 };
  typedef uint8_t row_of_bytes __attribute__((vector_size(width)));
  typedef uint16_t row_of_sums __attribute__((vector_size(2 * width)));
  typedef uint32_t row_of_totals __attribute__((vector_size(4 * width)));
  uint32_t sum = before & 0xffff, sums = before >> 16;
  while (count >= width) {
    uint32_t rows = (uint32_t)(count / width < most_rows ? count / width : most_rows);
    // The sum at the beginning counts once for each byte. In a column, a byte counts once for every byte of later rows, and
    // for those of its own row from its place on.
    sums = (sums + sum * rows * width) % modulus;
    row_of_sums column = {0};
    row_of_totals earlier = {0};
    for (uint32_t row = 0; row < rows; row++, bytes += width) {
      row_of_bytes next;
      memcpy(&next, bytes, sizeof next);
      earlier += __builtin_convertvector(column, row_of_totals);
      column += __builtin_convertvector(next, row_of_sums);
    }
    for (uint32_t i = 0; i < width; i++) {
      sum += column[i];
      sums += (width * earlier[i] + (width - i) * column[i]) % modulus;
    }
    sum %= modulus;
    sums %= modulus;
    count -= (size_t)rows * width;
  }
  for (; count > 0; count--) {
    sum = (sum + *bytes++) % modulus;
    sums = (sums + sum) % modulus;
  }
  return sums << 16 | sum;
}

#endif
