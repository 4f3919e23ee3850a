// Activations and their gradients. Comparisons are written so that NaN goes through.
#ifndef TEMPLATE
#define TEMPLATE "activations.c"
#include "each_precision.h"
#else

/// Replaces the first `width` elements of each row by an expression of their value `x`.
#define MAP(width, expression)                        \
  for (ptrdiff_t i = 0; i < rows; i++)                \
    for (ptrdiff_t j = 0; j < (width); j++) {         \
      const REAL x = a[i * stride + j];               \
      a[i * stride + j] = (expression);               \
    }

/// exp(x) / sum(exp(x)) of one row, shifted by its largest element so that nothing overflows.
INLINE void NAME(softmax_row)(ptrdiff_t units, REAL *a) {
  REAL largest = a[0];
  for (ptrdiff_t j = 1; j < units; j++) largest = a[j] > largest ? a[j] : largest;
  REAL sum = 0;
  for (ptrdiff_t j = 0; j < units; j++) {
    a[j] = MATH(exp)(a[j] - largest);
    sum += a[j];
  }
  for (ptrdiff_t j = 0; j < units; j++) a[j] /= sum;
}

KERNEL void NAME(activate)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, REAL *a) {
  switch (activation) {
  case TK_LINEAR: break;
  // The padding too, which is zero and stays it: whole vectors are quicker than exact rows.
  case TK_RELU: MAP(stride, x < 0 ? 0 : x) break;
  case TK_TANH: MAP(units, MATH(tanh)(x)) break;
  case TK_SIGMOID: MAP(units, 1 / (1 + MATH(exp)(-x))) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row)(units, a + i * stride);
  }
}

/// Multiplies the gradient by an expression of the activation's result `y`, element by element.
#define SCALE(width, expression)                      \
  for (ptrdiff_t i = 0; i < rows; i++)                \
    for (ptrdiff_t j = 0; j < (width); j++) {         \
      const REAL y = a[i * stride + j];               \
      gradient[i * stride + j] *= (expression);       \
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
  case TK_RELU: SCALE(stride, y > 0 ? (REAL)1 : (REAL)0) break;
  case TK_TANH: SCALE(units, 1 - y * y) break;
  case TK_SIGMOID: SCALE(units, y * (1 - y)) break;
  case TK_SOFTMAX:
    for (ptrdiff_t i = 0; i < rows; i++) NAME(softmax_row_gradient)(units, a + i * stride, gradient + i * stride);
  }
}

#undef MAP
#undef SCALE
#endif
