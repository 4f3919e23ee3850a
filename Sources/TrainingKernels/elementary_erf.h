// The error function, in the manner of elementary.h and with its bounds.
#ifndef ELEMENTARY_ERF_H
#define ELEMENTARY_ERF_H

INLINE double elementary_erf_f64(double x) {
  double a = __builtin_fabs(x);
  // Below 11/16: x + x P(x^2).
  double z = a * a;
  double p = 0x1.9a926d0e9bfcfp-27;
  p = p * z + -0x1.58d39789b7507p-23;
  p = p * z + 0x1.b962e4d40cddep-20;
  p = p * z + -0x1.f4cbf1dae487ap-17;
  p = p * z + 0x1.f9a2f376b380bp-14;
  p = p * z + -0x1.c02db2f616884p-11;
  p = p * z + 0x1.565bcd0b0fe8bp-8;
  p = p * z + -0x1.b82ce3127c149p-6;
  p = p * z + 0x1.ce2f21a042a5bp-4;
  p = p * z + -0x1.812746b0379e6p-2;
  p = p * z + 0x1.06eba8214db69p-3;
  double small = a + a * p;
  // About 1: erf(1) + S(x - 1), the first a number of float32.
  double s = a - 1.0;
  double e = -0x1.575552d893ef6p-18;
  e = e * s + 0x1.804b0ed35f301p-16;
  e = e * s + 0x1.38eb7e4d5574ep-16;
  e = e * s + -0x1.a347da8a6dcadp-13;
  e = e * s + 0x1.66bd6ebd80d05p-14;
  e = e * s + 0x1.417611142f45dp-10;
  e = e * s + -0x1.ee30df8f454a4p-10;
  e = e * s + -0x1.391144afcb269p-8;
  e = e * s + 0x1.f096fd763b8f5p-7;
  e = e * s + 0x1.2e45a558ad4fp-8;
  e = e * s + -0x1.1b614b0f55c85p-4;
  e = e * s + 0x1.1b614b0f550aap-4;
  e = e * s + 0x1.1b614b0f5284dp-3;
  e = e * s + -0x1.a911f096fbc32p-2;
  e = e * s + 0x1.a911f096fbc26p-2;
  e = e * s + 0x1.d04222b1ff3d9p-27;
  double middle = 0x1.af767ap-1 + e;
  // From 21/16 on: 1 - exp(-x^2) Q((x - 2) / (x + 4)).
  double b = a < 1.3125 ? 1.3125 : a;
  b = b > 6.0 ? 6.0 : b;
  double u = (b - 2.0) / (b + 4.0);
  double q = 0x1.841de1a090618p-12;
  q = q * u + 0x1.56967a2acac51p-9;
  q = q * u + -0x1.e73a31f8302a9p-8;
  q = q * u + -0x1.647d3b0524ca9p-10;
  q = q * u + 0x1.d698afa0d46cap-5;
  q = q * u + -0x1.94d17dec88455p-3;
  q = q * u + 0x1.b627209726b33p-2;
  q = q * u + -0x1.648ec5c8bfb35p-1;
  q = q * u + 0x1.d030cf1cc24dap-1;
  q = q * u + -0x1.f0e2897e081e2p-1;
  q = q * u + 0x1.ba6dfa9acdb7bp-1;
  q = q * u + -0x1.481427b3def94p-1;
  q = q * u + 0x1.058671b52c776p-2;
  double large = 1.0 - elementary_exp_f64(-b * b) * q;
  double y = a < 0.6875 ? small : a < 1.3125 ? middle : large;
  y = x != x ? x : y;
  return __builtin_copysign(y, x);
}

INLINE float elementary_erf_f32(float x) {
  float a = __builtin_fabsf(x);
  float z = a * a;
  float p = -0x1.6fd6d6p-11f;
  p = p * z + 0x1.5138bap-8f;
  p = p * z + -0x1.b7ddf4p-6f;
  p = p * z + 0x1.ce2cfap-4f;
  p = p * z + -0x1.812742p-2f;
  p = p * z + 0x1.06eba8p-3f;
  float small = a + a * p;
  float s = a - 1.0f;
  float e = 0x1.e1a594p-7f;
  e = e * s + 0x1.e6a15cp-9f;
  e = e * s + -0x1.1b39cap-4f;
  e = e * s + 0x1.1b9a16p-4f;
  e = e * s + 0x1.1b60acp-3f;
  e = e * s + -0x1.a91236p-2f;
  e = e * s + 0x1.a911f2p-2f;
  e = e * s + 0x1.1eaa74p-26f;
  float middle = 0x1.af767ap-1f + e;
  float b = a < 1.3125f ? 1.3125f : a;
  b = b > 4.0f ? 4.0f : b;
  float u = (b - 2.0f) / (b + 4.0f);
  float q = -0x1.994f04p-1f;
  q = q * u + 0x1.cfa5bcp-1f;
  q = q * u + -0x1.f05b74p-1f;
  q = q * u + 0x1.ba74d8p-1f;
  q = q * u + -0x1.48143ep-1f;
  q = q * u + 0x1.05867p-2f;
  float large = 1.0f - elementary_exp_f32(-b * b) * q;
  float y = a < 0.6875f ? small : a < 1.3125f ? middle : large;
  y = x != x ? x : y;
  return __builtin_copysignf(y, x);
}

#endif
