// Hidden dense layers: rows of results one after the other, the lanes along the units.

/// The products of a hidden layer; `inputs` and `x_stride` are constants where there are few.
INLINE void NAME(hidden_sums)(
    const finish end, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t stride, const REAL *x, ptrdiff_t x_stride,
    const REAL *parameters, REAL *sums) {
  NAME(product)(
      end, 0, rows, stride, inputs, x, x_stride, 1, parameters, parameters + inputs * stride, sums, NULL,
      NULL);
}

static void NAME(hidden_forward)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x, ptrdiff_t x_stride,
    const REAL *parameters, REAL *sums, REAL *outputs) {
  const ptrdiff_t stride = NAME(padded)(units);
  if (activation == TK_RELU) {
    // Points in a plane are what is looked at most.
    if (inputs == 2 && x_stride == 2)
      NAME(hidden_sums)(KEEP_POSITIVE, rows, 2, stride, x, 2, parameters, outputs);
    else
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
  NAME(product)(
      KEEP, 1, inputs, stride, rows, x, 1, x_stride, gradient, NULL, parameters_gradient, NULL,
      parameters_gradient + inputs * stride);
}

static void NAME(hidden_input_gradient)(
    tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *gradient,
    const REAL *parameters, REAL *transposed, const REAL *basis, REAL *x_gradient) {
  const ptrdiff_t stride = NAME(padded)(units), x_stride = NAME(padded)(inputs);
  for (ptrdiff_t j = 0; j < units; j++)
    for (ptrdiff_t i = 0; i < inputs; i++) transposed[j * x_stride + i] = parameters[i * stride + j];
  if (before == TK_RELU) {
    NAME(product)(
        KEEP_WHERE_POSITIVE, 0, rows, x_stride, units, gradient, stride, 1, transposed, NULL, x_gradient, basis, NULL);
    return;
  }
  NAME(product)(KEEP, 0, rows, x_stride, units, gradient, stride, 1, transposed, NULL, x_gradient, NULL, NULL);
  NAME(differentiate_rows)(before, rows, inputs, basis, x_gradient);
}
