// Losses as pairs of pure functions of a prediction `p`, or of a logit `z`, and a target `t`: a value and its derivative.

/// Keras's epsilon, which predictions and targets are clipped to before a logarithm.
#define EPSILON ((REAL)1e-7)

/// The larger of x and a bound; NaN goes through.
INLINE REAL NAME(at_least)(REAL x, REAL bound) { return x < bound ? bound : x; }

/// |x|, the sign of NaN aside.
INLINE REAL NAME(absolute)(REAL x) { return x < 0 ? -x : x; }

INLINE REAL NAME(squared_error)(REAL p, REAL t) { return (p - t) * (p - t); }
INLINE REAL NAME(squared_error_gradient)(REAL p, REAL t) { return 2 * (p - t); }

INLINE REAL NAME(absolute_error)(REAL p, REAL t) { return NAME(absolute)(p - t); }
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

/// With an error of exactly `delta`, both sides give the same.
INLINE REAL NAME(huber)(REAL p, REAL t, REAL delta) {
  const REAL size = NAME(absolute_error)(p, t);
  return size > delta ? delta * size - (REAL)0.5 * (delta * delta) : (REAL)0.5 * NAME(squared_error)(p, t);
}
INLINE REAL NAME(huber_gradient)(REAL p, REAL t, REAL delta) {
  const REAL error = p - t;
  return error > delta ? delta : error < -delta ? -delta : error;
}

INLINE REAL NAME(hinge)(REAL p, REAL t) { return NAME(at_least)(1 - t * p, 0); }
INLINE REAL NAME(hinge_gradient)(REAL p, REAL t) { return 1 - t * p < 0 ? 0 : -t; }

INLINE REAL NAME(squared_hinge)(REAL p, REAL t) { return NAME(hinge)(p, t) * NAME(hinge)(p, t); }
INLINE REAL NAME(squared_hinge_gradient)(REAL p, REAL t) { return -2 * t * NAME(hinge)(p, t); }

/// -t log(sigmoid(z)) - (1 - t) log(1 - sigmoid(z)), without overflow.
INLINE REAL NAME(binary_crossentropy)(REAL z, REAL t) {
  return NAME(at_least)(z, 0) - z * t + MATH(log1p)(MATH(exp)(-NAME(absolute)(z)));
}

/// t log(t / p) with both clipped to [EPSILON, 1]; no gradient where the prediction is clipped.
INLINE REAL NAME(kl_divergence)(REAL p, REAL t) {
  const REAL truth = NAME(at_least)(t > 1 ? 1 : t, EPSILON);
  return truth * MATH(log)(truth / NAME(at_least)(p > 1 ? 1 : p, EPSILON));
}
INLINE REAL NAME(kl_divergence_gradient)(REAL p, REAL t) {
  return p < EPSILON || p > 1 ? 0 : -NAME(at_least)(t > 1 ? 1 : t, EPSILON) / p;
}

/// Adds a number for each row, divided and weighted, to the lanes, row i to lane i mod TK_LANES; rows after the last
/// have none. Without weights each row counts once.
INLINE void NAME(add_rows)(ptrdiff_t rows, REAL *values, REAL divisor, const REAL *weights, double *lanes) {
  if (divisor != 1)
    for (int i = 0; i < TK_LANES; i++) values[i] /= divisor;
  if (weights)
    for (int i = 0; i < TK_LANES; i++) values[i] *= weights[i];
  for (int i = 0; i < TK_LANES; i++) lanes[i] += i < rows ? values[i] : 0;
}

/// For each element with its output `p`, logit `z` and target `t`, adds a value to its row, which is then divided, and
/// sets the gradient of the mean over the rows, weights aside.
#define ELEMENTS(divisor, value, derivative)                                                     \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {                                   \
    const REAL share = 1 / ((REAL)(divisor) * (REAL)rows);                                       \
    REAL row[TK_LANES] = {0};                                                                    \
    for (ptrdiff_t unit = 0; unit < units; unit++)                                               \
      for (int i = 0; i < TK_LANES; i++) {                                                       \
        const ptrdiff_t place = unit * stride + first + i;                                       \
        const REAL t = targets[unit * target_stride + first + i];                                \
        const REAL p = outputs[place], z = logits[place];                                        \
        (void)p, (void)z;                                                                        \
        row[i] += (value);                                                                       \
        if (differentiate) gradient[place] = (derivative) * share;                               \
      }                                                                                          \
    NAME(add_rows)(rows - first, row, (REAL)(divisor), weights ? weights + first : NULL, lanes); \
  }

/// A target with label smoothing.
#define SMOOTHED(t) ((t) * (REAL)settings.target_scale + (REAL)settings.target_offset)

