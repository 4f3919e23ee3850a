// The matrix products of dense layers.
#ifndef TEMPLATE
#define TEMPLATE "dense.c"
#include "each_precision.h"
#else

#define VECTOR NAME(vector)
typedef REAL VECTOR __attribute__((vector_size(TK_LANES * sizeof(REAL)), aligned(sizeof(REAL))));

/// A block of `c = start + a · b`, small enough for its sums to stay in registers.
///
/// `rows` (at most 4) and `vectors` (at most 2) are constants where it is called.
INLINE void NAME(matmul_block)(
    const int rows, const int vectors, ptrdiff_t k, const REAL *a, ptrdiff_t a_row, ptrdiff_t a_column,
    const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c, ptrdiff_t c_stride) {
  VECTOR sums[4][2] = {0};
  if (start)
    for (int i = 0; i < rows; i++)
      for (int v = 0; v < vectors; v++) sums[i][v] = *(const VECTOR *)(start + v * TK_LANES);
  for (ptrdiff_t p = 0; p < k; p++)
    for (int v = 0; v < vectors; v++) {
      VECTOR right = *(const VECTOR *)(b + p * b_stride + v * TK_LANES);
      for (int i = 0; i < rows; i++) sums[i][v] += a[i * a_row + p * a_column] * right;
    }
  for (int i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) *(VECTOR *)(c + i * c_stride + v * TK_LANES) = sums[i][v];
}

/// All rows of a panel of `vectors` vectors of columns.
INLINE void NAME(matmul_panel)(
    const int vectors, ptrdiff_t m, ptrdiff_t k, const REAL *a, ptrdiff_t a_row, ptrdiff_t a_column,
    const REAL *b, ptrdiff_t b_stride, const REAL *start, REAL *c, ptrdiff_t c_stride) {
  ptrdiff_t i = 0;
  for (; i + 4 <= m; i += 4)
    NAME(matmul_block)
    (4, vectors, k, a + i * a_row, a_row, a_column, b, b_stride, start, c + i * c_stride, c_stride);
  for (; i < m; i++)
    NAME(matmul_block)
    (1, vectors, k, a + i * a_row, a_row, a_column, b, b_stride, start, c + i * c_stride, c_stride);
}

KERNEL void NAME(matmul)(
    ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const REAL *a, ptrdiff_t a_row, ptrdiff_t a_column, const REAL *b,
    ptrdiff_t b_stride, const REAL *start, REAL *c, ptrdiff_t c_stride) {
  ptrdiff_t j = 0;
  for (; j + 2 * TK_LANES <= n; j += 2 * TK_LANES)
    NAME(matmul_panel)
    (2, m, k, a, a_row, a_column, b + j, b_stride, start ? start + j : NULL, c + j, c_stride);
  for (; j < n; j += TK_LANES)
    NAME(matmul_panel)
    (1, m, k, a, a_row, a_column, b + j, b_stride, start ? start + j : NULL, c + j, c_stride);
}

/// The sum of the lanes, added in pairs: halves, quarters, eighths, sixteenths.
INLINE REAL NAME(sum_of_lanes)(const VECTOR *lanes) {
  VECTOR x = *lanes;
  x += __builtin_shufflevector(x, x, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7);
  x += __builtin_shufflevector(x, x, 4, 5, 6, 7, 0, 1, 2, 3, 12, 13, 14, 15, 8, 9, 10, 11);
  x += __builtin_shufflevector(x, x, 2, 3, 0, 1, 6, 7, 4, 5, 10, 11, 8, 9, 14, 15, 12, 13);
  return x[0] + x[1];
}

KERNEL void NAME(matmul_transposed)(
    ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const REAL *a, ptrdiff_t a_stride, const REAL *b,
    ptrdiff_t b_stride, const REAL *start, REAL *c, ptrdiff_t c_stride) {
  for (ptrdiff_t i = 0; i < m; i++)
    for (ptrdiff_t j = 0; j < n; j++) {
      VECTOR sums = {0};
      for (ptrdiff_t p = 0; p < k; p += TK_LANES)
        sums += *(const VECTOR *)(a + i * a_stride + p) * *(const VECTOR *)(b + j * b_stride + p);
      c[i * c_stride + j] = NAME(sum_of_lanes)(&sums) + (start ? start[j] : 0);
    }
}

KERNEL void NAME(column_sums)(
    ptrdiff_t rows, ptrdiff_t columns, const REAL *a, ptrdiff_t stride, REAL *sums) {
  if (stride % TK_LANES == 0) {
    for (ptrdiff_t j = 0; j < columns; j += TK_LANES) {
      VECTOR sum = {0};
      for (ptrdiff_t i = 0; i < rows; i++) sum += *(const VECTOR *)(a + i * stride + j);
      *(VECTOR *)(sums + j) = sum;
    }
    return;
  }
  for (ptrdiff_t j = 0; j < columns; j++) {
    REAL sum = 0;
    for (ptrdiff_t i = 0; i < rows; i++) sum += a[i * stride + j];
    sums[j] = sum;
  }
}

void NAME(gather)(
    ptrdiff_t rows, const int32_t *indices, const REAL *source, ptrdiff_t stride, REAL *rows_out) {
  for (ptrdiff_t i = 0; i < rows; i++) {
    const REAL *row = source + indices[i] * stride;
    for (ptrdiff_t j = 0; j < stride; j++) rows_out[i * stride + j] = row[j];
  }
}

#undef VECTOR
#endif
