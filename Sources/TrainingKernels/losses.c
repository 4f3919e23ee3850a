// Losses as pairs of pure functions of a prediction `p` and a target `t`: a value and its derivative by `p`.
#ifndef TEMPLATE
#define TEMPLATE "losses.c"
#include "each_precision.h"
#else

/// Keras's epsilon, which predictions and targets are clipped to before a logarithm.
#define EPSILON ((REAL)1e-7)

/// The larger of x and a bound; NaN goes through.
INLINE REAL NAME(at_least)(REAL x, REAL bound) { return x < bound ? bound : x; }

INLINE REAL NAME(squared_error)(REAL p, REAL t) { return (p - t) * (p - t); }
INLINE REAL NAME(squared_error_gradient)(REAL p, REAL t) { return 2 * (p - t); }

INLINE REAL NAME(absolute_error)(REAL p, REAL t) { return MATH(fabs)(p - t); }
INLINE REAL NAME(absolute_error_gradient)(REAL p, REAL t) { return (p > t) - (p < t); }

/// log(1 + p) - log(1 + t), both clipped from below.
INLINE REAL NAME(logarithmic_error)(REAL p, REAL t) {
  return MATH(log)(NAME(at_least)(p, EPSILON) + 1) - MATH(log)(NAME(at_least)(t, EPSILON) + 1);
}
INLINE REAL NAME(squared_logarithmic_error)(REAL p, REAL t) {
  const REAL error = NAME(logarithmic_error)(p, t);
  return error * error;
}
INLINE REAL NAME(squared_logarithmic_error_gradient)(REAL p, REAL t) {
  return p < EPSILON ? 0 : 2 * NAME(logarithmic_error)(p, t) / (p + 1);
}

INLINE REAL NAME(hinge)(REAL p, REAL t) { return NAME(at_least)(1 - t * p, 0); }
INLINE REAL NAME(hinge_gradient)(REAL p, REAL t) { return 1 - t * p < 0 ? 0 : -t; }

INLINE REAL NAME(squared_hinge)(REAL p, REAL t) { return NAME(hinge)(p, t) * NAME(hinge)(p, t); }
INLINE REAL NAME(squared_hinge_gradient)(REAL p, REAL t) { return -2 * t * NAME(hinge)(p, t); }

/// -t log(sigmoid(z)) - (1 - t) log(1 - sigmoid(z)), without overflow.
INLINE REAL NAME(binary_crossentropy)(REAL z, REAL t) {
  return NAME(at_least)(z, 0) - z * t + MATH(log1p)(MATH(exp)(-MATH(fabs)(z)));
}

/// t log(t / p) with both clipped to [EPSILON, 1]; no gradient where the prediction is clipped.
INLINE REAL NAME(kl_divergence)(REAL p, REAL t) {
  const REAL truth = NAME(at_least)(t > 1 ? 1 : t, EPSILON);
  return truth * MATH(log)(truth / NAME(at_least)(p > 1 ? 1 : p, EPSILON));
}
INLINE REAL NAME(kl_divergence_gradient)(REAL p, REAL t) {
  return p < EPSILON || p > 1 ? 0 : -NAME(at_least)(t > 1 ? 1 : t, EPSILON) / p;
}

/// log(sum(exp(z))) of one row, without overflow.
INLINE REAL NAME(log_sum_exp)(ptrdiff_t units, const REAL *z) {
  REAL largest = z[0];
  for (ptrdiff_t j = 1; j < units; j++) largest = z[j] > largest ? z[j] : largest;
  REAL sum = 0;
  for (ptrdiff_t j = 0; j < units; j++) sum += MATH(exp)(z[j] - largest);
  return largest + MATH(log)(sum);
}

/// The sum over rows of the sum over units of an expression of `p` and `t`, which is then divided.
#define SUM(predictions, divisor, expression)       \
  for (ptrdiff_t i = 0; i < rows; i++) {            \
    REAL row = 0;                                   \
    for (ptrdiff_t j = 0; j < units; j++) {         \
      const REAL p = predictions[i * stride + j];   \
      const REAL t = targets[i * units + j];        \
      row += (expression);                          \
    }                                               \
    sum += row / (divisor);                         \
  }

