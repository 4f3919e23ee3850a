// Vectors as wide as a register: wider ones GCC takes apart into single numbers.
#pragma once

#include <stdint.h>
#ifdef __AVX512F__
#include <immintrin.h>
#endif

#if defined __AVX512F__
enum { LANES = 16 };
#elif defined __AVX__
enum { LANES = 8 };
#else
enum { LANES = 4 };
#endif

typedef float vector __attribute__((vector_size(LANES * sizeof(float))));
typedef float unaligned_vector __attribute__((vector_size(LANES * sizeof(float)), aligned(sizeof(float))));
typedef int32_t mask __attribute__((vector_size(LANES * sizeof(float))));

static inline vector load(const float *from) { return *(const unaligned_vector *)from; }
static inline void store(float *to, vector values) { *(unaligned_vector *)to = values; }
static inline vector zero(void) { return (vector){0}; }

/// `values` where the mask is set, otherwise 0.
static inline vector where(mask condition, vector values) { return (vector)((mask)values & condition); }

static inline vector relu(vector values) {
#ifdef __AVX512F__
  return (vector)_mm512_max_ps((__m512)values, _mm512_setzero_ps());
#else
  return where(values > 0, values);
#endif
}

static inline float sum(vector values) {
#ifdef __AVX512F__
  return _mm512_reduce_add_ps((__m512)values);
#else
  float total = 0;
  for (int i = 0; i < LANES; i++) total += values[i];
  return total;
#endif
}
