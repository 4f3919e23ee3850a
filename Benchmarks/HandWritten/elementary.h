// exp, log and tanh, good to about 1e-7 relative, without branches, so that the compiler vectorises them.
#pragma once

#include <math.h>
#include <stdint.h>

typedef union {
  float value;
  int32_t bits;
} float_bits;

/// exp(x): 2^k e^r with |r| <= log(2) / 2, and a polynomial for e^r.
static inline float fast_exp(float x) {
  x = x < -87.f ? -87.f : x > 88.f ? 88.f : x;
  const float k = rintf(x * 1.44269504f), r = x - k * 0.693359375f + k * 2.12194440e-4f;
  const float p =
      1.f + r * (1.f + r * (0.5f + r * (0.166666657f + r * (0.0416655f + r * (0.0083334f + r * 0.00138889f)))));
  const float_bits power = {.bits = ((int32_t)k + 127) << 23};
  return p * power.value;
}

/// log(x) of a normal number: e log(2) + log(m) with m in [sqrt(1/2), sqrt(2)], by the series of (m - 1) / (m + 1).
static inline float fast_log(float x) {
  float_bits mantissa = {.value = x};
  const int32_t exponent = (mantissa.bits - 0x3f3504f3) >> 23;
  mantissa.bits -= exponent << 23;
  const float f = mantissa.value - 1.f, s = f / (2.f + f), z = s * s;
  const float q = z * (0.66666666f + z * (0.4000001f + z * (0.2857f + z * 0.2357f)));
  const float half = 0.5f * f * f;
  return (float)exponent * 0.693147180f + (f - (half - s * (half + q)));
}

static inline float fast_tanh(float x) {
  const float e = fast_exp(-2.f * fabsf(x));
  return copysignf((1.f - e) / (1.f + e), x);
}
