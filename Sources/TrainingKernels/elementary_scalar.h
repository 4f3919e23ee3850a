// pow, log and cos, one number at a time: what learning rates are computed from. Plain arithmetic as in elementary.h, so that
// every instruction set gives the same bits. The error is below one unit in the last place.
#ifndef ELEMENTARY_SCALAR_H
#define ELEMENTARY_SCALAR_H

/// high + low, where low is below the last place of high.
typedef struct { double high, low; } elementary_pair;

INLINE elementary_pair elementary_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return (elementary_pair){sum, (a - (sum - part)) + (b - part)};
}

/// Half of the digits of a number, by Veltkamp's splitting.
INLINE double elementary_upper_half(double x) {
  const double scaled = x * 0x1.0000002p27;
  return scaled - (scaled - x);
}

/// The product with its rounding error, by Dekker's algorithm.
INLINE elementary_pair elementary_product(double a, double b) {
  const double product = a * b;
  const double a1 = elementary_upper_half(a), b1 = elementary_upper_half(b);
  const double a2 = a - a1, b2 = b - b1;
  return (elementary_pair){product, ((a1 * b1 - product) + a1 * b2 + a2 * b1) + a2 * b2};
}

INLINE elementary_pair elementary_pair_sum(elementary_pair a, elementary_pair b) {
  const elementary_pair sum = elementary_sum(a.high, b.high);
  return elementary_sum(sum.high, sum.low + (a.low + b.low));
}

INLINE elementary_pair elementary_pair_product(elementary_pair a, elementary_pair b) {
  const elementary_pair product = elementary_product(a.high, b.high);
  return elementary_sum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

/// log(x) of a finite x above 0, to more than 64 bits.
INLINE elementary_pair elementary_precise_log(double x) {
  const double tiny = x < 0x1p-1022 ? 0x1p54 : 1.0;
  const uint64_t i = elementary_bits_f64(x * tiny) + (0x3ff0000000000000 - 0x3fe6a09e667f3bcd);
  const double k = (double)(int64_t)(i >> 52) - 1023.0 - (x < 0x1p-1022 ? 54.0 : 0.0);
  const double f = elementary_from_bits_f64((i & 0x000fffffffffffff) + 0x3fe6a09e667f3bcd) - 1.0;
  // s = f / (2 + f), with what the division leaves over.
  const elementary_pair below = elementary_sum(2.0, f);
  const double s = f / below.high;
  const elementary_pair back = elementary_product(s, below.high);
  const elementary_pair ratio = {s, (((f - back.high) - back.low) - s * below.low) / below.high};
  const elementary_pair z = elementary_pair_product(ratio, ratio);
  // log(1 + f) = s * (2 + z * (2/3 + z * t)).
  double t = 0x1.e045d5f5b2074p-4;
  t = t * z.high + 0x1.df7a763285ecbp-4;
  t = t * z.high + 0x1.1118d37952e44p-3;
  t = t * z.high + 0x1.3b139598efebdp-3;
  t = t * z.high + 0x1.745d177b2698dp-3;
  t = t * z.high + 0x1.c71c71c6e9f34p-3;
  t = t * z.high + 0x1.2492492492524p-2;
  t = t * z.high + 0x1.999999999999ap-2;
  const elementary_pair two_thirds = {0x1.5555555555555p-1, 0x1.5555555555555p-55};
  const elementary_pair inner = elementary_pair_sum(two_thirds, (elementary_pair){z.high * t, 0});
  const elementary_pair outer = elementary_pair_sum((elementary_pair){2, 0}, elementary_pair_product(z, inner));
  const elementary_pair log_of_2 = {0x1.62e42fefa39efp-1, 0x1.abc9e3b39803fp-56};
  const elementary_pair octaves = elementary_pair_product((elementary_pair){k, 0}, log_of_2);
  return elementary_pair_sum(octaves, elementary_pair_product(ratio, outer));
}

double tk_pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (!(x >= 0) || y != y) return __builtin_nan("");
  const double infinity = __builtin_inf();
  if (x == 0) return y > 0 ? 0 : infinity;
  if (x == infinity) return y > 0 ? infinity : 0;
  // Beyond, every power is 0 or infinite.
  y = y > 0x1p70 ? 0x1p70 : y < -0x1p70 ? -0x1p70 : y;
  const elementary_pair exponent = elementary_pair_product(elementary_precise_log(x), (elementary_pair){y, 0});
  const elementary_exp_parts_f64 e = elementary_reduced_exp_f64(exponent.high);
  // exp(a + b) = exp(a) (1 + b) for such a small b, which says nothing where exp(a) is 0 or infinite.
  const double low = __builtin_fabs(exponent.high) < 750 ? exponent.low : 0;
  return (e.high + (e.low + (e.high + e.low) * low)) * e.scale1 * e.scale2;
}

double tk_log(double x) { return elementary_log_f64(x); }

double tk_cos(double x) {
  if (!(__builtin_fabs(x) <= 0x1p20)) return __builtin_nan("");
  // x = k π/2 + r, π/2 in three parts, of which the first two have digits to spare for k.
  const double k = elementary_round_f64(x * 0x1.45f306dc9c883p-1);
  const double first = x - k * 0x1.921fb544p+0;
  const elementary_pair second = elementary_sum(first, -(k * 0x1.0b4611a6p-34));
  const elementary_pair r = elementary_sum(second.high, second.low - k * 0x1.3198a2e037073p-69);
  const double z = r.high * r.high;
  double c = -0x1.9004b242ebf77p-37;
  c = c * z + 0x1.1eea951a49b5fp-29;
  c = c * z + -0x1.27e4f906aee16p-22;
  c = c * z + 0x1.a01a019e13b35p-16;
  c = c * z + -0x1.6c16c16c15fbcp-10;
  c = c * z + 0x1.5555555555552p-5;
  double s = 0x1.5d924726a072fp-33;
  s = s * z + -0x1.ae5e63ced7984p-26;
  s = s * z + 0x1.71de3574bc39ep-19;
  s = s * z + -0x1.a01a019c0e4e8p-13;
  s = s * z + 0x1.111111110f861p-7;
  s = s * z + -0x1.5555555555549p-3;
  const double half = 0.5 * z, w = 1 - half;
  const double cosine = w + (((1 - w) - half) + (z * z * c - r.high * r.low));
  const double sine = r.high + (r.high * z * s + r.low * w);
  const int quarter = (int)k & 3;
  const double y = quarter & 1 ? sine : cosine;
  return quarter == 1 || quarter == 2 ? -y : y;
}

#endif
