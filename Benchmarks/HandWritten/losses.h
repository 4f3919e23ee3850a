// The nine losses with their metrics, of one row: values, and the gradient by the sums of the output layer.
#pragma once

#include "elementary.h"

typedef enum {
  MEAN_SQUARED_ERROR,
  MEAN_SQUARED_LOGARITHMIC_ERROR,
  MEAN_ABSOLUTE_ERROR,
  BINARY_CROSSENTROPY,
  HINGE,
  SQUARED_HINGE,
  CATEGORICAL_CROSSENTROPY,
  SPARSE_CATEGORICAL_CROSSENTROPY,
  KL_DIVERGENCE
} loss;

/// The loss and at most three metrics.
enum { QUANTITIES = 4 };

typedef struct {
  float values[QUANTITIES], gradient[3];
} measured;

/// Keras's epsilon.
#define EPSILON 1e-7f

/// The larger of x and EPSILON, by bits: as a branch it would keep the compiler from vectorising what follows.
static inline float clip(float x) {
  const float_bits bits = {.value = x}, epsilon = {.value = EPSILON};
  const int32_t keep = -(x >= EPSILON);
  return (float_bits){.bits = (bits.bits & keep) | (epsilon.bits & ~keep)}.value;
}

static inline int quantities(loss loss) { return loss == HINGE || loss == SQUARED_HINGE ? 4 : 2; }

/// One output: linear with the regression losses, sigmoid with the cross-entropy, tanh with the hinge losses.
static inline __attribute__((always_inline)) measured measure_one(loss loss, float z, float t) {
  const float e = z - t;
  switch (loss) {
  case MEAN_SQUARED_ERROR: return (measured){{e * e, e * e}, {2 * e}};
  case MEAN_ABSOLUTE_ERROR: return (measured){{fabsf(e), e * e}, {(e > 0) - (e < 0)}};
  case MEAN_SQUARED_LOGARITHMIC_ERROR: {
    const float p = clip(z), difference = fast_log(1 + p) - fast_log(1 + clip(t)), slope = 2 * difference / (1 + p);
    return (measured){{difference * difference, e * e}, {(z >= EPSILON) * slope}};
  }
  case BINARY_CROSSENTROPY: {
    const float tail = fast_exp(-fabsf(z)), p = (z < 0 ? tail : 1) / (1 + tail);
    return (measured){{(z > 0 ? z : 0) - z * t + fast_log(1 + tail), (p > 0.5f) == t}, {p - t}};
  }
  default: {
    const float p = fast_tanh(z), margin = 1 - t * p, lack = margin < 0 ? 0 : margin, slope = 1 - p * p;
    const float accuracies[3] = {(p > 0 ? 1.f : -1.f) == t, rintf(p) == t, (float)(p > 0.5f) == t};
    if (loss == HINGE)
      return (measured){
          {lack, accuracies[0], accuracies[1], accuracies[2]}, {(margin < 0 ? 0 : -t) * slope}};
    return (measured){
        {lack * lack, accuracies[0], accuracies[1], accuracies[2]}, {-2 * t * lack * slope}};
  }
  }
}

/// Three softmax outputs and the index of the class.
static inline __attribute__((always_inline)) measured measure_classes(loss loss, float a, float b, float c, float t) {
  float top = a > b ? a : b;
  top = c > top ? c : top;
  const float ea = fast_exp(a - top), eb = fast_exp(b - top), ec = fast_exp(c - top);
  const float total = ea + eb + ec, inverse = 1 / total;
  const float pa = ea * inverse, pb = eb * inverse, pc = ec * inverse;
  const float ta = t == 0, tb = t == 1, tc = t == 2;
  const float most = pb > pa ? pb : pa, second = pb > pa, best = pc > most ? 2 : second;
  if (loss == KL_DIVERGENCE) {
    // The other two classes, with a truth of EPSILON, would add less than 1e-5 to the value and to the gradient.
    const float p = ta * pa + tb * pb + tc * pc, kept = p >= EPSILON;
    return (measured){
        {-fast_log(clip(p)), best == t}, {kept * (pa - ta), kept * (pb - tb), kept * (pc - tc)}};
  }
  return (measured){
      {top + fast_log(total) - (ta * a + tb * b + tc * c), best == t}, {pa - ta, pb - tb, pc - tc}};
}
