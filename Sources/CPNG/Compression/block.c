#include "block.h"

#include "huffman.h"

enum { end_of_block = 256, first_length = 257, length_symbols = 19, longest_length_code = 7 };
enum { repeat_last = 16, few_zeros = 17, many_zeros = 18 };

/// More bits than a token takes: two words, and up to 5 and 13 bits beside them.
enum { token_bits = 2 * longest_code + 5 + 13 };

/// A step in the list of the lengths of words: a length, or how often one is repeated.
struct step {
  uint8_t symbol;
  uint8_t extra;
};

static int extra_bits(uint8_t symbol) {
  return symbol == repeat_last ? 2 : symbol == few_zeros ? 3 : symbol == many_zeros ? 7 : 0;
}

/// How many of the same stand at the beginning of a list, no more than `most`.
static int repeats(const uint8_t *lengths, int count, int most) {
  int run = 1;
  while (run < count && run < most && lengths[run] == lengths[0]) run++;
  return run;
}

/// The lengths as steps.
static int shorten(const uint8_t *lengths, int count, struct step *steps) {
  int made = 0;
  for (int i = 0; i < count;) {
    if (lengths[i] == 0) {
      int run = repeats(lengths + i, count - i, 138);
      if (run >= 3) {
        steps[made++] = run <= 10 ? (struct step){few_zeros, (uint8_t)(run - 3)}
                                  : (struct step){many_zeros, (uint8_t)(run - 11)};
        i += run;
        continue;
      }
    } else if (i > 0 && lengths[i] == lengths[i - 1]) {
      int run = repeats(lengths + i, count - i, 6);
      if (run >= 3) {
        steps[made++] = (struct step){repeat_last, (uint8_t)(run - 3)};
        i += run;
        continue;
      }
    }
    steps[made++] = (struct step){lengths[i++], 0};
  }
  return made;
}

/// The count without symbols at the end that have no word, but no less than `least`.
static int used(const struct prefix_code *code, int count, int least) {
  while (count > least && code->lengths[count - 1] == 0) count--;
  return count;
}

static void write_codes(
    const struct prefix_code *literals, const struct prefix_code *distances,
    struct bit_writer *writer) {
  static const uint8_t order[length_symbols] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                                11, 4,  12, 3, 13, 2, 14, 1, 15};
  int literal_count = used(literals, literal_symbols, first_length);
  int distance_count = used(distances, distance_symbols, 1);
  uint8_t lengths[literal_symbols + distance_symbols];
  memcpy(lengths, literals->lengths, (size_t)literal_count);
  memcpy(lengths + literal_count, distances->lengths, (size_t)distance_count);
  struct step steps[literal_symbols + distance_symbols];
  int step_count = shorten(lengths, literal_count + distance_count, steps);
  uint32_t counts[length_symbols] = {0};
  for (int i = 0; i < step_count; i++) counts[steps[i].symbol]++;
  struct prefix_code code;
  cpng_make_code(&code, counts, length_symbols, longest_length_code);
  int code_count = length_symbols;
  while (code_count > 4 && code.lengths[order[code_count - 1]] == 0) code_count--;
  bit_writer_put(writer, (uint32_t)(literal_count - first_length), 5);
  bit_writer_put(writer, (uint32_t)(distance_count - 1), 5);
  bit_writer_put(writer, (uint32_t)(code_count - 4), 4);
  for (int i = 0; i < code_count; i++) bit_writer_put(writer, code.lengths[order[i]], 3);
  for (int i = 0; i < step_count; i++) {
    bit_writer_put(writer, code.words[steps[i].symbol], code.lengths[steps[i].symbol]);
    bit_writer_put(writer, steps[i].extra, extra_bits(steps[i].symbol));
  }
}

static void write_symbol(const struct prefix_code *code, int symbol, struct bit_writer *writer) {
  bit_writer_put(writer, code->words[symbol], code->lengths[symbol]);
}

static void write_match(
    struct token token, const struct prefix_code *literals, const struct prefix_code *distances,
    struct bit_writer *writer) {
  int symbol = length_symbol(token.length_or_byte);
  write_symbol(literals, first_length + symbol, writer);
  // Beyond the first symbols, four stand for each power of two; what is left is written as it is.
  int extra = symbol < 8 || symbol == 28 ? 0 : symbol / 4 - 1;
  uint32_t rest = (uint32_t)(token.length_or_byte - shortest_match) & ((1u << extra) - 1);
  bit_writer_put(writer, rest, extra);
  symbol = distance_symbol(token.distance);
  write_symbol(distances, symbol, writer);
  extra = symbol < 4 ? 0 : symbol / 2 - 1;
  bit_writer_put(writer, (uint32_t)(token.distance - 1) & ((1u << extra) - 1), extra);
}

void cpng_write_block(struct block *block, bool is_last, struct bit_writer *writer) {
  block->literals[end_of_block] = 1;
  struct prefix_code literals, distances;
  cpng_make_code(&literals, block->literals, literal_symbols, longest_code);
  cpng_make_code(&distances, block->distances, distance_symbols, longest_code);
  // The codes themselves take less than 300 bytes.
  if (bit_writer_reserve(writer, (size_t)block->count * token_bits / 8 + 512)) {
    bit_writer_put(writer, is_last, 1);
    bit_writer_put(writer, 2, 2);
    write_codes(&literals, &distances, writer);
    for (int i = 0; i < block->count; i++) {
      struct token token = block->tokens[i];
      if (token.distance == 0) {
        write_symbol(&literals, token.length_or_byte, writer);
      } else {
        write_match(token, &literals, &distances, writer);
      }
    }
    write_symbol(&literals, end_of_block, writer);
  }
  block->count = 0;
  memset(block->literals, 0, sizeof block->literals);
  memset(block->distances, 0, sizeof block->distances);
}
