// The output layer: units of results one after the other, the lanes along the rows.

/// The units whose products with rows are computed side by side: as many as there are registers for.
#define UNITS_AT_ONCE (VECTOR_REGISTERS == 1 ? 4 : 1)

/// The products of four rows with the weights of `units` units, a constant: of each unit a vector with four lanes of each
/// row.
INLINE void NAME(dot_block)(
    const int units, ptrdiff_t width, const REAL *const rows[4], const REAL *weights, VECTOR *quarters) {
  VECTOR sums[4][4];
  for (int unit = 0; unit < units; unit++)
    for (int i = 0; i < 4; i++) sums[unit][i] = *(const VECTOR *)rows[i] * *(const VECTOR *)(weights + unit * width);
  for (ptrdiff_t p = TK_LANES; p < width; p += TK_LANES) {
    VECTOR left[4];
    for (int i = 0; i < 4; i++) left[i] = *(const VECTOR *)(rows[i] + p);
    for (int unit = 0; unit < units; unit++) {
      const VECTOR right = *(const VECTOR *)(weights + unit * width + p);
      for (int i = 0; i < 4; i++) sums[unit][i] = FUSED(left[i], right, sums[unit][i]);
    }
  }
  for (int unit = 0; unit < units; unit++) NAME(add_lanes_to_quarters)(sums[unit], quarters + 4 * unit);
}

/// The sums of `units` units, a constant, for TK_LANES rows, of which `rows` are there: what lies beyond repeats the last.
INLINE void NAME(output_block)(
    const int units, ptrdiff_t rows, ptrdiff_t width, const REAL *x, const REAL *weights, const REAL *bias,
    ptrdiff_t stride, REAL *sums) {
  VECTOR quarters[4 * 4];
#pragma clang loop unroll(full)
  for (int i = 0; i < 4; i++) {
    const REAL *four[4];
    for (int v = 0; v < 4; v++) four[v] = x + (i + 4 * v < rows ? i + 4 * v : rows - 1) * width;
    NAME(dot_block)(units, width, four, weights, quarters + i);
  }
  for (int unit = 0; unit < units; unit++) {
    VECTOR dots;
    NAME(add_quarters)(quarters + 4 * unit, &dots);
    *(VECTOR *)(sums + unit * stride) = dots + bias[unit];
  }
}

/// The sums of all units for TK_LANES rows.
INLINE void NAME(output_sums)(
    ptrdiff_t rows, ptrdiff_t width, ptrdiff_t units, const REAL *x, const REAL *parameters, ptrdiff_t stride,
    REAL *sums) {
  const REAL *bias = parameters + units * width;
#define BLOCK(count) \
  NAME(output_block)(count, rows, width, x, parameters + unit * width, bias + unit, stride, sums + unit * stride)
  ptrdiff_t unit = 0;
  for (; unit + UNITS_AT_ONCE <= units; unit += UNITS_AT_ONCE) BLOCK(UNITS_AT_ONCE);
  switch (units - unit) {
  case 3: BLOCK(3); break;
  case 2: BLOCK(2); break;
  case 1: BLOCK(1); break;
  }
#undef BLOCK
}

static void NAME(output_forward)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x,
    const REAL *parameters, ptrdiff_t stride, REAL *sums, REAL *outputs) {
  const ptrdiff_t width = NAME(padded)(inputs);
  ptrdiff_t first = 0;
#define BLOCKS(width, units)                          \
  for (; first + TK_LANES <= rows; first += TK_LANES) \
    NAME(output_sums)(TK_LANES, width, units, x + first * width, parameters, stride, sums + first);
  // With one unit the loop over few inputs is as short as what surrounds it: of constant length it disappears.
  if (units == 1 && width == 2 * TK_LANES) {
    BLOCKS(2 * TK_LANES, 1)
  } else if (units == 1 && width == 4 * TK_LANES) {
    BLOCKS(4 * TK_LANES, 1)
  } else {
    BLOCKS(width, units)
  }
#undef BLOCKS
  if (first < rows)
    NAME(output_sums)(rows - first, width, units, x + first * width, parameters, stride, sums + first);
  NAME(activate_units)(activation, rows, units, stride, sums, outputs);
}

static void NAME(output_activation_gradient)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *basis,
    REAL *gradient) {
  NAME(differentiate_units)(activation, rows, units, stride, basis, gradient);
}