KERNEL double NAME(loss_value)(
    tk_loss loss, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs, const REAL *logits,
    const REAL *targets) {
  double sum = 0;
  switch (loss) {
  case TK_MEAN_SQUARED_ERROR: SUM(outputs, units, NAME(squared_error)(p, t)) break;
  case TK_MEAN_SQUARED_LOGARITHMIC_ERROR: SUM(outputs, units, NAME(squared_logarithmic_error)(p, t)) break;
  case TK_MEAN_ABSOLUTE_ERROR: SUM(outputs, units, NAME(absolute_error)(p, t)) break;
  case TK_BINARY_CROSSENTROPY: SUM(logits, units, NAME(binary_crossentropy)(p, t)) break;
  case TK_HINGE: SUM(outputs, units, NAME(hinge)(p, t)) break;
  case TK_SQUARED_HINGE: SUM(outputs, units, NAME(squared_hinge)(p, t)) break;
  case TK_KL_DIVERGENCE: SUM(outputs, 1, NAME(kl_divergence)(p, t)) break;
  case TK_CATEGORICAL_CROSSENTROPY:
    for (ptrdiff_t i = 0; i < rows; i++) {
      const REAL *z = logits + i * stride, *t = targets + i * units;
      const REAL norm = NAME(log_sum_exp)(units, z);
      REAL row = 0;
      for (ptrdiff_t j = 0; j < units; j++) row += t[j] * (norm - z[j]);
      sum += row;
    }
    break;
  case TK_SPARSE_CATEGORICAL_CROSSENTROPY:
    for (ptrdiff_t i = 0; i < rows; i++) {
      const REAL *z = logits + i * stride;
      sum += NAME(log_sum_exp)(units, z) - z[(ptrdiff_t)targets[i]];
    }
  }
  return sum;
}

/// Sets the gradient to an expression of `p` and `t`, divided by the rows and a divisor.
#define GRADIENT(divisor, expression)               \
  for (ptrdiff_t i = 0; i < rows; i++)              \
    for (ptrdiff_t j = 0; j < units; j++) {         \
      const REAL p = outputs[i * stride + j];       \
      const REAL t = targets[i * units + j];        \
      gradient[i * stride + j] = (expression) / ((divisor) * (REAL)rows); \
    }

KERNEL void NAME(loss_gradient)(
    tk_loss loss, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs,
    const REAL *targets, REAL *gradient) {
  switch (loss) {
  case TK_MEAN_SQUARED_ERROR: GRADIENT(units, NAME(squared_error_gradient)(p, t)) break;
  case TK_MEAN_SQUARED_LOGARITHMIC_ERROR: GRADIENT(units, NAME(squared_logarithmic_error_gradient)(p, t)) break;
  case TK_MEAN_ABSOLUTE_ERROR: GRADIENT(units, NAME(absolute_error_gradient)(p, t)) break;
  case TK_BINARY_CROSSENTROPY: GRADIENT(units, p - t) break;
  case TK_HINGE: GRADIENT(units, NAME(hinge_gradient)(p, t)) break;
  case TK_SQUARED_HINGE: GRADIENT(units, NAME(squared_hinge_gradient)(p, t)) break;
  case TK_KL_DIVERGENCE: GRADIENT(1, NAME(kl_divergence_gradient)(p, t)) break;
  case TK_CATEGORICAL_CROSSENTROPY: GRADIENT(1, p - t) break;
  case TK_SPARSE_CATEGORICAL_CROSSENTROPY:
    for (ptrdiff_t i = 0; i < rows; i++)
      for (ptrdiff_t j = 0; j < units; j++)
        gradient[i * stride + j] = (outputs[i * stride + j] - (j == (ptrdiff_t)targets[i])) / (REAL)rows;
  }
}

#undef EPSILON
#undef SUM
#undef GRADIENT
#endif
