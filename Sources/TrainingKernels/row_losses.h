// Losses that take all outputs of a row together, of TK_LANES rows at a time: shape (units, rows), each unit with a stride.
//
// Each sets the values of the rows in `row` and, where it is asked to `differentiate`, the gradient times `share`. That is a
// constant where they are called.

/// The place of a unit's number for the row of a lane, among the outputs and among the targets.
#define PLACE (unit * stride + i)
#define TARGET (unit * target_stride + i)

/// For each unit, for each lane.
#define EACH_ELEMENT                               \
  for (ptrdiff_t unit = 0; unit < units; unit++)   \
    for (int i = 0; i < TK_LANES; i++)

/// The largest number of a row.
INLINE void NAME(largest_of_rows)(ptrdiff_t units, ptrdiff_t stride, const REAL *x, REAL *largest) {
  for (int i = 0; i < TK_LANES; i++) largest[i] = x[i];
  EACH_ELEMENT largest[i] = x[PLACE] > largest[i] ? x[PLACE] : largest[i];
}

/// log(sum(exp(z))), without overflow.
INLINE void NAME(log_sum_exp)(ptrdiff_t units, ptrdiff_t stride, const REAL *z, REAL *norm) {
  REAL largest[TK_LANES], sum[TK_LANES] = {0};
  NAME(largest_of_rows)(units, stride, z, largest);
  EACH_ELEMENT sum[i] += MATH(exp)(z[PLACE] - largest[i]);
  for (int i = 0; i < TK_LANES; i++) norm[i] = largest[i] + MATH(log)(sum[i]);
}

/// The same of the logits of a softmax with the results `p`, the largest of which is exp(0) / sum(exp(z - largest)).
INLINE void NAME(log_sum_exp_of_softmax)(
    ptrdiff_t units, ptrdiff_t stride, const REAL *p, const REAL *z, REAL *norm) {
  REAL largest[TK_LANES], share[TK_LANES];
  NAME(largest_of_rows)(units, stride, z, largest);
  NAME(largest_of_rows)(units, stride, p, share);
  for (int i = 0; i < TK_LANES; i++) norm[i] = largest[i] - MATH(log)(share[i]);
}

/// A target with label smoothing.
#define SMOOTHED(t) ((t) * (REAL)settings.target_scale + (REAL)settings.target_offset)

/// What the softmax makes of a logit: the output, or computed where the outputs are the logits.
#define PROBABILITY (settings.reads_logits ? MATH(exp)(z[PLACE] - norm[i]) : p[PLACE])

/// The crossentropy with a softmax, from the logits; where `sparse`, the targets are class indices. The gradient is that by
/// the logits.
INLINE void NAME(softmax_crossentropy)(
    const int differentiate, const int sparse, tk_loss_settings settings, ptrdiff_t units, ptrdiff_t stride,
    const REAL *p, const REAL *z, const REAL *t, ptrdiff_t target_stride, REAL share, REAL *gradient, REAL *row) {
  REAL norm[TK_LANES];
#define ENTROPY(probability)                                              \
  EACH_ELEMENT {                                                          \
    const REAL truth = sparse ? t[i] == (REAL)unit : SMOOTHED(t[TARGET]); \
    row[i] += truth * (norm[i] - z[PLACE]);                               \
    if (differentiate) gradient[PLACE] = ((probability) - truth) * share; \
  }
  if (settings.reads_logits) {
    NAME(log_sum_exp)(units, stride, z, norm);
    ENTROPY(MATH(exp)(z[PLACE] - norm[i]))
  } else {
    NAME(log_sum_exp_of_softmax)(units, stride, p, z, norm);
    ENTROPY(p[PLACE])
  }
#undef ENTROPY
}

/// The categorical focal crossentropy; the gradient is that by the logits.
INLINE void NAME(softmax_focal_crossentropy)(
    const int differentiate, tk_loss_settings settings, ptrdiff_t units, ptrdiff_t stride, const REAL *p,
    const REAL *z, const REAL *t, ptrdiff_t target_stride, REAL share, REAL *gradient, REAL *row) {
  const REAL gamma = (REAL)settings.exponent, weight = (REAL)settings.positive_weight;
  REAL norm[TK_LANES] = {0}, mean[TK_LANES] = {0};
  if (settings.reads_logits) NAME(log_sum_exp)(units, stride, z, norm);
  EACH_ELEMENT {
    const REAL truth = SMOOTHED(t[TARGET]), probability = PROBABILITY;
    row[i] += weight * NAME(categorical_focal_crossentropy)(probability, truth, gamma);
    if (differentiate) {
      const REAL slope = weight * NAME(categorical_focal_crossentropy_gradient)(probability, truth, gamma);
      gradient[PLACE] = slope;
      mean[i] += probability * slope;
    }
  }
  if (differentiate) EACH_ELEMENT gradient[PLACE] = PROBABILITY * (gradient[PLACE] - mean[i]) * share;
}

