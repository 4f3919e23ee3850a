// exp, expm1, log, log1p and tanh in plain arithmetic: no table, no branch, no fused multiply-add, so that a compiler can
// vectorise them and every instruction set gives the same bits.
//
// Each reduces its argument, evaluates a minimax polynomial (coefficients by Remez exchange in 200-bit arithmetic:
// Tests/Reference/elementary_coefficients.py) and adds the small part to the large one last, with the rounding error of
// the large part carried along. The error is below 0.9 units in the last place over the whole range, 1 among subnormal
// results; the tests compare with correctly rounded values.
#ifndef ELEMENTARY_H
#define ELEMENTARY_H

INLINE uint64_t elementary_bits_f64(double x) {
  uint64_t b;
  __builtin_memcpy(&b, &x, sizeof b);
  return b;
}

INLINE double elementary_from_bits_f64(uint64_t b) {
  double x;
  __builtin_memcpy(&x, &b, sizeof x);
  return x;
}

INLINE uint32_t elementary_bits_f32(float x) {
  uint32_t b;
  __builtin_memcpy(&b, &x, sizeof b);
  return b;
}

INLINE float elementary_from_bits_f32(uint32_t b) {
  float x;
  __builtin_memcpy(&x, &b, sizeof x);
  return x;
}

/// exp(x) = (high + low) * scale1 * scale2, high + low in [0.7, 1.5].
typedef struct { double high, low, scale1, scale2; } elementary_exp_parts_f64;

INLINE elementary_exp_parts_f64 elementary_reduced_exp_f64(double x) {
  const double shift = 0x1.8p52;
  x = x < -746.0 ? -746.0 : x;
  x = x > 710.0 ? 710.0 : x;
  double k = (x * 0x1.71547652b82fep+0 + shift) - shift;
  double t = x - k * 0x1.62e42feep-1;
  double c = k * 0x1.a39ef35793c76p-33;
  double r = t - c;
  double r_low = (t - r) - c;
  double p = 0x1.1f9e2227e4882p-29;
  p = p * r + 0x1.af6d02f5e924cp-26;
  p = p * r + 0x1.27e4bf0c2a5dp-22;
  p = p * r + 0x1.71ddef753219ap-19;
  p = p * r + 0x1.a01a01b469059p-16;
  p = p * r + 0x1.a01a01b3c7317p-13;
  p = p * r + 0x1.6c16c16c1353dp-10;
  p = p * r + 0x1.111111110eb94p-7;
  p = p * r + 0x1.555555555555ep-5;
  p = p * r + 0x1.555555555555cp-3;
  p = p * r + 0.5;
  double high = 1.0 + r;
  double low = (1.0 - high) + r;
  low = low + (r_low + r * r * p);
  // 2^k as a product of two powers, so that neither overflows.
  double half = k * 0.5 + shift;
  double k1 = half - shift;
  double rest = (k - k1) + shift;
  return (elementary_exp_parts_f64){high, low, elementary_from_bits_f64((elementary_bits_f64(half) + 1023) << 52),
                            elementary_from_bits_f64((elementary_bits_f64(rest) + 1023) << 52)};
}

INLINE double elementary_exp_f64(double x) {
  elementary_exp_parts_f64 e = elementary_reduced_exp_f64(x);
  return (e.high + e.low) * e.scale1 * e.scale2;
}

INLINE double elementary_expm1_f64(double x) {
  elementary_exp_parts_f64 e = elementary_reduced_exp_f64(x);
  double scale = e.scale1 * e.scale2;
  double high = e.high * scale, low = e.low * scale;
  double d = high - 1;
  // The rounding error of the difference.
  double part = d - high;
  double d_low = (high - (d - part)) + (-1 - part);
  // Where exp is large, the 1 no longer counts, and the scale may overflow.
  double y = x > 60.0 ? (e.high + e.low) * e.scale1 * e.scale2 : d + (d_low + low);
  // A zero keeps its sign.
  return x == 0 ? x : y;
}

/// k log(2) + log(1 + f) + correction, with 1 + f from the root of 1/2 to that of 2.
INLINE double elementary_reduced_log_f64(double k, double f, double correction) {
  double s = f / (2.0 + f);
  double z = s * s;
  double q = 0x1.0f6a6581f167fp-3;
  q = q * z + 0x1.0f5bfc774dd51p-3;
  q = q * z + 0x1.3b20b48c5da3bp-3;
  q = q * z + 0x1.745cde0190398p-3;
  q = q * z + 0x1.c71c7259a214p-3;
  q = q * z + 0x1.249249242ab7dp-2;
  q = q * z + 0x1.9999999999e06p-2;
  q = q * z + 0x1.5555555555555p-1;
  q = q * z;
  double h = 0.5 * f * f;
  // log(1 + f) = f - (h - s * (h + q)); k * ln 2 is added in two parts.
  return k * 0x1.62e42feep-1 - ((h - (s * (h + q) + (k * 0x1.a39ef35793c76p-33 + correction))) - f);
}

