#ifndef CPNG_HUFFMAN_H
#define CPNG_HUFFMAN_H

#include <stdint.h>

/// More symbols than any code of deflate has.
enum { most_symbols = 288, longest_code = 15 };

/// A code of which no word begins another: the length of each symbol's word in bits, 0 for symbols without one, and the
/// word itself, its first bit lowest.
struct prefix_code {
  uint8_t lengths[most_symbols];
  uint16_t words[most_symbols];
};

/// Makes the code that is shortest for symbols that occur so often, with no word longer than `limit` bits.
///
/// Source: D. Huffman, "A Method for the Construction of Minimum-Redundancy Codes", 1952; RFC 1951, 3.2.2.
void cpng_make_code(struct prefix_code *code, const uint32_t *counts, int symbols, int limit);

#endif
