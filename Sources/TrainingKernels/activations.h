// Activations and their gradients. Comparisons are written so that NaN goes through.

// The elementary functions over whole arrays.
#define OVER_ARRAY(function)                                                              \
  static void NAME(function)(ptrdiff_t count, const REAL *restrict x, REAL *restrict y) { \
    for (ptrdiff_t i = 0; i < count; i++) y[i] = MATH(function)(x[i]);                    \
  }
OVER_ARRAY(exp)
OVER_ARRAY(expm1)
OVER_ARRAY(log)
OVER_ARRAY(log1p)
OVER_ARRAY(tanh)
OVER_ARRAY(erf)
#undef OVER_ARRAY

INLINE REAL NAME(sigmoid)(REAL x) { return 1 / (1 + MATH(exp)(-x)); }

#define LEAKY_RELU_SLOPE ((REAL)0.2)
#define SELU_SCALE ((REAL)1.0507009873554804934193349852946)
#define SELU_SCALE_ALPHA ((REAL)1.7580993408473768599402175208123)

INLINE REAL NAME(leaky_relu)(REAL x) { return x < 0 ? LEAKY_RELU_SLOPE * x : x; }

INLINE REAL NAME(elu)(REAL x) { return x < 0 ? MATH(expm1)(x) : x; }

INLINE REAL NAME(selu)(REAL x) { return x < 0 ? SELU_SCALE_ALPHA * MATH(expm1)(x) : SELU_SCALE * x; }

/// log(1 + exp(x)), which does not overflow.
INLINE REAL NAME(softplus)(REAL x) {
  return (x < 0 ? 0 : x) + MATH(log1p_of_fraction)(MATH(exp)(-__builtin_elementwise_abs(x)));
}

INLINE REAL NAME(silu)(REAL x) { return x * NAME(sigmoid)(x); }

INLINE REAL NAME(silu_slope)(REAL x) {
  const REAL s = NAME(sigmoid)(x);
  return s * (1 + x * (1 - s));
}

#define ROOT_OF_HALF ((REAL)0.70710678118654752440084436210485)
/// 1 / sqrt(2 pi).
#define NORMAL_DENSITY_AT_ZERO ((REAL)0.39894228040143267793994605993438)

INLINE REAL NAME(normal_probability)(REAL x) { return (REAL)0.5 * (1 + MATH(erf)(x * ROOT_OF_HALF)); }

INLINE REAL NAME(gelu)(REAL x) { return x * NAME(normal_probability)(x); }

INLINE REAL NAME(gelu_slope)(REAL x) {
  return NAME(normal_probability)(x) + x * NORMAL_DENSITY_AT_ZERO * MATH(exp)((REAL)-0.5 * x * x);
}

/// exp(x) / sum(exp(x)) of one row, shifted by its largest element so that nothing overflows.
INLINE void NAME(softmax_row)(ptrdiff_t units, const REAL *x, REAL *a) {
  REAL largest = x[0];
  for (ptrdiff_t j = 1; j < units; j++) largest = x[j] > largest ? x[j] : largest;
  for (ptrdiff_t j = 0; j < units; j++) a[j] = MATH(exp)(x[j] - largest);
  REAL sum = 0;
  for (ptrdiff_t j = 0; j < units; j++) sum += a[j];
  for (ptrdiff_t j = 0; j < units; j++) a[j] /= sum;
}

/// Applies an activation to sums (rows, units), each row padded; the results may take the place of the sums.
INLINE void NAME(activate_rows)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, const REAL *sums, REAL *a) {
  const ptrdiff_t stride = NAME(padded)(units);
#define MAP(function)                                                                              \
  for (ptrdiff_t i = 0; i < rows; i++)                                                             \
    for (ptrdiff_t j = 0; j < stride; j++)                                                         \
      a[i * stride + j] = j < units ? function(sums[i * stride + j]) : 0;
  switch (activation) {
  case TK_LINEAR:
    if (a != sums) __builtin_memcpy(a, sums, (size_t)(rows * stride) * sizeof(REAL));
    break;
  case TK_RELU:
    for (ptrdiff_t i = 0; i < rows * stride; i++) a[i] = sums[i] < 0 ? 0 : sums[i];
    break;
  case TK_TANH: MAP(MATH(tanh)) break;
  case TK_SIGMOID: MAP(NAME(sigmoid)) break;
  case TK_LEAKY_RELU: MAP(NAME(leaky_relu)) break;
  case TK_ELU: MAP(NAME(elu)) break;
  case TK_SELU: MAP(NAME(selu)) break;
  case TK_SOFTPLUS: MAP(NAME(softplus)) break;
  case TK_SILU: MAP(NAME(silu)) break;
  case TK_GELU: MAP(NAME(gelu)) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row)(units, sums + i * stride, a + i * stride);
  }
#undef MAP
}

/// y * (g - y · g) of one row.
INLINE void NAME(softmax_row_gradient)(ptrdiff_t units, const REAL *y, REAL *gradient) {
  REAL dot = 0;
  for (ptrdiff_t j = 0; j < units; j++) dot += y[j] * gradient[j];
  for (ptrdiff_t j = 0; j < units; j++) gradient[j] = y[j] * (gradient[j] - dot);
}

/// Multiplies the gradient by an expression of `y`, `count` elements on end: the activation's result, or for silu and
/// gelu, whose derivatives it does not tell, the sum.
#define SCALE(count, expression)                \
  for (ptrdiff_t i = 0; i < (count); i++) {     \
    const REAL y = a[i];                        \
    gradient[i] *= (expression);                \
  }