/// log(x) + correction, with a correction that is small beside it or where x is 1.
INLINE double elementary_corrected_log_f64(double x, double correction) {
  double tiny = x < 0x1p-1022 ? 0x1p54 : 1.0;
  double offset = x < 0x1p-1022 ? 54.0 : 0.0;
  uint64_t b = elementary_bits_f64(x * tiny);
  uint64_t i = b + (0x3ff0000000000000 - 0x3fe6a09e667f3bcd);
  double k = elementary_from_bits_f64((i >> 52) | 0x4330000000000000) - (0x1p52 + 1023.0) - offset;
  double f = elementary_from_bits_f64((i & 0x000fffffffffffff) + 0x3fe6a09e667f3bcd) - 1.0;
  double y = elementary_reduced_log_f64(k, f, correction);
  double special = x < 0.0 ? __builtin_nan("") : x == 0.0 ? -__builtin_inf() : x;
  return (x > 0.0 && x < __builtin_inf()) ? y : special;
}

INLINE double elementary_log_f64(double x) { return elementary_corrected_log_f64(x, -0.0); }

INLINE double elementary_log1p_f64(double x) {
  const double sum = 1.0 + x;
  // The rounding error of the sum.
  const double part = sum - 1.0;
  const double low = (1.0 - (sum - part)) + (x - part);
  const double y = elementary_corrected_log_f64(sum, low / sum);
  // A zero keeps its sign.
  return x == 0 ? x : y;
}

/// log(1 + x) for x from 0 to 1, where nothing is rounded before the logarithm.
INLINE double elementary_log1p_of_fraction_f64(double x) {
  // 1 + x = 2 (1 + (x - 1) / 2)
  const int above = x > 0x1.a827999fcef32p-2;
  return elementary_reduced_log_f64(above ? 1.0 : 0.0, above ? (x - 1.0) * 0.5 : x, -0.0);
}

/// The nearest integer, the even one of two.
INLINE double elementary_round_f64(double x) {
  const double shift = __builtin_copysign(0x1p52, x);
  return __builtin_fabs(x) < 0x1p52 ? (x + shift) - shift : x;
}

INLINE double elementary_tanh_f64(double x) {
  double a = __builtin_fabs(x);
  // Below 5/8: x + x^3 P(x^2).
  double z = a * a;
  double p = 0x1.96045e045f3b5p-18;
  p = p * z + -0x1.fac4514a46d7cp-16;
  p = p * z + 0x1.801aeb30a11e5p-14;
  p = p * z + -0x1.f112fb7e344e5p-13;
  p = p * z + 0x1.350b7aee7fcbbp-11;
  p = p * z + -0x1.7d9c30a07233bp-10;
  p = p * z + 0x1.d6d359ea69a86p-9;
  p = p * z + -0x1.226e32cc76149p-7;
  p = p * z + 0x1.664f48709a961p-6;
  p = p * z + -0x1.ba1ba1b9d0615p-5;
  p = p * z + 0x1.1111111110c2cp-3;
  p = p * z + -0x1.5555555555552p-2;
  double small = a + a * z * p;
  // Above: 1 - 2 / (1 + exp(2x)), with the rounding errors of exp and of the sum.
  double b = a < 0.5 ? 0.5 : a;
  b = b > 20.0 ? 20.0 : b;
  elementary_exp_parts_f64 e = elementary_reduced_exp_f64(2.0 * b);
  double scale = e.scale1 * e.scale2;
  double sum = e.high + e.low;
  double high = sum * scale, low = ((e.high - sum) + e.low) * scale;
  double d = high + 1.0;
  double d_low = (1.0 - (d - high)) + low;
  double q = 2.0 / d;
  double m = 1.0 - q;
  double large = m + (((1.0 - m) - q) + 0.5 * q * q * d_low);
  double y = a < 0.625 ? small : large;
  y = a > 20.0 ? 1.0 : y;
  y = x != x ? x : y;
  return __builtin_copysign(y, x);
}

typedef struct { float high, low, scale1, scale2; } elementary_exp_parts_f32;

INLINE elementary_exp_parts_f32 elementary_reduced_exp_f32(float x) {
  const float shift = 0x1.8p23f;
  x = x < -104.0f ? -104.0f : x;
  x = x > 89.0f ? 89.0f : x;
  float k = (x * 0x1.715476p+0f + shift) - shift;
  float t = x - k * 0x1.62e4p-1f;
  float c = k * 0x1.7f7d1cp-20f;
  float r = t - c;
  float r_low = (t - r) - c;
  float p = 0x1.6db48p-10f;
  p = p * r + 0x1.123b92p-7f;
  p = p * r + 0x1.55545ep-5f;
  p = p * r + 0x1.55548ep-3f;
  p = p * r + 0.5f;
  float high = 1.0f + r;
  float low = (1.0f - high) + r;
  low = low + (r_low + r * r * p);
  float half = k * 0.5f + shift;
  float k1 = half - shift;
  float rest = (k - k1) + shift;
  return (elementary_exp_parts_f32){high, low, elementary_from_bits_f32((elementary_bits_f32(half) + 127) << 23),
                           elementary_from_bits_f32((elementary_bits_f32(rest) + 127) << 23)};
}

