// What keeps a model from following its training rows too closely: dropout, and penalties on numbers.

static void NAME(draw_mask)(
    ptrdiff_t count, const uint32_t *restrict words, uint64_t threshold, REAL kept, REAL *restrict mask) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const uint64_t sample = (uint64_t)(words[2 * i] >> 5) << 26 | words[2 * i + 1] >> 6;
    mask[i] = sample >= threshold ? kept : 0;
  }
}

static void NAME(multiply)(ptrdiff_t count, const REAL *restrict x, const REAL *restrict y, REAL *restrict products) {
  for (ptrdiff_t i = 0; i < count; i++) products[i] = x[i] * y[i];
}

static void NAME(add)(ptrdiff_t count, const REAL *restrict x, REAL *restrict sums) {
  for (ptrdiff_t i = 0; i < count; i++) sums[i] += x[i];
}

static void NAME(penalty)(ptrdiff_t count, REAL l1, REAL l2, const REAL *restrict values, double *restrict lanes) {
  for (ptrdiff_t first = 0; first < count; first += TK_LANES)
    for (ptrdiff_t i = 0; i < TK_LANES; i++) {
      const REAL value = values[first + i];
      const REAL penalty = l1 * __builtin_elementwise_abs(value) + l2 * (value * value);
      lanes[i] += first + i < count ? penalty : 0;
    }
}

static void NAME(penalty_gradient)(
    ptrdiff_t count, REAL l1, REAL l2, const REAL *restrict values, REAL *restrict gradient) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL value = values[i];
    gradient[i] += l1 * (REAL)((value > 0) - (value < 0)) + l2 * (2 * value);
  }
}
