// Matrix products in blocks whose sums stay in registers.

#ifndef PRODUCTS_H
#define PRODUCTS_H
/// What becomes of sums before they are stored: those below zero, or where a reference is not above zero, become zero.
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

/// `c = start + a · b` with `a` (m, k), `b` (k, n) and `c` (m, n), each sum in the order of `k`; n is a multiple of TK_LANES.
typedef struct {
  ptrdiff_t m, n, k;
  /// Element (i, p) is `a[i * a_row + p * a_column]`, so that a transposed matrix can be read in place.
  const REAL *a;
  ptrdiff_t a_row, a_column;
  /// From one row of `b` to the next, or of its transpose, if that is what is stored.
  const REAL *b;
  ptrdiff_t b_stride;
  int b_is_transposed;
  /// The columns that are stored, where the transpose is; the others are zero.
  ptrdiff_t b_columns;
  /// What the sums start from, zero if null, and from one row of it to the next: 0 where all rows start from one.
  const REAL *start;
  ptrdiff_t start_stride;
  REAL *c;
  ptrdiff_t c_stride;
  finish end;
  /// Of the shape and stride of `c`.
  const REAL *reference;
  /// What the sums of the rows of `b` are added to, if not null.
  REAL *b_sums;
} NAME(product);

/// A block of a product: `rows` (at most 8) rows from row `i` on, `vectors` (at most 4) vectors of columns from column `j`
/// on, both constants where it is called, and so is `with_sums`, whether it adds up the rows of `b`.
INLINE void NAME(product_block)(
    const int rows, const int vectors, const int with_sums, const NAME(product) *restrict product, ptrdiff_t i,
    ptrdiff_t j) {
  const REAL *a = product->a + i * product->a_row, *b = product->b + j;
  const ptrdiff_t a_row = product->a_row, a_column = product->a_column, b_stride = product->b_stride, k = product->k;
  VECTOR sums[8][4], b_sums[4];
  for (int q = 0; q < rows; q++)
    for (int v = 0; v < vectors; v++)
      sums[q][v] = product->start
          ? *(const VECTOR *)(product->start + (i + q) * product->start_stride + j + v * TK_LANES)
          : (VECTOR){0};
  if (with_sums)
    for (int v = 0; v < vectors; v++) b_sums[v] = *(const VECTOR *)(product->b_sums + j + v * TK_LANES);
  for (ptrdiff_t p = 0; p < k; p++)
    for (int v = 0; v < vectors; v++) {
      const VECTOR right = *(const VECTOR *)(b + p * b_stride + v * TK_LANES);
      for (int q = 0; q < rows; q++)
        sums[q][v] = FUSED(EVERY_LANE(a[q * a_row + p * a_column]), right, sums[q][v]);
      if (with_sums) b_sums[v] += right;
    }
  // NaN goes through.
  if (product->end == KEEP_POSITIVE)
    for (int q = 0; q < rows; q++)
      for (int v = 0; v < vectors; v++) sums[q][v] = sums[q][v] < 0 ? 0 : sums[q][v];
  if (product->end == KEEP_WHERE_POSITIVE)
    for (int q = 0; q < rows; q++)
      for (int v = 0; v < vectors; v++) {
        const ptrdiff_t place = (i + q) * product->c_stride + j + v * TK_LANES;
        sums[q][v] = *(const VECTOR *)(product->reference + place) > 0 ? sums[q][v] : 0;
      }
  for (int q = 0; q < rows; q++)
    for (int v = 0; v < vectors; v++)
      *(VECTOR *)(product->c + (i + q) * product->c_stride + j + v * TK_LANES) = sums[q][v];
  if (with_sums)
    for (int v = 0; v < vectors; v++) *(VECTOR *)(product->b_sums + j + v * TK_LANES) = b_sums[v];
}

/// All rows of a panel of `vectors` vectors of columns, block by block; `rows`, a constant, is not above `m`.
INLINE void NAME(product_panel)(const int rows, const int vectors, const NAME(product) *product, ptrdiff_t j) {
#define BLOCK(rows, with_sums) NAME(product_block)(rows, vectors, with_sums, product, i, j)
  const ptrdiff_t m = product->m;
  ptrdiff_t i = 0;
  // The first block alone adds up the rows of `b`.
  if (product->b_sums) BLOCK(rows, 1), i = rows;
  for (; i + rows <= m; i += rows) BLOCK(rows, 0);
  if (rows > 4 && m - i >= 4) BLOCK(4, 0), i += 4;
  if (rows > 2 && m - i >= 2) BLOCK(2, 0), i += 2;
  if (rows > 1 && m - i >= 1) BLOCK(1, 0);
#undef BLOCK
}

