// Metrics: sums over rows of a number or of right answers, and counts.

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
    NAME(add_rows)(rows - first, row, (REAL)units, NULL, &totals);         \
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

#include "decisions.h"

/// Whether each of TK_LANES rows has finite outputs only and fewer than `count` above that of the class `truth`.
INLINE void NAME(among_top)(
    ptrdiff_t count, ptrdiff_t units, ptrdiff_t stride, const REAL *x, const REAL *truth, REAL *right) {
  for (int i = 0; i < TK_LANES; i++) {
    // Beyond the last row the class may be anything.
    const ptrdiff_t class = truth[i] >= 0 && truth[i] < (REAL)units ? (ptrdiff_t)truth[i] : 0;
    const REAL own = x[class * stride + i];
    ptrdiff_t above = 0;
    int finite = 1;
    for (ptrdiff_t unit = 0; unit < units; unit++) {
      const REAL value = x[unit * stride + i];
      above += value > own;
      finite &= value - value == 0;
    }
    right[i] = finite && above < count ? 1 : 0;
  }
}

/// Adds the targets, their squares and the squared errors of each unit.
INLINE void NAME(variances)(
    ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *outputs, const REAL *targets,
    ptrdiff_t target_stride, double *sums) {
  for (ptrdiff_t unit = 0; unit < units; unit++, sums += 3 * TK_LANES)
    for (ptrdiff_t i = 0; i < rows; i++) {
      const double p = outputs[unit * stride + i], t = targets[unit * target_stride + i];
      double *lane = sums + i % TK_LANES;
      lane[0] += t;
      lane[TK_LANES] += t * t;
      lane[2 * TK_LANES] += (t - p) * (t - p);
    }
}

/// Adds a number for each row to the lanes.
INLINE void NAME(mean_metric)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict outputs,
    const REAL *restrict targets, ptrdiff_t target_stride, double *restrict lanes) {
  const REAL threshold = (REAL)settings.threshold;
  // A copy, which stays in registers.
  TOTALS totals = *(const TOTALS *)lanes;
  switch (settings.metric) {
  case TK_SQUARED_ERROR: ELEMENTS((p - t) * (p - t)) break;
  case TK_ABSOLUTE_ERROR: ELEMENTS(NAME(absolute)(p - t)) break;
  case TK_SIGN_ACCURACY: ELEMENTS((p > 0 ? (REAL)1 : (REAL)-1) == t ? (REAL)1 : (REAL)0) break;
  case TK_THRESHOLD_ACCURACY: ELEMENTS((p > threshold ? (REAL)1 : (REAL)0) == t ? (REAL)1 : (REAL)0) break;
  case TK_ROUNDING_ACCURACY: ELEMENTS(MATH(round)(p) == t ? (REAL)1 : (REAL)0) break;
  case TK_ONE_HOT_ACCURACY:
  case TK_CLASS_ACCURACY:
  case TK_ONE_HOT_TOP_ACCURACY:
  case TK_CLASS_TOP_ACCURACY: {
    const int is_one_hot = settings.metric == TK_ONE_HOT_ACCURACY || settings.metric == TK_ONE_HOT_TOP_ACCURACY;
    for (ptrdiff_t first = 0; first < rows; first += TK_LANES) {
      REAL told[TK_LANES], one_hot[TK_LANES], right[TK_LANES];
      if (is_one_hot) NAME(first_largest)(units, target_stride, targets + first, one_hot);
      const REAL *truth = is_one_hot ? one_hot : targets + first;
      if (settings.metric == TK_ONE_HOT_ACCURACY || settings.metric == TK_CLASS_ACCURACY) {
        NAME(first_largest)(units, stride, outputs + first, told);
        for (int i = 0; i < TK_LANES; i++) right[i] = told[i] == truth[i] ? (REAL)1 : (REAL)0;
      } else {
        NAME(among_top)(settings.count, units, stride, outputs + first, truth, right);
      }
      NAME(add_rows)(rows - first, right, 1, NULL, &totals);
    }
    break;
  }
  default: break;
  }
  *(TOTALS *)lanes = totals;
}

/// The same of a metric that looks at each output by itself, for a single unit. A function of its own: together, the
/// compiler prepares everything that any metric needs before each short loop.
static __attribute__((noinline)) void NAME(mean_metric_of_one)(
    tk_metric_settings settings, ptrdiff_t rows, const REAL *restrict outputs, const REAL *restrict targets,
    double *restrict lanes) {
  NAME(mean_metric)(settings, rows, 1, 0, outputs, targets, 0, lanes);
}

static __attribute__((noinline)) void NAME(metric)(
    tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const REAL *restrict outputs,
    const REAL *restrict targets, ptrdiff_t target_stride, double *restrict sums) {
  switch (settings.metric) {
  case TK_VARIANCES: NAME(variances)(rows, units, stride, outputs, targets, target_stride, sums); break;
  case TK_DECISIONS_ABOVE:
  case TK_DECISIONS_TOP:
  case TK_DECISIONS_LARGEST:
    NAME(decisions)(settings, rows, units, stride, outputs, targets, target_stride, sums);
    break;
  case TK_HISTOGRAM:
  case TK_SIGMOID_HISTOGRAM:
    NAME(histogram)(settings, rows, units, stride, outputs, targets, target_stride, sums);
    break;
  case TK_CONFUSION:
  case TK_ONE_HOT_CONFUSION:
  case TK_CLASS_CONFUSION:
    NAME(confusion)(settings, rows, units, stride, outputs, targets, target_stride, sums);
    break;
  default: NAME(mean_metric)(settings, rows, units, stride, outputs, targets, target_stride, sums);
  }
}

static void NAME(metrics)(
    ptrdiff_t count, const tk_metric_sums *metrics, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const REAL *outputs, const REAL *targets, ptrdiff_t target_stride) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const tk_metric_settings settings = metrics[i].settings;
    double *sums = metrics[i].sums;
    if (units == 1 && settings.metric <= TK_ROUNDING_ACCURACY)
      NAME(mean_metric_of_one)(settings, rows, outputs, targets, sums);
    else
      NAME(metric)(settings, rows, units, stride, outputs, targets, target_stride, sums);
  }
}

#undef ELEMENTS