/// log(sum(exp(z))) of TK_LANES rows, without overflow.
INLINE void NAME(log_sum_exp)(ptrdiff_t units, ptrdiff_t stride, const REAL *z, REAL *norm) {
  REAL largest[TK_LANES], sum[TK_LANES] = {0};
  for (int i = 0; i < TK_LANES; i++) largest[i] = z[i];
  for (ptrdiff_t unit = 1; unit < units; unit++)
    for (int i = 0; i < TK_LANES; i++)
      largest[i] = z[unit * stride + i] > largest[i] ? z[unit * stride + i] : largest[i];
  for (ptrdiff_t unit = 0; unit < units; unit++)
    for (int i = 0; i < TK_LANES; i++) sum[i] += MATH(exp)(z[unit * stride + i] - largest[i]);
  for (int i = 0; i < TK_LANES; i++) norm[i] = largest[i] + MATH(log)(sum[i]);
}

/// The crossentropy with a softmax, from the logits. `truth` is the target of a unit, 0 or 1 where classes are given;
/// `probability` is what the softmax makes of the logit `z`.
#define CLASSES(truth, probability)                                                              \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {                                   \
    const REAL share = 1 / (REAL)rows;                                                           \
    REAL row[TK_LANES] = {0}, norm[TK_LANES];                                                    \
    NAME(log_sum_exp)(units, stride, logits + first, norm);                                      \
    for (ptrdiff_t unit = 0; unit < units; unit++)                                               \
      for (int i = 0; i < TK_LANES; i++) {                                                       \
        const ptrdiff_t place = unit * stride + first + i;                                       \
        const REAL t = (truth), z = logits[place];                                               \
        row[i] += t * (norm[i] - z);                                                             \
        if (differentiate) gradient[place] = ((probability) - t) * share;                        \
      }                                                                                          \
    NAME(add_rows)(rows - first, row, 1, weights ? weights + first : NULL, lanes);               \
  }

/// The loss, and the gradient without the weights of the rows; `differentiate` is a constant where it is called.
INLINE void NAME(unweighted_loss)(
    const int differentiate, tk_loss_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const REAL *restrict outputs, const REAL *restrict logits, const REAL *restrict targets, ptrdiff_t target_stride,
    const REAL *restrict weights, REAL *restrict gradient, double *restrict lanes) {
  switch (settings.loss) {
  case TK_MEAN_SQUARED_ERROR:
    ELEMENTS(units, NAME(squared_error)(p, t), NAME(squared_error_gradient)(p, t)) break;
  case TK_MEAN_SQUARED_LOGARITHMIC_ERROR:
    ELEMENTS(
        units, NAME(squared_logarithmic_error)(p, t), NAME(squared_logarithmic_error_gradient)(p, t))
    break;
  case TK_MEAN_ABSOLUTE_ERROR:
    ELEMENTS(units, NAME(absolute_error)(p, t), NAME(absolute_error_gradient)(p, t)) break;
  case TK_HUBER:
    ELEMENTS(
        units, NAME(huber)(p, t, (REAL)settings.delta), NAME(huber_gradient)(p, t, (REAL)settings.delta))
    break;
  case TK_BINARY_CROSSENTROPY:
    if (settings.reads_logits) {
      ELEMENTS(units, NAME(binary_crossentropy)(z, SMOOTHED(t)), NAME(sigmoid)(z) - SMOOTHED(t))
    } else {
      ELEMENTS(units, NAME(binary_crossentropy)(z, SMOOTHED(t)), p - SMOOTHED(t))
    }
    break;
  case TK_HINGE: ELEMENTS(units, NAME(hinge)(p, t), NAME(hinge_gradient)(p, t)) break;
  case TK_SQUARED_HINGE:
    ELEMENTS(units, NAME(squared_hinge)(p, t), NAME(squared_hinge_gradient)(p, t)) break;
  case TK_KL_DIVERGENCE:
    ELEMENTS(1, NAME(kl_divergence)(p, t), NAME(kl_divergence_gradient)(p, t)) break;
  case TK_CATEGORICAL_CROSSENTROPY:
    if (settings.reads_logits) {
      CLASSES(SMOOTHED(targets[unit * target_stride + first + i]), MATH(exp)(z - norm[i]))
    } else {
      CLASSES(SMOOTHED(targets[unit * target_stride + first + i]), outputs[place])
    }
    break;
  case TK_SPARSE_CATEGORICAL_CROSSENTROPY:
    if (settings.reads_logits) {
      CLASSES(targets[first + i] == (REAL)unit, MATH(exp)(z - norm[i]))
    } else {
      CLASSES(targets[first + i] == (REAL)unit, outputs[place])
    }
    break;
  }
}

static void NAME(loss)(
    tk_loss_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict outputs,
    const REAL *restrict logits, const REAL *restrict targets, ptrdiff_t target_stride, const REAL *restrict weights,
    REAL *restrict gradient, double *restrict lanes) {
#define LOSS(differentiate)                                                                                       \
  NAME(unweighted_loss)(                                                                                          \
      differentiate, settings, rows, units, stride, outputs, logits, targets, target_stride, weights, gradient, lanes)
  if (!gradient) {
    LOSS(0);
    return;
  }
  LOSS(1);
#undef LOSS
  if (weights)
    for (ptrdiff_t unit = 0; unit < units; unit++)
      for (ptrdiff_t i = 0; i < rows; i++) gradient[unit * stride + i] *= weights[i];
}

#undef EPSILON
#undef ELEMENTS
#undef SMOOTHED
#undef CLASSES
