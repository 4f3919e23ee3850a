// The output layer: units of results one after the other, the lanes along the rows.

/// The products of four rows with the weights of a unit, lane by lane.
INLINE void NAME(dot_block)(ptrdiff_t width, const REAL *const rows[4], const REAL *weights, VECTOR *dots) {
  VECTOR sums[4];
  for (int i = 0; i < 4; i++) sums[i] = *(const VECTOR *)rows[i] * *(const VECTOR *)weights;
  for (ptrdiff_t p = TK_LANES; p < width; p += TK_LANES) {
    const VECTOR right = *(const VECTOR *)(weights + p);
    for (int i = 0; i < 4; i++) sums[i] = FUSED(*(const VECTOR *)(rows[i] + p), right, sums[i]);
  }
  for (int i = 0; i < 4; i++) dots[i] = sums[i];
}

static void NAME(output_forward)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x,
    const REAL *parameters, ptrdiff_t stride, REAL *sums, REAL *outputs) {
  const ptrdiff_t width = NAME(padded)(inputs);
  const REAL *bias = parameters + units * width;
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {
    // What lies beyond the last row repeats it.
    const REAL *row[TK_LANES];
    for (ptrdiff_t i = 0; i < TK_LANES; i++) row[i] = x + (first + i < rows ? first + i : rows - 1) * width;
    for (ptrdiff_t unit = 0; unit < units; unit++) {
      VECTOR dots[TK_LANES];
      for (int i = 0; i < TK_LANES; i += 4) NAME(dot_block)(width, row + i, parameters + unit * width, dots + i);
      NAME(add_lanes)(dots);
      *(VECTOR *)(sums + unit * stride + first) = dots[0] + bias[unit];
    }
  }
  NAME(activate_units)(activation, rows, units, stride, sums, outputs);
}

static void NAME(output_activation_gradient)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *basis,
    REAL *gradient) {
  NAME(differentiate_units)(activation, rows, units, stride, basis, gradient);
}

static void NAME(output_gradient)(
    ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x, ptrdiff_t stride, const REAL *gradient,
    REAL *parameters_gradient) {
  const ptrdiff_t width = NAME(padded)(inputs);
  NAME(product)
  (KEEP, 0, units, width, rows, gradient, stride, 1, x, NULL, parameters_gradient, NULL, NULL);
  REAL *bias = parameters_gradient + units * width;
  for (ptrdiff_t unit = 0; unit < units; unit++) {
    REAL sum = 0;
    for (ptrdiff_t i = 0; i < rows; i++) sum += gradient[unit * stride + i];
    bias[unit] = sum;
  }
}

static void NAME(output_input_gradient)(
    tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, ptrdiff_t stride,
    const REAL *gradient, const REAL *parameters, const REAL *basis, REAL *x_gradient) {
  const ptrdiff_t width = NAME(padded)(inputs);
  if (before == TK_RELU) {
    NAME(product)(
        KEEP_WHERE_POSITIVE, 0, rows, width, units, gradient, 1, stride, parameters, NULL, x_gradient, basis, NULL);
    return;
  }
  NAME(product)(KEEP, 0, rows, width, units, gradient, 1, stride, parameters, NULL, x_gradient, NULL, NULL);
  NAME(differentiate_rows)(before, rows, inputs, basis, x_gradient);
}