INLINE float elementary_exp_f32(float x) {
  elementary_exp_parts_f32 e = elementary_reduced_exp_f32(x);
  return (e.high + e.low) * e.scale1 * e.scale2;
}

INLINE float elementary_expm1_f32(float x) {
  elementary_exp_parts_f32 e = elementary_reduced_exp_f32(x);
  float scale = e.scale1 * e.scale2;
  float high = e.high * scale, low = e.low * scale;
  float d = high - 1;
  // The rounding error of the difference.
  float part = d - high;
  float d_low = (high - (d - part)) + (-1 - part);
  // Where exp is large, the 1 no longer counts, and the scale may overflow.
  float y = x > 30.0f ? (e.high + e.low) * e.scale1 * e.scale2 : d + (d_low + low);
  // A zero keeps its sign.
  return x == 0 ? x : y;
}

/// k log(2) + log(1 + f) + correction, with 1 + f from the root of 1/2 to that of 2.
INLINE float elementary_reduced_log_f32(float k, float f, float correction) {
  float s = f / (2.0f + f);
  float z = s * s;
  float q = 0x1.e2fdacp-3f;
  q = q * z + 0x1.2438aap-2f;
  q = q * z + 0x1.999a7cp-2f;
  q = q * z + 0x1.555554p-1f;
  q = q * z;
  float h = 0.5f * f * f;
  return k * 0x1.62e4p-1f - ((h - (s * (h + q) + (k * 0x1.7f7d1cp-20f + correction))) - f);
}

/// log(x) + correction, with a correction that is small beside it or where x is 1.
INLINE float elementary_corrected_log_f32(float x, float correction) {
  float tiny = x < 0x1p-126f ? 0x1p25f : 1.0f;
  float offset = x < 0x1p-126f ? 25.0f : 0.0f;
  uint32_t b = elementary_bits_f32(x * tiny);
  uint32_t i = b + (0x3f800000 - 0x3f3504f3);
  float k = elementary_from_bits_f32((i >> 23) | 0x4b000000) - (0x1p23f + 127.0f) - offset;
  float f = elementary_from_bits_f32((i & 0x007fffff) + 0x3f3504f3) - 1.0f;
  float y = elementary_reduced_log_f32(k, f, correction);
  float special = x < 0.0f ? __builtin_nanf("") : x == 0.0f ? -__builtin_inff() : x;
  return (x > 0.0f && x < __builtin_inff()) ? y : special;
}

INLINE float elementary_log_f32(float x) { return elementary_corrected_log_f32(x, -0.0f); }

INLINE float elementary_log1p_f32(float x) {
  const float sum = 1.0f + x;
  // The rounding error of the sum.
  const float part = sum - 1.0f;
  const float low = (1.0f - (sum - part)) + (x - part);
  const float y = elementary_corrected_log_f32(sum, low / sum);
  // A zero keeps its sign.
  return x == 0 ? x : y;
}

/// log(1 + x) for x from 0 to 1, where nothing is rounded before the logarithm.
INLINE float elementary_log1p_of_fraction_f32(float x) {
  // 1 + x = 2 (1 + (x - 1) / 2)
  const int above = x > 0x1.a8279ap-2f;
  return elementary_reduced_log_f32(above ? 1.0f : 0.0f, above ? (x - 1.0f) * 0.5f : x, -0.0f);
}

/// The nearest integer, the even one of two.
INLINE float elementary_round_f32(float x) {
  const float shift = __builtin_copysignf(0x1p23f, x);
  return __builtin_fabsf(x) < 0x1p23f ? (x + shift) - shift : x;
}

INLINE float elementary_tanh_f32(float x) {
  float a = __builtin_fabsf(x);
  float z = a * a;
  float p = -0x1.76849ep-8f;
  p = p * z + 0x1.524e6ap-6f;
  p = p * z + -0x1.b8431p-5f;
  p = p * z + 0x1.11076p-3f;
  p = p * z + -0x1.555534p-2f;
  float small = a + a * z * p;
  float b = a < 0.5f ? 0.5f : a;
  b = b > 10.0f ? 10.0f : b;
  elementary_exp_parts_f32 e = elementary_reduced_exp_f32(2.0f * b);
  float scale = e.scale1 * e.scale2;
  float sum = e.high + e.low;
  float high = sum * scale, low = ((e.high - sum) + e.low) * scale;
  float d = high + 1.0f;
  float d_low = (1.0f - (d - high)) + low;
  float q = 2.0f / d;
  float m = 1.0f - q;
  float large = m + (((1.0f - m) - q) + 0.5f * q * q * d_low);
  float y = a < 0.625f ? small : large;
  y = a > 10.0f ? 1.0f : y;
  y = x != x ? x : y;
  return __builtin_copysignf(y, x);
}

#endif
