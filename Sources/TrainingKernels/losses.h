// The losses of whole batches.

/// Adds a number for each of TK_LANES rows, divided and weighted, to its lane; rows after the last have none. Without
/// weights each row counts once.
INLINE void NAME(add_rows)(ptrdiff_t rows, REAL *values, REAL divisor, const REAL *weights, TOTALS *totals) {
  if (divisor != 1)
    for (int i = 0; i < TK_LANES; i++) values[i] /= divisor;
  if (weights)
    for (int i = 0; i < TK_LANES; i++) values[i] *= weights[i];
  if (rows < TK_LANES)
    for (int i = 0; i < TK_LANES; i++) values[i] = i < rows ? values[i] : 0;
  *totals += __builtin_convertvector(*(const VECTOR *)values, TOTALS);
}

/// For each element with its output `p`, logit `z` and target `t`, adds a value to its row, which is then divided, and
/// sets the gradient of the mean over the rows, weights aside.
#define ELEMENTS(divisor, value, derivative)                                            \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {                          \
    const REAL share = 1 / ((REAL)(divisor) * (REAL)rows);                              \
    REAL row[TK_LANES] = {0};                                                           \
    for (ptrdiff_t unit = 0; unit < units; unit++)                                      \
      for (int i = 0; i < TK_LANES; i++) {                                              \
        const ptrdiff_t place = unit * stride + first + i;                              \
        const REAL t = targets[unit * target_stride + first + i];                       \
        const REAL p = outputs[place], z = logits[place];                               \
        (void)p, (void)z;                                                               \
        row[i] += (value);                                                              \
        if (differentiate) gradient[place] = (derivative) * share;                      \
      }                                                                                 \
    NAME(add_rows)(                                                                     \
        rows - first, row, (REAL)(divisor), weights ? weights + first : NULL, &totals); \
  }

/// For each TK_LANES rows with their outputs `p`, logits `z` and targets `t`, calls a function of whole rows, which sets
/// their values and their gradient.
#define ROWS(function, ...)                                                          \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {                       \
    const REAL share = 1 / (REAL)rows;                                               \
    const REAL *p = outputs + first, *z = logits + first, *t = targets + first;      \
    REAL row[TK_LANES] = {0}, *slope = differentiate ? gradient + first : NULL;      \
    (void)p, (void)z;                                                                \
    NAME(function)(differentiate, __VA_ARGS__, share, slope, row);                   \
    NAME(add_rows)(rows - first, row, 1, weights ? weights + first : NULL, &totals); \
  }

/// The weight of an element with a target, or a smoothed one, by its class.
#define BALANCED(t) ((t) * (REAL)settings.positive_weight + (1 - (t)) * (REAL)settings.negative_weight)

/// The loss, and the gradient without the weights of the rows; `differentiate` is a constant where it is called.
INLINE void NAME(unweighted_loss)(
    const int differentiate, tk_loss_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const REAL *restrict outputs, const REAL *restrict logits, const REAL *restrict targets, ptrdiff_t target_stride,
    const REAL *restrict weights, REAL *restrict gradient, double *restrict lanes) {
  // A copy, which stays in registers.
  TOTALS totals = *(const TOTALS *)lanes;
  const REAL delta = (REAL)settings.delta, gamma = (REAL)settings.exponent;
  switch (settings.loss) {
  case TK_MEAN_SQUARED_ERROR:
    ELEMENTS(units, NAME(squared_error)(p, t), NAME(squared_error_gradient)(p, t))
    break;
  case TK_MEAN_SQUARED_LOGARITHMIC_ERROR:
    ELEMENTS(units, NAME(squared_logarithmic_error)(p, t), NAME(squared_logarithmic_error_gradient)(p, t))
    break;
  case TK_MEAN_ABSOLUTE_ERROR:
    ELEMENTS(units, NAME(absolute_error)(p, t), NAME(absolute_error_gradient)(p, t))
    break;
  case TK_MEAN_ABSOLUTE_PERCENTAGE_ERROR:
    ELEMENTS(units, NAME(percentage_error)(p, t), NAME(percentage_error_gradient)(p, t))
    break;
  case TK_HUBER: ELEMENTS(units, NAME(huber)(p, t, delta), NAME(huber_gradient)(p, t, delta)) break;
  case TK_LOG_COSH: ELEMENTS(units, NAME(log_cosh)(p, t), NAME(log_cosh_gradient)(p, t)) break;
  case TK_POISSON: ELEMENTS(units, NAME(poisson)(p, t), NAME(poisson_gradient)(p, t)) break;
  case TK_COSINE_SIMILARITY:
    ROWS(cosine_similarity, units, stride, p, t, target_stride)
    break;
  case TK_BINARY_CROSSENTROPY:
    if (settings.reads_logits) {
      ELEMENTS(units, NAME(binary_crossentropy)(z, SMOOTHED(t)), NAME(sigmoid)(z) - SMOOTHED(t))
    } else {
      ELEMENTS(units, NAME(binary_crossentropy)(z, SMOOTHED(t)), p - SMOOTHED(t))
    }
    break;
#define FOCAL(probability)                                                                                \
  ELEMENTS(                                                                                               \
      units,                                                                                              \
      BALANCED(SMOOTHED(t)) * NAME(binary_focal_crossentropy)(z, probability, SMOOTHED(t), gamma),        \
      BALANCED(SMOOTHED(t)) * NAME(binary_focal_crossentropy_gradient)(z, probability, SMOOTHED(t), gamma))
  case TK_BINARY_FOCAL_CROSSENTROPY:
    if (settings.reads_logits) {
      FOCAL(NAME(sigmoid)(z))
    } else {
      FOCAL(p)
    }
    break;
#undef FOCAL
  case TK_HINGE: ELEMENTS(units, NAME(hinge)(p, t), NAME(hinge_gradient)(p, t)) break;
  case TK_SQUARED_HINGE: ELEMENTS(units, NAME(squared_hinge)(p, t), NAME(squared_hinge_gradient)(p, t)) break;
  case TK_CATEGORICAL_HINGE:
    ROWS(categorical_hinge, units, stride, p, t, target_stride)
    break;
  case TK_KL_DIVERGENCE: ELEMENTS(1, NAME(kl_divergence)(p, t), NAME(kl_divergence_gradient)(p, t)) break;
  case TK_CATEGORICAL_CROSSENTROPY:
    ROWS(softmax_crossentropy, 0, settings, units, stride, p, z, t, target_stride)
    break;
  case TK_SPARSE_CATEGORICAL_CROSSENTROPY:
    ROWS(softmax_crossentropy, 1, settings, units, stride, p, z, t, target_stride)
    break;
  case TK_CATEGORICAL_FOCAL_CROSSENTROPY:
    ROWS(softmax_focal_crossentropy, settings, units, stride, p, z, t, target_stride)
    break;
  case TK_CATEGORICAL_GENERALIZED_CROSSENTROPY:
    ROWS(generalized_crossentropy, settings, units, stride, p, z, t)
    break;
  }
  *(TOTALS *)lanes = totals;
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

#undef ELEMENTS
#undef ROWS
#undef SMOOTHED
#undef BALANCED
