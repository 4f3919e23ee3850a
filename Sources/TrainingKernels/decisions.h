// Metrics that are made of counts: of outputs called positive, of outputs between thresholds, of classes told.
//
// A count is a whole number in a double, exact in whatever order it is added up.

/// The largest element of each of TK_LANES rows; NaN where there is one.
INLINE void NAME(largest)(ptrdiff_t units, ptrdiff_t stride, const REAL *x, REAL *largest) {
  for (int i = 0; i < TK_LANES; i++) largest[i] = x[i];
  for (ptrdiff_t unit = 1; unit < units; unit++)
    for (int i = 0; i < TK_LANES; i++) {
      const REAL value = x[unit * stride + i];
      largest[i] = value > largest[i] || value != value ? value : largest[i];
    }
}

/// The last of the first `count` largest elements of each of TK_LANES rows, and its unit: from one to the next, each below
/// the one before, or as large and behind it.
INLINE void NAME(last_of_top)(
    ptrdiff_t count, ptrdiff_t units, ptrdiff_t stride, const REAL *x, REAL *value, REAL *place) {
  for (int i = 0; i < TK_LANES; i++) value[i] = (REAL)__builtin_inf(), place[i] = -1;
  for (ptrdiff_t rank = 0; rank < count; rank++) {
    REAL best[TK_LANES], unit_of_best[TK_LANES];
    for (int i = 0; i < TK_LANES; i++) best[i] = -(REAL)__builtin_inf(), unit_of_best[i] = (REAL)units;
    for (ptrdiff_t unit = 0; unit < units; unit++)
      for (int i = 0; i < TK_LANES; i++) {
        const REAL v = x[unit * stride + i];
        const int is_left = v < value[i] || (v == value[i] && (REAL)unit > place[i]);
        const int is_better = is_left && (v > best[i] || unit_of_best[i] == (REAL)units);
        best[i] = is_better ? v : best[i];
        unit_of_best[i] = is_better ? (REAL)unit : unit_of_best[i];
      }
    for (int i = 0; i < TK_LANES; i++) value[i] = best[i], place[i] = unit_of_best[i];
  }
}

/// Adds up decisions. `prepare` is done for each TK_LANES rows; `positive` is whether an output `p` is called so.
#define DECISIONS(prepare, positive)                                                        \
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {                              \
    prepare;                                                                                \
    const int left = rows - first < TK_LANES ? (int)(rows - first) : TK_LANES;              \
    for (ptrdiff_t unit = 0; unit < units; unit++) {                                        \
      int counts[4] = {0};                                                                  \
      for (int i = 0; i < left; i++) {                                                      \
        const REAL p = outputs[unit * stride + first + i];                                  \
        const int called = (positive), is = targets[unit * target_stride + first + i] != 0; \
        counts[0] += called & is;                                                           \
        counts[1] += called & (is ^ 1);                                                     \
        counts[2] += (called ^ 1) & is;                                                     \
        counts[3] += (called ^ 1) & (is ^ 1);                                               \
      }                                                                                     \
      for (int c = 0; c < 4; c++) sums[4 * unit + c] += counts[c];                          \
    }                                                                                       \
  }

INLINE void NAME(decisions)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs,
    const REAL *targets, ptrdiff_t target_stride, double *sums) {
  const REAL threshold = (REAL)settings.threshold;
  REAL value[TK_LANES], place[TK_LANES];
  switch (settings.metric) {
  case TK_DECISIONS_ABOVE: DECISIONS((void)0, p > threshold) break;
  case TK_DECISIONS_TOP:
    DECISIONS(
        NAME(last_of_top)(settings.count, units, stride, outputs + first, value, place),
        p > threshold && (p > value[i] || (p == value[i] && (REAL)unit <= place[i])))
    break;
  default:
    DECISIONS(
        NAME(largest)(units, stride, outputs + first, value), p >= value[i] && NAME(absolute)(p) > (REAL)1e-9)
  }
}

#undef DECISIONS

/// The place of an output among `count` thresholds: the first one that it is not above, or behind them all if it is NaN.
INLINE ptrdiff_t NAME(bucket)(REAL p, ptrdiff_t count) {
  if (p != p) return count;
  const REAL scaled = (p < 0 ? 0 : p > 1 ? 1 : p) * (REAL)(count - 1);
  const ptrdiff_t whole = (ptrdiff_t)scaled;
  const ptrdiff_t above = (REAL)whole < scaled ? whole : whole - 1;
  return above < 0 ? 0 : above;
}

INLINE void NAME(histogram)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs,
    const REAL *targets, ptrdiff_t target_stride, double *sums) {
  for (ptrdiff_t unit = 0; unit < units; unit++)
    for (ptrdiff_t i = 0; i < rows; i++) {
      const REAL p = outputs[unit * stride + i];
      const ptrdiff_t bucket =
          NAME(bucket)(settings.metric == TK_SIGMOID_HISTOGRAM ? NAME(sigmoid)(p) : p, settings.count);
      sums[targets[unit * target_stride + i] != 0 ? bucket : settings.count + 1 + bucket] += 1;
    }
}

INLINE void NAME(confusion)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs,
    const REAL *targets, ptrdiff_t target_stride, double *sums) {
  for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {
    REAL told[TK_LANES], truth[TK_LANES];
    for (int i = 0; i < TK_LANES; i++) {
      told[i] = outputs[first + i] > (REAL)settings.threshold ? 1 : 0;
      truth[i] = targets[first + i] > 0 ? 1 : 0;
    }
    if (settings.metric != TK_CONFUSION) NAME(first_largest)(units, stride, outputs + first, told);
    if (settings.metric == TK_ONE_HOT_CONFUSION) NAME(first_largest)(units, target_stride, targets + first, truth);
    const ptrdiff_t classes = settings.metric == TK_CONFUSION ? 2 : units;
    for (ptrdiff_t i = 0; i < TK_LANES && first + i < rows; i++) {
      const REAL class = settings.metric == TK_CLASS_CONFUSION ? targets[first + i] : truth[i];
      sums[(ptrdiff_t)class * classes + (ptrdiff_t)told[i]] += 1;
    }
  }
}
