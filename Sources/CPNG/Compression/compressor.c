#include "compressor.h"

#include "checksum.h"

/// Bytes are compressed when so many have come: few enough to stay in a processor's cache.
enum { batch = 1 << 17, slack = 8 };

/// Matches this long are not worth another look.
enum { long_match = 16 };

struct compressor *cpng_compressor_new(size_t row_size, size_t step) {
  struct compressor *compressor = calloc(1, sizeof *compressor);
  if (compressor == NULL) return NULL;
  compressor->row_size = row_size;
  compressor->step = step;
  compressor->checksum = 1;
  compressor->capacity = farthest_match + batch + row_size;
  compressor->buffer = malloc(compressor->capacity + slack);
  // The header: deflate with the largest window, and a checksum of both.
  if (compressor->buffer == NULL || !bit_writer_reserve(&compressor->output, 4)) {
    cpng_compressor_free(compressor);
    return NULL;
  }
  bit_writer_put(&compressor->output, 0x0178, 16);
  return compressor;
}

void cpng_compressor_free(struct compressor *compressor) {
  if (compressor == NULL) return;
  free(compressor->buffer);
  free(compressor->output.bytes);
  free(compressor);
}

/// How many bytes at two places are alike, up to `most`.
static size_t common_bytes(const uint8_t *a, const uint8_t *b, size_t most) {
  size_t count = 0;
  for (; count + 8 <= most; count += 8) {
    uint64_t first, second;
    memcpy(&first, a + count, 8);
    memcpy(&second, b + count, 8);
    // The lowest byte is the first one, on every machine that Swift knows.
    if (first != second) return count + (size_t)__builtin_ctzll(first ^ second) / 8;
  }
  while (count < most && a[count] == b[count]) count++;
  return count;
}

/// The place where the four bytes at another one were seen last, counted from 1, which is then the other one.
static size_t exchange_seen(struct compressor *compressor, size_t place) {
  uint32_t bytes;
  memcpy(&bytes, compressor->buffer + place, 4);
  uint32_t *seen = &compressor->seen[bytes * 2654435761u >> 20];
  size_t before = *seen;
  *seen = (uint32_t)place + 1;
  return before;
}

/// The best of the matches that are looked at for a place; its length is 0 where there is none.
static struct token find_match(struct compressor *compressor, size_t place) {
  const uint8_t *bytes = compressor->buffer + place;
  size_t left = compressor->end - place;
  size_t most = left < longest_match ? left : longest_match;
  size_t length = 0, distance = 0;
  if (compressor->row_size <= farthest_match && place >= compressor->row_size) {
    distance = compressor->row_size;
    length = common_bytes(bytes, bytes - distance, most);
  }
  if (length < most && place >= compressor->step) {
    size_t other = common_bytes(bytes, bytes - compressor->step, most);
    // A short distance takes fewer bits.
    if (other >= length) {
      length = other;
      distance = compressor->step;
    }
  }
  if (length < long_match && left >= 4) {
    size_t seen = exchange_seen(compressor, place);
    if (seen > 0 && place - (seen - 1) <= farthest_match) {
      size_t other = common_bytes(bytes, compressor->buffer + seen - 1, most);
      if (other > length + 1) {
        length = other;
        distance = place - (seen - 1);
      }
    }
  }
  return (struct token){(uint16_t)length, (uint16_t)distance};
}

/// Compresses all bytes that there are.
static void compress(struct compressor *compressor) {
  struct block *block = &compressor->block;
  size_t place = compressor->start;
  compressor->checksum = checksum(
      compressor->checksum, compressor->buffer + place, compressor->end - place);
  while (place < compressor->end) {
    if (block->count == block_tokens) cpng_write_block(block, false, &compressor->output);
    struct token match = find_match(compressor, place);
    if (match.length_or_byte < shortest_match) {
      block_add_byte(block, compressor->buffer[place++]);
    } else {
      block_add_match(block, match.length_or_byte, match.distance);
      place += match.length_or_byte;
    }
  }
  compressor->start = place;
}

/// Drops what no match can reach any more.
static void slide(struct compressor *compressor) {
  size_t gone = compressor->end - farthest_match;
  memmove(compressor->buffer, compressor->buffer + gone, farthest_match);
  compressor->start -= gone;
  compressor->end -= gone;
  for (size_t i = 0; i < sizeof compressor->seen / sizeof *compressor->seen; i++) {
    uint32_t *seen = &compressor->seen[i];
    *seen = *seen > gone ? *seen - (uint32_t)gone : 0;
  }
}

uint8_t *cpng_compressor_next_row(struct compressor *compressor) {
  if (compressor->end + compressor->row_size > compressor->capacity) {
    compress(compressor);
    slide(compressor);
  }
  uint8_t *row = compressor->buffer + compressor->end;
  compressor->end += compressor->row_size;
  return row;
}

void cpng_compressor_finish(struct compressor *compressor) {
  struct bit_writer *output = &compressor->output;
  compress(compressor);
  cpng_write_block(&compressor->block, true, output);
  if (!bit_writer_reserve(output, 8)) return;
  bit_writer_align(output);
  for (int byte = 3; byte >= 0; byte--) {
    bit_writer_put(output, compressor->checksum >> 8 * byte & 0xff, 8);
  }
}