/// The product of matrices that lie as the blocks read them.
static __attribute__((noinline)) void NAME(multiply_in_place)(const NAME(product) *product) {
#define PANELS(rows, vectors)                                                          \
  for (; j + (vectors) * TK_LANES <= product->n; j += (vectors) * TK_LANES)              \
    NAME(product_panel)(rows, vectors, product, j)
  ptrdiff_t j = 0;
  if (product->m >= BLOCK_ROWS) {
    PANELS(BLOCK_ROWS, BLOCK_VECTORS);
    PANELS(BLOCK_ROWS, 1);
  } else if (product->m >= 2) {
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

/// The rows of `b` that are packed at a time: their panel fits into the nearest cache.
#define PACKED_ROWS (32768 / (ptrdiff_t)(BLOCK_VECTORS * sizeof(VECTOR)))

/// Copies rows of a panel of `vectors` vectors of columns of `b`, from row `p` and column `j` on, one after the other.
INLINE void NAME(pack)(
    const int vectors, const NAME(product) *product, ptrdiff_t p, ptrdiff_t count, ptrdiff_t j, VECTOR *packed) {
  const REAL *b = product->b;
  const ptrdiff_t stride = product->b_stride;
  if (!product->b_is_transposed) {
    for (ptrdiff_t i = 0; i < count; i++)
      for (int v = 0; v < vectors; v++) packed[i * vectors + v] = *(const VECTOR *)(b + (p + i) * stride + j + v * TK_LANES);
    return;
  }
  // The columns of the panel are rows of what is stored: there may be fewer, then the rest is zero.
  for (int v = 0; v < vectors; v++)
    for (ptrdiff_t i = 0; i < count; i += TK_LANES) {
      VECTOR square[TK_LANES];
      for (int lane = 0; lane < TK_LANES; lane++) {
        const ptrdiff_t column = j + v * TK_LANES + lane;
        square[lane] = column < product->b_columns ? *(const VECTOR *)(b + column * stride + p + i) : (VECTOR){0};
      }
      NAME(transpose)(square);
      for (int lane = 0; lane < TK_LANES && i + lane < count; lane++) packed[(i + lane) * vectors + v] = square[lane];
    }
}

/// The product with a copy of `b`, panel by panel: the columns of a large matrix are too far apart for caches.
static __attribute__((noinline)) void NAME(multiply_packed)(const NAME(product) *product) {
  VECTOR packed[PACKED_ROWS * BLOCK_VECTORS];
  for (ptrdiff_t j = 0, vectors; j < product->n; j += vectors * TK_LANES) {
    vectors = product->n - j >= BLOCK_VECTORS * TK_LANES ? BLOCK_VECTORS : 1;
    for (ptrdiff_t p = 0; p < product->k; p += PACKED_ROWS) {
      const ptrdiff_t count = product->k - p < PACKED_ROWS ? product->k - p : PACKED_ROWS;
      if (vectors == BLOCK_VECTORS) NAME(pack)(BLOCK_VECTORS, product, p, count, j, packed);
      else NAME(pack)(1, product, p, count, j, packed);
      NAME(product) part = *product;
      part.n = vectors * TK_LANES;
      part.k = count;
      part.a += p * product->a_column;
      part.b = (const REAL *)packed;
      part.b_stride = part.n;
      part.c += j;
      if (part.reference) part.reference += j;
      if (part.b_sums) part.b_sums += j;
      if (part.start) part.start += j;
      // Every part but the first goes on where the one before it stopped.
      if (p > 0) part.start = part.c, part.start_stride = part.c_stride;
      if (p + count < product->k) part.end = KEEP;
      NAME(multiply_in_place)(&part);
    }
  }
}

/// Computes a product.
INLINE void NAME(multiply_matrices)(const NAME(product) *product) {
  // A copy pays off where many rows read it.
  if (product->b_is_transposed || (product->m >= 32 && product->k * product->n >= 1 << 16)) NAME(multiply_packed)(product);
  else NAME(multiply_in_place)(product);
}