/// Turns the gradient with respect to an activation's results (rows, units), each row padded, into that with respect
/// to its sums, in place; `a` holds the results, or for silu and gelu the sums.
INLINE void NAME(differentiate_rows)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, const REAL *restrict a, REAL *restrict gradient) {
  const ptrdiff_t stride = NAME(padded)(units);
  switch (activation) {
  case TK_LINEAR: break;
  case TK_RELU: SCALE(rows * stride, y > 0 ? (REAL)1 : (REAL)0) break;
  case TK_TANH: SCALE(rows * stride, 1 - y * y) break;
  case TK_SIGMOID: SCALE(rows * stride, y * (1 - y)) break;
  case TK_LEAKY_RELU: SCALE(rows * stride, y > 0 ? (REAL)1 : LEAKY_RELU_SLOPE) break;
  case TK_ELU: SCALE(rows * stride, y < 0 ? y + 1 : (REAL)1) break;
  case TK_SELU: SCALE(rows * stride, y < 0 ? y + SELU_SCALE_ALPHA : SELU_SCALE) break;
  case TK_SOFTPLUS: SCALE(rows * stride, -MATH(expm1)(-y)) break;
  case TK_SILU: SCALE(rows * stride, NAME(silu_slope)(y)) break;
  case TK_GELU: SCALE(rows * stride, NAME(gelu_slope)(y)) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row_gradient)(units, a + i * stride, gradient + i * stride);
  }
}

/// Applies an activation to sums (units, rows).
INLINE void NAME(activate_units)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict sums,
    REAL *restrict outputs) {
  // Whole vectors are quicker than exact rows.
  const ptrdiff_t width = NAME(padded)(rows);
#define MAP(expression)                              \
  for (ptrdiff_t unit = 0; unit < units; unit++)     \
    for (ptrdiff_t i = 0; i < width; i++) {          \
      const REAL x = sums[unit * stride + i];        \
      outputs[unit * stride + i] = (expression);     \
    }
  switch (activation) {
  case TK_LINEAR: MAP(x) break;
  case TK_RELU: MAP(x < 0 ? 0 : x) break;
  case TK_TANH: MAP(MATH(tanh)(x)) break;
  case TK_SIGMOID: MAP(NAME(sigmoid)(x)) break;
  case TK_LEAKY_RELU: MAP(NAME(leaky_relu)(x)) break;
  case TK_ELU: MAP(NAME(elu)(x)) break;
  case TK_SELU: MAP(NAME(selu)(x)) break;
  case TK_SOFTPLUS: MAP(NAME(softplus)(x)) break;
  case TK_SILU: MAP(NAME(silu)(x)) break;
  case TK_GELU: MAP(NAME(gelu)(x)) break;
  case TK_SOFTMAX:
    for (ptrdiff_t first = 0; first < width; first += TK_LANES) {
      REAL largest[TK_LANES], sum[TK_LANES] = {0};
      for (int i = 0; i < TK_LANES; i++) largest[i] = sums[first + i];
      for (ptrdiff_t unit = 1; unit < units; unit++)
        for (int i = 0; i < TK_LANES; i++) {
          const REAL x = sums[unit * stride + first + i];
          largest[i] = x > largest[i] ? x : largest[i];
        }
      for (ptrdiff_t unit = 0; unit < units; unit++)
        for (int i = 0; i < TK_LANES; i++) {
          const REAL power = MATH(exp)(sums[unit * stride + first + i] - largest[i]);
          outputs[unit * stride + first + i] = power;
          sum[i] += power;
        }
      for (ptrdiff_t unit = 0; unit < units; unit++)
        for (int i = 0; i < TK_LANES; i++) outputs[unit * stride + first + i] /= sum[i];
    }
  }
#undef MAP
}

/// The same for (units, rows).
INLINE void NAME(differentiate_units)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict outputs,
    REAL *restrict gradients) {
  if (activation == TK_LINEAR) return;
  if (activation == TK_SOFTMAX) {
    for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {
      REAL dot[TK_LANES] = {0};
      for (ptrdiff_t unit = 0; unit < units; unit++)
        for (int i = 0; i < TK_LANES; i++)
          dot[i] += outputs[unit * stride + first + i] * gradients[unit * stride + first + i];
      for (ptrdiff_t unit = 0; unit < units; unit++)
        for (int i = 0; i < TK_LANES; i++) {
          const ptrdiff_t place = unit * stride + first + i;
          gradients[place] = outputs[place] * (gradients[place] - dot[i]);
        }
    }
    return;
  }
  for (ptrdiff_t unit = 0; unit < units; unit++) {
    const REAL *a = outputs + unit * stride;
    REAL *gradient = gradients + unit * stride;
    const ptrdiff_t width = NAME(padded)(rows);
    switch (activation) {
    case TK_RELU: SCALE(width, y > 0 ? (REAL)1 : (REAL)0) break;
    case TK_TANH: SCALE(width, 1 - y * y) break;
    case TK_SIGMOID: SCALE(width, y * (1 - y)) break;
    case TK_LEAKY_RELU: SCALE(width, y > 0 ? (REAL)1 : LEAKY_RELU_SLOPE) break;
    case TK_ELU: SCALE(width, y < 0 ? y + 1 : (REAL)1) break;
    case TK_SELU: SCALE(width, y < 0 ? y + SELU_SCALE_ALPHA : SELU_SCALE) break;
    case TK_SOFTPLUS: SCALE(width, -MATH(expm1)(-y)) break;
    case TK_SILU: SCALE(width, NAME(silu_slope)(y)) break;
    case TK_GELU: SCALE(width, NAME(gelu_slope)(y)) break;
    default: break;
    }
  }
}

#undef SCALE
#undef LEAKY_RELU_SLOPE
#undef SELU_SCALE
#undef SELU_SCALE_ALPHA
#undef ROOT_OF_HALF
#undef NORMAL_DENSITY_AT_ZERO
