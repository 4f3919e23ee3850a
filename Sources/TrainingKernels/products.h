// Matrix products in blocks whose sums stay in registers.

/// What becomes of a block of sums before it is stored.
#ifndef PRODUCTS_H
#define PRODUCTS_H
typedef enum { KEEP, KEEP_POSITIVE, KEEP_WHERE_POSITIVE } finish;
#endif

/// sum + a * b with one rounding. Processors without the instruction compute it in software: slowly, but to the same bits.
#define FUSED(a, b, sum) __builtin_elementwise_fma(a, b, sum)
/// A number in every lane. Nothing is subtracted: x - 0 is x, whatever x is.
#define EVERY_LANE(x) ((x) - (VECTOR){0})

/// The registers that a VECTOR takes.
#define VECTOR_REGISTERS ((int)(sizeof(VECTOR) / REGISTER_BYTES))
/// The columns, in vectors, and the rows of a block: as many sums as there are registers for, beside a row of `b` and a
/// number of `a`. The shape of the blocks has no influence on any sum.
#define BLOCK_VECTORS (VECTOR_REGISTERS == 1 ? 2 : 1)
#define BLOCK_ROWS (REGISTERS / VECTOR_REGISTERS / BLOCK_VECTORS >= 16 ? 8 : REGISTERS / VECTOR_REGISTERS >= 8 ? 4 : 2)
/// The columns where there are but one or two rows: each sum waits for its last product, so there should be many sums.
#define WIDE_BLOCK_VECTORS (VECTOR_REGISTERS == 1 ? 4 : REGISTERS / VECTOR_REGISTERS >= 8 ? 2 : 1)

/// A block of `c = start + a · b`, each sum in the order of `k`.
///
/// `rows` (at most 8), `vectors` (at most 4), `end` and `with_sums` are constants where it is called. `end` says whether
/// sums below zero, or those where `reference` is not above zero, become zero. `with_sums` adds up the rows of `b` too.
INLINE void NAME(product_block)(
    const int rows, const int vectors, const finish end, const int with_sums, ptrdiff_t k, const REAL *a,
    ptrdiff_t a_row, ptrdiff_t a_column, const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c,
    const REAL *reference, ptrdiff_t c_stride, REAL *b_sums) {
  VECTOR sums[9][4];
  for (int i = 0; i < rows + with_sums; i++)
    for (int v = 0; v < vectors; v++) sums[i][v] = start ? *(const VECTOR *)(start + v * TK_LANES) : (VECTOR){0};
  for (ptrdiff_t p = 0; p < k; p++) {
    VECTOR right[4];
    for (int v = 0; v < vectors; v++) right[v] = *(const VECTOR *)(b + p * b_stride + v * TK_LANES);
    for (int i = 0; i < rows; i++) {
      const VECTOR left = EVERY_LANE(a[i * a_row + p * a_column]);
      for (int v = 0; v < vectors; v++) sums[i][v] = FUSED(left, right[v], sums[i][v]);
    }
    if (with_sums)
      for (int v = 0; v < vectors; v++) sums[rows][v] += right[v];
  }
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      VECTOR sum = sums[i][v];
      const ptrdiff_t place = i * c_stride + v * TK_LANES;
      // NaN goes through.
      if (end == KEEP_POSITIVE) sum = sum < 0 ? 0 : sum;
      if (end == KEEP_WHERE_POSITIVE) sum = *(const VECTOR *)(reference + place) > 0 ? sum : 0;
      *(VECTOR *)(c + place) = sum;
    }
  if (with_sums)
    for (int v = 0; v < vectors; v++) *(VECTOR *)(b_sums + v * TK_LANES) = sums[rows][v];
}

/// All `m` rows of a panel of columns, block by block; `rows`, a constant, is not above `m`.
INLINE void NAME(product_panel)(
    const int rows, const int vectors, const finish end, const int with_sums, ptrdiff_t m, ptrdiff_t k, const REAL *a,
    ptrdiff_t a_row, ptrdiff_t a_column, const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c,
    const REAL *reference, ptrdiff_t c_stride, REAL *b_sums) {
#define BLOCK(rows, sums)                                                                                     \
  NAME(product_block)(                                                                                        \
      rows, vectors, end, sums, k, a + i * a_row, a_row, a_column, b, b_stride, start, c + i * c_stride,        \
      end == KEEP_WHERE_POSITIVE ? reference + i * c_stride : NULL, c_stride, b_sums)
  ptrdiff_t i = 0;
  // The first block alone adds up the rows of `b`.
  if (with_sums) BLOCK(rows, 1), i = rows;
  for (; i + rows <= m; i += rows) BLOCK(rows, 0);
  if (rows > 4 && m - i >= 4) BLOCK(4, 0), i += 4;
  if (rows > 2 && m - i >= 2) BLOCK(2, 0), i += 2;
  if (rows > 1 && m - i >= 1) BLOCK(1, 0);
#undef BLOCK
}

