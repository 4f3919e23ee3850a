// Losses of an element as pairs of pure functions of a prediction `p`, or of a logit `z`, and a target `t`: a value and its
// derivative. Comparisons are written so that NaN goes through.

/// Keras's epsilon, which predictions and targets are clipped to before a logarithm.
#define EPSILON ((REAL)1e-7)

/// The larger of x and a bound; NaN goes through.
INLINE REAL NAME(at_least)(REAL x, REAL bound) { return x < bound ? bound : x; }

/// |x|, the sign of NaN aside.
INLINE REAL NAME(absolute)(REAL x) { return x < 0 ? -x : x; }

/// x^exponent for x from 0 to 1: exact where the exponent is 0, 1 or 2, and small multiples of an ulp from it elsewhere.
INLINE REAL NAME(power)(REAL x, REAL exponent) {
  return exponent == 2 ? x * x : exponent == 1 ? x : exponent == 0 ? 1 : MATH(exp)(exponent * MATH(log)(x));
}

INLINE REAL NAME(squared_error)(REAL p, REAL t) { return (p - t) * (p - t); }
INLINE REAL NAME(squared_error_gradient)(REAL p, REAL t) { return 2 * (p - t); }

INLINE REAL NAME(absolute_error)(REAL p, REAL t) { return NAME(absolute)(p - t); }
INLINE REAL NAME(absolute_error_gradient)(REAL p, REAL t) { return (p > t) - (p < t); }

/// The error as a share of the target, which is not taken for smaller than EPSILON.
INLINE REAL NAME(percentage_error)(REAL p, REAL t) {
  return 100 * NAME(absolute)((t - p) / NAME(at_least)(NAME(absolute)(t), EPSILON));
}
INLINE REAL NAME(percentage_error_gradient)(REAL p, REAL t) {
  return 100 * NAME(absolute_error_gradient)(p, t) / NAME(at_least)(NAME(absolute)(t), EPSILON);
}

/// log((1 + p) / (1 + t)), both clipped from below.
INLINE REAL NAME(logarithmic_error)(REAL p, REAL t) {
  return MATH(log)((NAME(at_least)(p, EPSILON) + 1) / (NAME(at_least)(t, EPSILON) + 1));
}
INLINE REAL NAME(squared_logarithmic_error)(REAL p, REAL t) {
  const REAL error = NAME(logarithmic_error)(p, t);
  return error * error;
}
INLINE REAL NAME(squared_logarithmic_error_gradient)(REAL p, REAL t) {
  return p < EPSILON ? 0 : 2 * NAME(logarithmic_error)(p, t) / (p + 1);
}

/// With an error of exactly `delta`, both sides give the same.
INLINE REAL NAME(huber)(REAL p, REAL t, REAL delta) {
  const REAL size = NAME(absolute_error)(p, t);
  return size > delta ? delta * size - (REAL)0.5 * (delta * delta) : (REAL)0.5 * NAME(squared_error)(p, t);
}
INLINE REAL NAME(huber_gradient)(REAL p, REAL t, REAL delta) {
  const REAL error = p - t;
  return error > delta ? delta : error < -delta ? -delta : error;
}

/// log(2) as Keras on TensorFlow has it, in float64 too: rounded to float32.
#define LOG_2 ((REAL)0x1.62e43p-1)

/// log(cosh(p - t)), without overflow.
INLINE REAL NAME(log_cosh)(REAL p, REAL t) { return (p - t) + NAME(softplus)(-2 * (p - t)) - LOG_2; }
INLINE REAL NAME(log_cosh_gradient)(REAL p, REAL t) { return MATH(tanh)(p - t); }

INLINE REAL NAME(poisson)(REAL p, REAL t) { return p - t * MATH(log)(p + EPSILON); }
INLINE REAL NAME(poisson_gradient)(REAL p, REAL t) { return 1 - t / (p + EPSILON); }

INLINE REAL NAME(hinge)(REAL p, REAL t) { return NAME(at_least)(1 - t * p, 0); }
INLINE REAL NAME(hinge_gradient)(REAL p, REAL t) { return 1 - t * p < 0 ? 0 : -t; }

INLINE REAL NAME(squared_hinge)(REAL p, REAL t) { return NAME(hinge)(p, t) * NAME(hinge)(p, t); }
INLINE REAL NAME(squared_hinge_gradient)(REAL p, REAL t) { return -2 * t * NAME(hinge)(p, t); }

/// -t log(sigmoid(z)) - (1 - t) log(1 - sigmoid(z)), without overflow.
INLINE REAL NAME(binary_crossentropy)(REAL z, REAL t) {
  return NAME(at_least)(z, 0) - z * t + MATH(log1p_of_fraction)(MATH(exp)(-NAME(absolute)(z)));
}

/// The binary crossentropy of a logit `z` and its sigmoid `p`, times the probability of the wrong label to the power of
/// `gamma`.
INLINE REAL NAME(binary_focal_crossentropy)(REAL z, REAL p, REAL t, REAL gamma) {
  const REAL miss = 1 - (t * p + (1 - t) * (1 - p));
  return NAME(power)(miss, gamma) * NAME(binary_crossentropy)(z, t);
}
/// The derivative by `z`.
INLINE REAL NAME(binary_focal_crossentropy_gradient)(REAL z, REAL p, REAL t, REAL gamma) {
  const REAL miss = 1 - (t * p + (1 - t) * (1 - p));
  const REAL slope = miss > 0 ? gamma * NAME(power)(miss, gamma - 1) * (1 - 2 * t) * (p * (1 - p)) : 0;
  return NAME(power)(miss, gamma) * (p - t) + slope * NAME(binary_crossentropy)(z, t);
}

/// What a class adds to the categorical focal crossentropy, with a probability that is clipped on both sides.
INLINE REAL NAME(categorical_focal_crossentropy)(REAL p, REAL t, REAL gamma) {
  const REAL clipped = NAME(at_least)(p > 1 - EPSILON ? 1 - EPSILON : p, EPSILON);
  return -t * MATH(log)(clipped) * NAME(power)(1 - clipped, gamma);
}
INLINE REAL NAME(categorical_focal_crossentropy_gradient)(REAL p, REAL t, REAL gamma) {
  const REAL slope = gamma * NAME(power)(1 - p, gamma - 1) * MATH(log)(p) - NAME(power)(1 - p, gamma) / p;
  return p < EPSILON || p > 1 - EPSILON ? 0 : t * slope;
}

/// x clipped to [EPSILON, 1].
INLINE REAL NAME(clipped_probability)(REAL x) { return NAME(at_least)(x > 1 ? 1 : x, EPSILON); }

/// t log(t / p) with both clipped; no gradient where the prediction is clipped. Value and gradient share the quotient.
INLINE REAL NAME(kl_divergence)(REAL p, REAL t) {
  return NAME(clipped_probability)(t) * MATH(log)(NAME(clipped_probability)(t) / NAME(clipped_probability)(p));
}
INLINE REAL NAME(kl_divergence_gradient)(REAL p, REAL t) {
  return p < EPSILON || p > 1 ? 0 : -(NAME(clipped_probability)(t) / NAME(clipped_probability)(p));
}

#undef LOG_2
