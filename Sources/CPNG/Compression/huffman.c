#include "huffman.h"

#include <stdlib.h>
#include <string.h>

/// A symbol that occurs.
struct leaf {
  uint32_t count;
  int symbol;
};

static int by_count(const void *first, const void *second) {
  const struct leaf *a = first, *b = second;
  // By symbol where counts are equal, so that the order does not depend on the sort.
  if (a->count == b->count) return a->symbol - b->symbol;
  return a->count < b->count ? -1 : 1;
}

/// Counts how many leaves of a tree of least weight have each depth, where depths beyond `limit` count as it. Leaves come
/// rarest first; there are at least two.
static void count_depths(const struct leaf *leaves, int count, int limit, int *depths) {
  // Nodes that join two others are made in the order of their weight, so that both rows are sorted: the next two to join
  // stand at their heads.
  uint64_t weights[most_symbols];
  int leaf_parents[most_symbols], parents[most_symbols];
  int leaf = 0, node = 0;
  for (int made = 0; made < count - 1; made++) {
    weights[made] = 0;
    for (int child = 0; child < 2; child++) {
      if (node == made || (leaf < count && leaves[leaf].count <= weights[node])) {
        weights[made] += leaves[leaf].count;
        leaf_parents[leaf++] = made;
      } else {
        weights[made] += weights[node];
        parents[node++] = made;
      }
    }
  }
  // The last node is the root.
  int node_depths[most_symbols];
  node_depths[count - 2] = 0;
  for (int i = count - 3; i >= 0; i--) node_depths[i] = node_depths[parents[i]] + 1;
  for (int i = 0; i < count; i++) {
    int depth = node_depths[leaf_parents[i]] + 1;
    depths[depth < limit ? depth : limit]++;
  }
}

/// Moves leaves down until all of them have a place: words cut to the limit had taken places of others.
static void make_room(int *depths, int limit) {
  uint32_t taken = 0;
  for (int depth = 1; depth <= limit; depth++) taken += (uint32_t)depths[depth] << (limit - depth);
  for (; taken > 1u << limit; taken--) {
    // A leaf becomes a node of two, of which the other is one of the deepest.
    int depth = limit - 1;
    while (depths[depth] == 0) depth--;
    depths[depth]--;
    depths[depth + 1] += 2;
    depths[limit]--;
  }
}

/// Gives words in the order of lengths, then of symbols.
static void assign_words(struct prefix_code *code, int symbols, const int *depths) {
  uint32_t next[longest_code + 1] = {0};
  for (int length = 1; length <= longest_code; length++) {
    next[length] = (next[length - 1] + (length > 1 ? depths[length - 1] : 0)) << 1;
  }
  for (int symbol = 0; symbol < symbols; symbol++) {
    uint32_t word = next[code->lengths[symbol]]++, reversed = 0;
    for (int bit = 0; bit < code->lengths[symbol]; bit++, word >>= 1) {
      reversed = reversed << 1 | (word & 1);
    }
    code->words[symbol] = (uint16_t)reversed;
  }
}

void cpng_make_code(struct prefix_code *code, const uint32_t *counts, int symbols, int limit) {
  memset(code, 0, sizeof *code);
  struct leaf leaves[most_symbols];
  int count = 0;
  for (int symbol = 0; symbol < symbols; symbol++) {
    if (counts[symbol] > 0) leaves[count++] = (struct leaf){counts[symbol], symbol};
  }
  int depths[longest_code + 1] = {0};
  if (count == 1) {
    depths[1] = 1;
  } else if (count > 1) {
    qsort(leaves, (size_t)count, sizeof *leaves, by_count);
    count_depths(leaves, count, limit, depths);
    make_room(depths, limit);
  }
  int leaf = 0;
  for (int depth = limit; depth > 0; depth--) {
    for (int i = 0; i < depths[depth]; i++) code->lengths[leaves[leaf++].symbol] = (uint8_t)depth;
  }
  assign_words(code, symbols, depths);
}
