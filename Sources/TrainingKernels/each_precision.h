// Includes TEMPLATE, the file that includes this one, once for each precision: hence no guard.
#include <math.h>

#include "TrainingKernels.h"

// Fused products would make the bits depend on the processor.
#pragma STDC FP_CONTRACT OFF

#ifndef KERNEL
// Where the platform can choose at load time, each loop is compiled for several instruction sets.
#if defined(__x86_64__) && defined(__ELF__) && defined(__GLIBC__)
#define KERNEL __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KERNEL
#endif
// Inlined always, so that it is compiled for the instruction set of its caller.
#define INLINE static inline __attribute__((always_inline))
#endif

#define REAL float
#define NAME(name) tk_##name##_f32
#define MATH(name) name##f
#include TEMPLATE
#undef REAL
#undef NAME
#undef MATH

#define REAL double
#define NAME(name) tk_##name##_f64
#define MATH(name) name
#include TEMPLATE
#undef REAL
#undef NAME
#undef MATH
