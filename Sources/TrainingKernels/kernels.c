// Compiles the loops for each precision and instruction set, and chooses between the sets.
#include "TrainingKernels.h"

// Products are fused into sums where it is said, and nowhere else: the bits must not depend on the processor.
#pragma STDC FP_CONTRACT OFF

// Inlined always, so that it is compiled for the instruction set of its caller.
#define INLINE static inline __attribute__((always_inline))

#include "elementary.h"
#include "elementary_erf.h"
#include "elementary_scalar.h"

// An instruction set has so many vector registers of so many bytes.
#ifdef __x86_64__
#define REGISTERS 16
#else
#define REGISTERS 32
#endif
#define REGISTER_BYTES 16
#define SET baseline
#include "each_precision.h"
#undef SET
#undef REGISTERS
#undef REGISTER_BYTES

#ifdef __x86_64__

#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#define SET x86_64_v3
#define REGISTERS 16
#define REGISTER_BYTES 32
#include "each_precision.h"
#undef SET
#undef REGISTERS
#undef REGISTER_BYTES
#pragma clang attribute pop

// Without a width, clang would split the vectors in two.
#pragma clang attribute push( \
    __attribute__((target("arch=x86-64-v4,no-prefer-256-bit"), min_vector_width(512))), apply_to = function)
#define SET x86_64_v4
#define REGISTERS 32
#define REGISTER_BYTES 64
#include "each_precision.h"
#undef SET
#undef REGISTERS
#undef REGISTER_BYTES
#pragma clang attribute pop

#define TABLE(precision)                                                                            \
  tk_kernels_##precision tk_kernels_for_##precision(tk_instruction_set set) {                       \
    switch (set) {                                                                                  \
    case TK_BASELINE: return (tk_kernels_##precision){&kernels_##precision##_baseline};             \
    case TK_X86_64_V3: return (tk_kernels_##precision){&kernels_##precision##_x86_64_v3};           \
    case TK_X86_64_V4: return (tk_kernels_##precision){&kernels_##precision##_x86_64_v4};           \
    }                                                                                               \
    return (tk_kernels_##precision){&kernels_##precision##_baseline};                               \
  }

tk_instruction_set tk_best_instruction_set(void) {
  if (__builtin_cpu_supports("x86-64-v4")) return TK_X86_64_V4;
  if (__builtin_cpu_supports("x86-64-v3")) return TK_X86_64_V3;
  return TK_BASELINE;
}

#else

#define TABLE(precision)                                                                            \
  tk_kernels_##precision tk_kernels_for_##precision(tk_instruction_set set) {                       \
    (void)set;                                                                                      \
    return (tk_kernels_##precision){&kernels_##precision##_baseline};                               \
  }

tk_instruction_set tk_best_instruction_set(void) { return TK_BASELINE; }

#endif

TABLE(f32)
TABLE(f64)

double tk_exp(double x) { return elementary_exp_f64(x); }
double tk_expm1(double x) { return elementary_expm1_f64(x); }
double tk_log1p(double x) { return elementary_log1p_f64(x); }
double tk_tanh(double x) { return elementary_tanh_f64(x); }
double tk_erf(double x) { return elementary_erf_f64(x); }
