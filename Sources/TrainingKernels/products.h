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

/// A block of `c = start + a · b`, each sum in the order of `k`.
///
/// `rows` (at most 4), `vectors` (at most 4), `end` and `with_sums` are constants where it is called. `end` says whether
/// sums below zero, or those where `reference` is not above zero, become zero. `with_sums` adds up the rows of `b` too.
INLINE void NAME(product_block)(
    const int rows, const int vectors, const finish end, const int with_sums, ptrdiff_t k, const REAL *a,
    ptrdiff_t a_row, ptrdiff_t a_column, const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c,
    const REAL *reference, ptrdiff_t c_stride, REAL *b_sums) {
  VECTOR sums[5][4];
  for (int i = 0; i < rows + with_sums; i++)
    for (int v = 0; v < vectors; v++) sums[i][v] = start ? *(const VECTOR *)(start + v * TK_LANES) : (VECTOR){0};
  for (ptrdiff_t p = 0; p < k; p++)
    for (int v = 0; v < vectors; v++) {
      const VECTOR right = *(const VECTOR *)(b + p * b_stride + v * TK_LANES);
      for (int i = 0; i < rows; i++)
        sums[i][v] = FUSED(EVERY_LANE(a[i * a_row + p * a_column]), right, sums[i][v]);
      if (with_sums) sums[rows][v] += right;
    }
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      VECTOR sum = sums[i][v];
      const ptrdiff_t place = i * c_stride + v * TK_LANES;
      // NaN goes through.
      if (end == KEEP_POSITIVE) sum = (VECTOR)((MASK)sum & ~(sum < 0));
      if (end == KEEP_WHERE_POSITIVE) sum = (VECTOR)((MASK)sum & (*(const VECTOR *)(reference + place) > 0));
      *(VECTOR *)(c + place) = sum;
    }
  if (with_sums)
    for (int v = 0; v < vectors; v++) *(VECTOR *)(b_sums + v * TK_LANES) = sums[rows][v];
}

/// All `m` rows of a panel of columns, four at a time.
INLINE void NAME(product_panel)(
    const int vectors, const finish end, const int with_sums, ptrdiff_t m, ptrdiff_t k, const REAL *a, ptrdiff_t a_row,
    ptrdiff_t a_column, const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c, const REAL *reference,
    ptrdiff_t c_stride, REAL *b_sums) {
#define BLOCK(rows, sums)                                                                                     \
  NAME(product_block)(                                                                                        \
      rows, vectors, end, sums, k, a + i * a_row, a_row, a_column, b, b_stride, start, c + i * c_stride,        \
      end == KEEP_WHERE_POSITIVE ? reference + i * c_stride : NULL, c_stride, b_sums)
  ptrdiff_t i = 0;
  // The first block alone adds up the rows of `b`.
  if (with_sums && m >= 4) {
    BLOCK(4, 1);
    i = 4;
  } else if (with_sums) {
    switch (m) {
    case 3: BLOCK(3, 1); return;
    case 2: BLOCK(2, 1); return;
    default: BLOCK(1, 1); return;
    }
  }
  for (; i + 4 <= m; i += 4) BLOCK(4, 0);
  switch (m - i) {
  case 3: BLOCK(3, 0); break;
  case 2: BLOCK(2, 0); break;
  case 1: BLOCK(1, 0); break;
  }
#undef BLOCK
}

/// `c = start + a · b` with `a` (m, k), `b` (k, n) and `c` (m, n), where n is a multiple of TK_LANES, and with
/// `with_sums` the sums of the rows of `b`.
///
/// Element (i, p) of `a` is `a[i * a_row + p * a_column]`, so that a transposed matrix can be read in place.
INLINE void NAME(product)(
    const finish end, const int with_sums, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const REAL *a, ptrdiff_t a_row,
    ptrdiff_t a_column, const REAL *b, const REAL *start, REAL *c, const REAL *reference, REAL *b_sums) {
#define PANEL(vectors)                                                                                        \
  NAME(product_panel)(                                                                                        \
      vectors, end, with_sums, m, k, a, a_row, a_column, b + j, n, start ? start + j : NULL, c + j,             \
      end == KEEP_WHERE_POSITIVE ? reference + j : NULL, n, with_sums ? b_sums + j : NULL)
  ptrdiff_t j = 0;
  // A single row needs several sums at a time, as each waits for the one before it.
  if (m == 1)
    for (; j + 4 * TK_LANES <= n; j += 4 * TK_LANES) PANEL(4);
  for (; j + 2 * TK_LANES <= n; j += 2 * TK_LANES) PANEL(2);
  if (j < n) PANEL(1);
#undef PANEL
}

/// Leaves in the first of 16 vectors the sums of the lanes of each, added in pairs: halves, quarters, eighths,
/// sixteenths.
INLINE void NAME(add_lanes)(VECTOR x[TK_LANES]) {
#define ADD_PAIRS(distance, first, second)                                                                    \
  for (int i = 0; i < (distance); i++) {                                                                      \
    const VECTOR a = x[i], b = x[i + (distance)];                                                             \
    x[i] = __builtin_shufflevector(a, b, first) + __builtin_shufflevector(a, b, second);                      \
  }
#define HALVES 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23
#define OTHER_HALVES 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31
#define QUARTERS 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27
#define OTHER_QUARTERS 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31
#define EIGHTHS 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define OTHER_EIGHTHS 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define SIXTEENTHS 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30
#define OTHER_SIXTEENTHS 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31
  ADD_PAIRS(8, HALVES, OTHER_HALVES)
  ADD_PAIRS(4, QUARTERS, OTHER_QUARTERS)
  ADD_PAIRS(2, EIGHTHS, OTHER_EIGHTHS)
  ADD_PAIRS(1, SIXTEENTHS, OTHER_SIXTEENTHS)
#undef ADD_PAIRS
#undef HALVES
#undef OTHER_HALVES
#undef QUARTERS
#undef OTHER_QUARTERS
#undef EIGHTHS
#undef OTHER_EIGHTHS
#undef SIXTEENTHS
#undef OTHER_SIXTEENTHS
}