/// (1 - p^q) / q of the class that the targets, class indices, name; the gradient is that by the logits.
INLINE void NAME(generalized_crossentropy)(
    const int differentiate, tk_loss_settings settings, ptrdiff_t units, ptrdiff_t stride, const REAL *p,
    const REAL *z, const REAL *t, REAL share, REAL *gradient, REAL *row) {
  const REAL q = (REAL)settings.exponent;
  REAL norm[TK_LANES], exponent[TK_LANES] = {0};
  NAME(log_sum_exp)(units, stride, z, norm);
  EACH_ELEMENT exponent[i] = t[i] == (REAL)unit ? q * (z[PLACE] - norm[i]) : exponent[i];
  for (int i = 0; i < TK_LANES; i++) row[i] = -MATH(expm1)(exponent[i]) / q;
  if (differentiate)
    EACH_ELEMENT gradient[PLACE] = MATH(exp)(exponent[i]) * (p[PLACE] - (t[i] == (REAL)unit)) * share;
}

/// How far the best wrong class, or zero, comes within 1 of the right one; equal ones share the gradient.
INLINE void NAME(categorical_hinge)(
    const int differentiate, ptrdiff_t units, ptrdiff_t stride, const REAL *p, const REAL *t, ptrdiff_t target_stride,
    REAL share, REAL *gradient, REAL *row) {
  REAL right[TK_LANES] = {0}, wrong[TK_LANES], ties[TK_LANES] = {0};
  for (int i = 0; i < TK_LANES; i++) wrong[i] = (1 - t[i]) * p[i];
  EACH_ELEMENT {
    const REAL other = (1 - t[TARGET]) * p[PLACE];
    right[i] += t[TARGET] * p[PLACE];
    wrong[i] = other > wrong[i] ? other : wrong[i];
  }
  for (int i = 0; i < TK_LANES; i++) row[i] = NAME(at_least)(wrong[i] - right[i] + 1, 0);
  if (!differentiate) return;
  EACH_ELEMENT ties[i] += (1 - t[TARGET]) * p[PLACE] == wrong[i];
  EACH_ELEMENT {
    const REAL best = (1 - t[TARGET]) * p[PLACE] == wrong[i] ? (1 - t[TARGET]) / ties[i] : 0;
    gradient[PLACE] = wrong[i] - right[i] + 1 < 0 ? 0 : (best - t[TARGET]) * share;
  }
}

/// 1 / length of a vector, at most 1 / EPSILON, from the sum of its squares.
INLINE REAL NAME(inverse_length)(REAL square_sum) {
  const REAL inverse = 1 / __builtin_elementwise_sqrt(square_sum);
  return inverse > 1 / EPSILON ? 1 / EPSILON : inverse;
}

/// Minus the cosine of the angle between outputs and targets.
INLINE void NAME(cosine_similarity)(
    const int differentiate, ptrdiff_t units, ptrdiff_t stride, const REAL *p, const REAL *t, ptrdiff_t target_stride,
    REAL share, REAL *gradient, REAL *row) {
  REAL p_squares[TK_LANES] = {0}, t_squares[TK_LANES] = {0}, dot[TK_LANES] = {0};
  REAL scale[TK_LANES], shrink[TK_LANES];
  EACH_ELEMENT {
    p_squares[i] += p[PLACE] * p[PLACE];
    t_squares[i] += t[TARGET] * t[TARGET];
    dot[i] += t[TARGET] * p[PLACE];
  }
  for (int i = 0; i < TK_LANES; i++) {
    const REAL inverse = NAME(inverse_length)(p_squares[i]);
    scale[i] = inverse * NAME(inverse_length)(t_squares[i]);
    row[i] = -dot[i] * scale[i];
    // What the outputs gain in length the cosine loses, unless the length was clipped.
    shrink[i] = inverse < 1 / EPSILON ? inverse * inverse * dot[i] : 0;
  }
  if (differentiate) EACH_ELEMENT gradient[PLACE] = (shrink[i] * p[PLACE] - t[TARGET]) * scale[i] * share;
}

#undef EPSILON
#undef PLACE
#undef TARGET
#undef EACH_ELEMENT
#undef PROBABILITY
