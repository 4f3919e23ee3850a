// Activations and their gradients. Comparisons are written so that NaN goes through.
#ifndef TEMPLATE
#define TEMPLATE "activations.c"
#include "each_precision.h"
#else

/// Sets `a` to an expression of `x`, element by element.
#define MAP(expression)                             \
  for (ptrdiff_t i = 0; i < rows; i++)              \
    for (ptrdiff_t j = 0; j < units; j++) {         \
      const REAL x = z[i * stride + j];             \
      a[i * stride + j] = (expression);             \
    }

/// exp(x) / sum(exp(x)) of one row, shifted by its largest element so that nothing overflows.
INLINE void NAME(softmax_row)(ptrdiff_t units, const REAL *z, REAL *a) {
  REAL largest = z[0];
  for (ptrdiff_t j = 1; j < units; j++) largest = z[j] > largest ? z[j] : largest;
  REAL sum = 0;
  for (ptrdiff_t j = 0; j < units; j++) {
    a[j] = MATH(exp)(z[j] - largest);
    sum += a[j];
  }
  for (ptrdiff_t j = 0; j < units; j++) a[j] /= sum;
}

KERNEL void NAME(activate)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *z, REAL *a) {
  switch (activation) {
  case TK_LINEAR: MAP(x) break;
  case TK_RELU: MAP(x < 0 ? 0 : x) break;
  case TK_TANH: MAP(MATH(tanh)(x)) break;
  case TK_SIGMOID: MAP(1 / (1 + MATH(exp)(-x))) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row)(units, z + i * stride, a + i * stride);
  }
}

/// Multiplies the gradient by an expression of the activation's result `y`, element by element.
#define SCALE(expression)                           \
  for (ptrdiff_t i = 0; i < rows; i++)              \
    for (ptrdiff_t j = 0; j < units; j++) {         \
      const REAL y = a[i * stride + j];             \
      gradient[i * stride + j] *= (expression);     \
    }

/// y * (g - y · g) of one row.
INLINE void NAME(softmax_row_gradient)(ptrdiff_t units, const REAL *y, REAL *gradient) {
  REAL dot = 0;
  for (ptrdiff_t j = 0; j < units; j++) dot += y[j] * gradient[j];
  for (ptrdiff_t j = 0; j < units; j++) gradient[j] = y[j] * (gradient[j] - dot);
}

KERNEL void NAME(activation_gradient)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict a,
    REAL *restrict gradient) {
  switch (activation) {
  case TK_LINEAR: break;
  case TK_RELU: SCALE(y > 0 ? (REAL)1 : (REAL)0) break;
  case TK_TANH: SCALE(1 - y * y) break;
  case TK_SIGMOID: SCALE(y * (1 - y)) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row_gradient)(units, a + i * stride, gradient + i * stride);
  }
}

#undef MAP
#undef SCALE
#endif
