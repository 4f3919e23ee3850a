// Metrics: sums over rows of a number or of right answers.

/// The sum over rows of the mean over units of an expression of the output `p` and the target `t`.
#define ELEMENTS(value)                                                    \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {             \
    REAL row[TK_LANES] = {0};                                              \
    for (ptrdiff_t unit = 0; unit < units; unit++)                         \
      for (int i = 0; i < TK_LANES; i++) {                                 \
        const REAL p = outputs[unit * stride + first + i];                 \
        const REAL t = targets[unit * target_stride + first + i];          \
        row[i] += (value);                                                 \
      }                                                                    \
    NAME(add_rows)(rows - first, row, (REAL)units, NULL, lanes);           \
  }

/// The unit of the first largest element of each of TK_LANES rows.
INLINE void NAME(first_largest)(ptrdiff_t units, ptrdiff_t stride, const REAL *x, REAL *best) {
  REAL largest[TK_LANES];
  for (int i = 0; i < TK_LANES; i++) largest[i] = x[i];
  for (int i = 0; i < TK_LANES; i++) best[i] = 0;
  for (ptrdiff_t unit = 1; unit < units; unit++)
    for (int i = 0; i < TK_LANES; i++) {
      const REAL value = x[unit * stride + i];
      best[i] = value > largest[i] ? (REAL)unit : best[i];
      largest[i] = value > largest[i] ? value : largest[i];
    }
}

static void NAME(metric)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict outputs,
    const REAL *restrict targets, ptrdiff_t target_stride, double *restrict lanes) {
  const REAL threshold = (REAL)settings.threshold;
  switch (settings.metric) {
  case TK_SQUARED_ERROR: ELEMENTS((p - t) * (p - t)) break;
  case TK_ABSOLUTE_ERROR: ELEMENTS(NAME(absolute)(p - t)) break;
  case TK_SIGN_ACCURACY: ELEMENTS((p > 0 ? (REAL)1 : (REAL)-1) == t ? (REAL)1 : (REAL)0) break;
  case TK_THRESHOLD_ACCURACY: ELEMENTS((p > threshold ? (REAL)1 : (REAL)0) == t ? (REAL)1 : (REAL)0) break;
  case TK_ROUNDING_ACCURACY: ELEMENTS(MATH(round)(p) == t ? (REAL)1 : (REAL)0) break;
  case TK_ONE_HOT_ACCURACY:
  case TK_CLASS_ACCURACY:
    for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {
      REAL told[TK_LANES], truth[TK_LANES], right[TK_LANES];
      NAME(first_largest)(units, stride, outputs + first, told);
      if (settings.metric == TK_ONE_HOT_ACCURACY) NAME(first_largest)(units, target_stride, targets + first, truth);
      for (int i = 0; i < TK_LANES; i++)
        right[i] = told[i] == (settings.metric == TK_ONE_HOT_ACCURACY ? truth[i] : targets[first + i]) ? (REAL)1 : (REAL)0;
      NAME(add_rows)(rows - first, right, 1, NULL, lanes);
    }
  }
}

#undef ELEMENTS
