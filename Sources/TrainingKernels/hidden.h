// Hidden dense layers: rows of results one after the other, the lanes along the units.

/// The sums of a hidden layer.
INLINE void NAME(hidden_sums)(
    finish end, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t stride, const REAL *x, ptrdiff_t x_stride,
    const REAL *parameters, REAL *sums) {
  NAME(multiply_matrices)(&(NAME(product)){
      .m = rows, .n = stride, .k = inputs, .a = x, .a_row = x_stride, .a_column = 1, .b = parameters, .b_stride = stride,
      .start = parameters + inputs * stride, .c = sums, .c_stride = stride, .end = end});
}

/// A panel of columns of the results for points in a plane, which are what is looked at most: all weights stay in
/// registers.
INLINE void NAME(plane_panel)(
    const int vectors, ptrdiff_t rows, ptrdiff_t stride, const REAL *x, const REAL *kernel, const REAL *bias,
    REAL *outputs) {
  VECTOR first[4], second[4], start[4];
  for (int v = 0; v < vectors; v++) {
    first[v] = *(const VECTOR *)(kernel + v * TK_LANES);
    second[v] = *(const VECTOR *)(kernel + stride + v * TK_LANES);
    start[v] = *(const VECTOR *)(bias + v * TK_LANES);
  }
  for (ptrdiff_t i = 0; i < rows; i++)
    for (int v = 0; v < vectors; v++) {
      const VECTOR sum =
          FUSED(EVERY_LANE(x[2 * i + 1]), second[v], FUSED(EVERY_LANE(x[2 * i]), first[v], start[v]));
      *(VECTOR *)(outputs + i * stride + v * TK_LANES) = sum < 0 ? 0 : sum;
    }
}

/// A hidden layer of relu for points in a plane.
INLINE void NAME(plane_forward)(
    ptrdiff_t rows, ptrdiff_t stride, const REAL *x, const REAL *parameters, REAL *outputs) {
#define PANELS(vectors)                                                                                               \
  for (; j + (vectors) * TK_LANES <= stride; j += (vectors) * TK_LANES)                                                  \
    NAME(plane_panel)(vectors, rows, stride, x, parameters + j, parameters + 2 * stride + j, outputs + j)
  ptrdiff_t j = 0;
  PANELS(WIDE_BLOCK_VECTORS);
  PANELS(1);
#undef PANELS
}

static void NAME(hidden_forward)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x, ptrdiff_t x_stride,
    const REAL *parameters, REAL *sums, REAL *outputs) {
  const ptrdiff_t stride = NAME(padded)(units);
  if (activation == TK_RELU && inputs == 2 && x_stride == 2) {
    NAME(plane_forward)(rows, stride, x, parameters, outputs);
    return;
  }
  if (activation == TK_RELU) {
    NAME(hidden_sums)(KEEP_POSITIVE, rows, inputs, stride, x, x_stride, parameters, outputs);
    return;
  }
  NAME(hidden_sums)(KEEP, rows, inputs, stride, x, x_stride, parameters, sums);
  NAME(activate_rows)(activation, rows, units, sums, outputs);
}

static void NAME(hidden_activation_gradient)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, const REAL *basis, REAL *gradient) {
  NAME(differentiate_rows)(activation, rows, units, basis, gradient);
}

static void NAME(hidden_gradient)(
    ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x, ptrdiff_t x_stride, const REAL *gradient,
    REAL *parameters_gradient) {
  const ptrdiff_t stride = NAME(padded)(units);
  REAL *bias = parameters_gradient + inputs * stride;
  for (ptrdiff_t j = 0; j < stride; j++) bias[j] = 0;
  NAME(multiply_matrices)(&(NAME(product)){
      .m = inputs, .n = stride, .k = rows, .a = x, .a_row = 1, .a_column = x_stride, .b = gradient, .b_stride = stride,
      .c = parameters_gradient, .c_stride = stride, .b_sums = bias});
}

static void NAME(hidden_input_gradient)(
    tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *gradient,
    const REAL *parameters, const REAL *basis, REAL *x_gradient) {
  const ptrdiff_t stride = NAME(padded)(units), x_stride = NAME(padded)(inputs);
  NAME(multiply_matrices)(&(NAME(product)){
      .m = rows, .n = x_stride, .k = units, .a = gradient, .a_row = stride, .a_column = 1, .b = parameters,
      .b_stride = stride, .b_is_transposed = 1, .b_columns = inputs, .c = x_gradient, .c_stride = x_stride,
      .end = before == TK_RELU ? KEEP_WHERE_POSITIVE : KEEP, .reference = basis});
  if (before != TK_RELU) NAME(differentiate_rows)(before, rows, inputs, basis, x_gradient);
}
