// Rows in the order of a permutation.

static void NAME(gather)(
    ptrdiff_t rows, const int32_t *indices, const REAL *source, ptrdiff_t stride, REAL *rows_out) {
  for (ptrdiff_t i = 0; i < rows; i++) {
    const REAL *row = source + indices[i] * stride;
    for (ptrdiff_t j = 0; j < stride; j += TK_LANES) *(VECTOR *)(rows_out + i * stride + j) = *(const VECTOR *)(row + j);
  }
}

static void NAME(gather_targets)(
    ptrdiff_t rows, const int32_t *indices, ptrdiff_t units, const REAL *source, ptrdiff_t source_stride,
    ptrdiff_t stride, REAL *targets) {
  for (ptrdiff_t unit = 0; unit < units; unit++)
    for (ptrdiff_t i = 0; i < rows; i++) targets[unit * stride + i] = source[unit * source_stride + indices[i]];
}
