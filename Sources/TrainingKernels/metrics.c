// Metrics: sums over rows of a number or of right answers.
#ifndef TEMPLATE
#define TEMPLATE "metrics.c"
#include "each_precision.h"
#else

/// The index of the first largest element.
INLINE ptrdiff_t NAME(first_largest)(ptrdiff_t count, const REAL *x) {
  ptrdiff_t best = 0;
  for (ptrdiff_t j = 1; j < count; j++)
    if (x[j] > x[best]) best = j;
  return best;
}

/// The sum over rows of the mean over units of an expression of `p` and `t`.
#define MEAN(expression)                            \
  for (ptrdiff_t i = 0; i < rows; i++) {            \
    REAL row = 0;                                   \
    for (ptrdiff_t j = 0; j < units; j++) {         \
      const REAL p = outputs[i * stride + j];       \
      const REAL t = targets[i * units + j];        \
      row += (expression);                          \
    }                                               \
    sum += row / units;                             \
  }

KERNEL double NAME(metric_value)(
    tk_metric metric, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs,
    const REAL *targets) {
  double sum = 0;
  switch (metric) {
  case TK_SQUARED_ERROR: MEAN((p - t) * (p - t)) break;
  case TK_ABSOLUTE_ERROR: MEAN(MATH(fabs)(p - t)) break;
  case TK_SIGN_ACCURACY: MEAN((p > 0 ? 1 : -1) == t) break;
  case TK_THRESHOLD_ACCURACY: MEAN((p > (REAL)0.5) == t) break;
  case TK_ROUNDING_ACCURACY: MEAN(MATH(rint)(p) == t) break;
  case TK_ONE_HOT_ACCURACY:
    for (ptrdiff_t i = 0; i < rows; i++)
      sum += NAME(first_largest)(units, outputs + i * stride) == NAME(first_largest)(units, targets + i * units);
    break;
  case TK_CLASS_ACCURACY:
    for (ptrdiff_t i = 0; i < rows; i++)
      sum += NAME(first_largest)(units, outputs + i * stride) == (ptrdiff_t)targets[i];
  }
  return sum;
}

#undef MEAN
#endif
