#ifndef CPNG_BIT_WRITER_H
#define CPNG_BIT_WRITER_H

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// Bytes in memory that are written bit by bit, the lowest bit of a byte first.
struct bit_writer {
  /// Owned; grows as needed.
  uint8_t *bytes;
  size_t count;
  size_t capacity;
  /// Whether memory has run out. What was written is then worthless.
  bool failed;
  /// Bits that do not fill four bytes yet.
  uint64_t pending;
  int pending_bits;
};

/// Makes room for so many bytes; false where there is no memory.
static inline bool bit_writer_reserve(struct bit_writer *writer, size_t more) {
  if (more <= writer->capacity - writer->count) return true;
  size_t capacity = 2 * writer->capacity + more;
  uint8_t *bytes = writer->failed ? NULL : realloc(writer->bytes, capacity);
  if (bytes == NULL) {
    writer->failed = true;
    return false;
  }
  writer->bytes = bytes;
  writer->capacity = capacity;
  return true;
}

/// Writes up to 32 bits; room for them was reserved.
static inline void bit_writer_put(struct bit_writer *writer, uint32_t bits, int count) {
  writer->pending |= (uint64_t)bits << writer->pending_bits;
  writer->pending_bits += count;
  if (writer->pending_bits < 32) return;
  for (int i = 0; i < 4; i++) writer->bytes[writer->count++] = (uint8_t)(writer->pending >> 8 * i);
  writer->pending >>= 32;
  writer->pending_bits -= 32;
}

/// Writes what is pending and fills the last byte; room for four bytes was reserved.
static inline void bit_writer_align(struct bit_writer *writer) {
  for (; writer->pending_bits > 0; writer->pending_bits -= 8) {
    writer->bytes[writer->count++] = (uint8_t)writer->pending;
    writer->pending >>= 8;
  }
  writer->pending = 0;
  writer->pending_bits = 0;
}

#endif