/// A panel of columns of the gradients by the kernel and by the inputs of `units` units, a constant, row by row, so that
/// every row is read once. `end` is KEEP or KEEP_WHERE_POSITIVE.
INLINE void NAME(output_backward_panel)(
    const int units, const int vectors, const finish end, ptrdiff_t rows, ptrdiff_t width, const REAL *x, ptrdiff_t stride,
    const REAL *gradient, const REAL *kernel, REAL *kernel_gradient, const REAL *basis, REAL *x_gradient) {
  VECTOR sums[4][4], weights[4][4];
  for (int unit = 0; unit < units; unit++)
    for (int v = 0; v < vectors; v++) {
      sums[unit][v] = (VECTOR){0};
      weights[unit][v] = *(const VECTOR *)(kernel + unit * width + v * TK_LANES);
    }
  for (ptrdiff_t i = 0; i < rows; i++) {
    VECTOR left[4];
    for (int unit = 0; unit < units; unit++) left[unit] = EVERY_LANE(gradient[unit * stride + i]);
    for (int v = 0; v < vectors; v++) {
      const ptrdiff_t place = i * width + v * TK_LANES;
      const VECTOR right = *(const VECTOR *)(x + place);
      VECTOR sum = left[0] * weights[0][v];
      for (int unit = 1; unit < units; unit++) sum = FUSED(left[unit], weights[unit][v], sum);
      for (int unit = 0; unit < units; unit++) sums[unit][v] = FUSED(left[unit], right, sums[unit][v]);
      if (end == KEEP_WHERE_POSITIVE) sum = *(const VECTOR *)(basis + place) > 0 ? sum : 0;
      *(VECTOR *)(x_gradient + place) = sum;
    }
  }
  for (int unit = 0; unit < units; unit++)
    for (int v = 0; v < vectors; v++) *(VECTOR *)(kernel_gradient + unit * width + v * TK_LANES) = sums[unit][v];
}

/// The gradient by the kernel.
INLINE void NAME(output_kernel_gradient)(
    ptrdiff_t rows, ptrdiff_t width, ptrdiff_t units, const REAL *x, ptrdiff_t stride, const REAL *gradient,
    REAL *kernel_gradient) {
  NAME(multiply_matrices)(&(NAME(product)){
      .m = units, .n = width, .k = rows, .a = gradient, .a_row = stride, .a_column = 1, .b = x, .b_stride = width,
      .c = kernel_gradient, .c_stride = width});
}

/// The gradients by the kernel and by the inputs.
INLINE void NAME(output_backward_products)(
    const finish end, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t units, const REAL *x, ptrdiff_t stride,
    const REAL *gradient, const REAL *kernel, REAL *kernel_gradient, const REAL *basis, REAL *x_gradient) {
#define PANELS(units, vectors)                                                                                        \
  for (; j + (vectors) * TK_LANES <= width; j += (vectors) * TK_LANES)                                                   \
    NAME(output_backward_panel)(                                                                                      \
        units, vectors, end, rows, width, x + j, stride, gradient, kernel + j, kernel_gradient + j, basis + j,          \
        x_gradient + j)
  ptrdiff_t j = 0;
  switch (units) {
  case 1:
    PANELS(1, WIDE_BLOCK_VECTORS);
    PANELS(1, BLOCK_VECTORS);
    PANELS(1, 1);
    break;
  case 2:
    PANELS(2, BLOCK_VECTORS);
    PANELS(2, 1);
    break;
  case 3:
    PANELS(3, BLOCK_VECTORS);
    PANELS(3, 1);
    break;
  default:
    NAME(output_kernel_gradient)(rows, width, units, x, stride, gradient, kernel_gradient);
    NAME(multiply_matrices)(&(NAME(product)){
        .m = rows, .n = width, .k = units, .a = gradient, .a_row = 1, .a_column = stride, .b = kernel, .b_stride = width,
        .c = x_gradient, .c_stride = width, .end = end, .reference = basis});
  }
#undef PANELS
}

static void NAME(output_backward)(
    tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const REAL *x, ptrdiff_t stride,
    const REAL *gradient, const REAL *parameters, REAL *parameters_gradient, const REAL *basis, REAL *x_gradient) {
  const ptrdiff_t width = NAME(padded)(inputs);
#define PRODUCTS(end)                                                                                               \
  NAME(output_backward_products)(                                                                                   \
      end, rows, width, units, x, stride, gradient, parameters, parameters_gradient, basis, x_gradient)
  if (!x_gradient) {
    NAME(output_kernel_gradient)(rows, width, units, x, stride, gradient, parameters_gradient);
  } else if (before == TK_RELU) {
    PRODUCTS(KEEP_WHERE_POSITIVE);
  } else {
    PRODUCTS(KEEP);
    NAME(differentiate_rows)(before, rows, inputs, basis, x_gradient);
  }
#undef PRODUCTS
  REAL *bias = parameters_gradient + units * width;
  for (ptrdiff_t unit = 0; unit < units; unit++) bias[unit] = NAME(sum_of_lanes)(rows, gradient + unit * stride);
}
