// The loops of one instruction set, SET, in both precisions: included once for each, hence no guard.

#define JOIN_NAMES(name, precision, set) name##_##precision##_##set
#define JOIN(name, precision, set) JOIN_NAMES(name, precision, set)

#define REAL float
#define EXPONENT_BITS 0x7f800000
#define MATH(name) elementary_##name##_f32
#define NAME(name) JOIN(name, f32, SET)
#define TABLE_TYPE tk_table_f32
#define SETTINGS(name) tk_##name##_settings_f32
#include "each_kernel.h"
#undef REAL
#undef EXPONENT_BITS
#undef MATH
#undef NAME
#undef TABLE_TYPE
#undef SETTINGS

#define REAL double
#define EXPONENT_BITS 0x7ff0000000000000
#define MATH(name) elementary_##name##_f64
#define NAME(name) JOIN(name, f64, SET)
#define TABLE_TYPE tk_table_f64
#define SETTINGS(name) tk_##name##_settings_f64
#include "each_kernel.h"
#undef REAL
#undef EXPONENT_BITS
#undef MATH
#undef NAME
#undef TABLE_TYPE
#undef SETTINGS

#undef JOIN
#undef JOIN_NAMES
