#ifndef CPNG_BLOCK_H
#define CPNG_BLOCK_H

#include <stdbool.h>
#include <stdint.h>

#include "bit_writer.h"

enum {
  shortest_match = 3,
  longest_match = 258,
  farthest_match = 1 << 15,
  block_tokens = 1 << 15,
  literal_symbols = 286,
  distance_symbols = 30,
};

/// A byte, or bytes that are those of some distance before; the distance of a byte is 0.
struct token {
  uint16_t length_or_byte;
  uint16_t distance;
};

/// Tokens that share their codes, with the counts of the symbols that they are written with.
struct block {
  struct token tokens[block_tokens];
  int count;
  uint32_t literals[literal_symbols];
  uint32_t distances[distance_symbols];
};

/// The symbol of a distance from 1 to `farthest_match`.
static inline int distance_symbol(uint32_t distance) {
  if (distance <= 2) return (int)distance - 1;
  int bits = 31 - __builtin_clz(distance - 1);
  return 2 * bits + (int)((distance - 1) >> (bits - 1) & 1);
}

/// The symbol of a length from `shortest_match` to `longest_match`, among those of lengths.
static inline int length_symbol(uint32_t length) {
  if (length == longest_match) return 28;
  uint32_t value = length - shortest_match;
  if (value < 8) return (int)value;
  int bits = 31 - __builtin_clz(value);
  return 4 * (bits - 1) + (int)(value >> (bits - 2) & 3);
}

/// Adds a byte; there is room.
static inline void block_add_byte(struct block *block, uint8_t byte) {
  block->tokens[block->count++] = (struct token){byte, 0};
  block->literals[byte]++;
}

/// Adds a match; there is room.
static inline void block_add_match(struct block *block, uint32_t length, uint32_t distance) {
  block->tokens[block->count++] = (struct token){(uint16_t)length, (uint16_t)distance};
  block->literals[257 + length_symbol(length)]++;
  block->distances[distance_symbol(distance)]++;
}

/// Writes the tokens in codes made for them, and leaves the block empty.
///
/// Source: RFC 1951, 3.2.7.
void cpng_write_block(struct block *block, bool is_last, struct bit_writer *writer);

#endif