/// `c = start + a · b` with `a` (m, k), `b` (k, n) and `c` (m, n), where n is a multiple of TK_LANES, and with
/// `with_sums` the sums of the rows of `b`.
///
/// Element (i, p) of `a` is `a[i * a_row + p * a_column]`, so that a transposed matrix can be read in place.
INLINE void NAME(product)(
    const finish end, const int with_sums, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const REAL *a, ptrdiff_t a_row,
    ptrdiff_t a_column, const REAL *b, const REAL *start, REAL *c, const REAL *reference, REAL *b_sums) {
#define PANELS(rows, vectors)                                                                                 \
  for (; j + (vectors) * TK_LANES <= n; j += (vectors) * TK_LANES)                                               \
    NAME(product_panel)(                                                                                      \
        rows, vectors, end, with_sums, m, k, a, a_row, a_column, b + j, n, start ? start + j : NULL, c + j,     \
        end == KEEP_WHERE_POSITIVE ? reference + j : NULL, n, with_sums ? b_sums + j : NULL)
  ptrdiff_t j = 0;
  if (m >= BLOCK_ROWS) {
    PANELS(BLOCK_ROWS, BLOCK_VECTORS);
    PANELS(BLOCK_ROWS, 1);
  } else if (m >= 2) {
    PANELS(2, WIDE_BLOCK_VECTORS);
    PANELS(2, BLOCK_VECTORS);
    PANELS(2, 1);
  } else {
    PANELS(1, WIDE_BLOCK_VECTORS);
    PANELS(1, BLOCK_VECTORS);
    PANELS(1, 1);
  }
#undef PANELS
}

/// The sums of lanes of two vectors, as the two macros of shuffle masks say which.
#define ADD_PAIR(a, b, first, second) (__builtin_shufflevector(a, b, first) + __builtin_shufflevector(a, b, second))

/// Adds the halves of each of four vectors, then the quarters: leaves four lanes of each, one after the other.
INLINE void NAME(add_lanes_to_quarters)(const VECTOR x[4], VECTOR *quarters) {
#define HALVES 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23
#define OTHER_HALVES 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31
#define QUARTERS 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27
#define OTHER_QUARTERS 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31
  const VECTOR a = ADD_PAIR(x[0], x[2], HALVES, OTHER_HALVES), b = ADD_PAIR(x[1], x[3], HALVES, OTHER_HALVES);
  *quarters = ADD_PAIR(a, b, QUARTERS, OTHER_QUARTERS);
#undef HALVES
#undef OTHER_HALVES
#undef QUARTERS
#undef OTHER_QUARTERS
}

/// Adds the eighths of four vectors of four times four lanes, then the sixteenths: the sum of the four lanes i of vector
/// v in lane 4 i + v.
INLINE void NAME(add_quarters)(const VECTOR x[4], VECTOR *sums) {
#define EIGHTHS 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define OTHER_EIGHTHS 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define SIXTEENTHS 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30
#define OTHER_SIXTEENTHS 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31
  const VECTOR a = ADD_PAIR(x[0], x[2], EIGHTHS, OTHER_EIGHTHS), b = ADD_PAIR(x[1], x[3], EIGHTHS, OTHER_EIGHTHS);
  *sums = ADD_PAIR(a, b, SIXTEENTHS, OTHER_SIXTEENTHS);
#undef EIGHTHS
#undef OTHER_EIGHTHS
#undef SIXTEENTHS
#undef OTHER_SIXTEENTHS
}
#undef ADD_PAIR

/// The sum of `count` numbers over TK_LANES lanes, which are added in pairs.
INLINE REAL NAME(sum_of_lanes)(ptrdiff_t count, const REAL *x) {
  VECTOR lanes = {0};
  ptrdiff_t i = 0;
  for (; i + TK_LANES <= count; i += TK_LANES) lanes += *(const VECTOR *)(x + i);
  for (; i < count; i++) lanes[i % TK_LANES] += x[i];
  for (int half = TK_LANES / 2; half > 0; half /= 2)
    for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
  return lanes[0];
}
