// Rows in the order of a permutation.

static void NAME(gather)(
    ptrdiff_t rows, const int32_t *indices, const REAL *restrict source, ptrdiff_t width, REAL *restrict rows_out) {
  // Points in a plane are what is looked at most.
  if (width == 2) {
    for (ptrdiff_t i = 0; i < rows; i++) __builtin_memcpy(rows_out + i * 2, source + indices[i] * 2, 2 * sizeof(REAL));
    return;
  }
  for (ptrdiff_t i = 0; i < rows; i++) {
    const REAL *row = source + indices[i] * width;
    ptrdiff_t j = 0;
    for (; j + TK_LANES <= width; j += TK_LANES) *(VECTOR *)(rows_out + i * width + j) = *(const VECTOR *)(row + j);
    for (; j < width; j++) rows_out[i * width + j] = row[j];
  }
}

static void NAME(gather_targets)(
    ptrdiff_t rows, const int32_t *indices, ptrdiff_t units, const REAL *source, ptrdiff_t source_stride,
    ptrdiff_t stride, REAL *targets) {
  for (ptrdiff_t unit = 0; unit < units; unit++)
    for (ptrdiff_t i = 0; i < rows; i++) targets[unit * stride + i] = source[unit * source_stride + indices[i]];
}
