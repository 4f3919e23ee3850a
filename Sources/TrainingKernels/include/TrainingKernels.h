#ifndef TRAINING_KERNELS_H
#define TRAINING_KERNELS_H

/// The inner loops of training, each for `float` (`_f32`) and for `double` (`_f64`).
///
/// Matrices are row by row; a stride counts elements from one row to the next. Where a width must be a multiple of
/// TK_LANES, what lies beyond the real columns is zero, and stays zero. No function allocates, keeps state or reads
/// a global. Every sum has one fixed order, and products are never fused into sums, so that the bits of a result do
/// not depend on the instruction set the loops were compiled for.

#include <stddef.h>
#include <stdint.h>

/// The lanes that sums and padded widths are counted in.
enum { TK_LANES = 16 };

/// An activation function.
typedef enum {
  TK_LINEAR,
  TK_RELU,
  TK_TANH,
  TK_SIGMOID,
  TK_SOFTMAX,
} tk_activation;

/// A loss. The crossentropies are taken from logits.
typedef enum {
  TK_MEAN_SQUARED_ERROR,
  TK_MEAN_SQUARED_LOGARITHMIC_ERROR,
  TK_MEAN_ABSOLUTE_ERROR,
  TK_BINARY_CROSSENTROPY,
  TK_HINGE,
  TK_SQUARED_HINGE,
  TK_CATEGORICAL_CROSSENTROPY,
  TK_SPARSE_CATEGORICAL_CROSSENTROPY,
  TK_KL_DIVERGENCE,
} tk_loss;

/// A measure of how well outputs meet targets.
typedef enum {
  /// The squared error, the mean over units.
  TK_SQUARED_ERROR,
  /// The absolute error, the mean over units.
  TK_ABSOLUTE_ERROR,
  /// Whether `output > 0` where the target is 1, and not where it is -1.
  TK_SIGN_ACCURACY,
  /// Whether `output > 0.5`, as 1 or 0, is the target; the mean over units.
  TK_THRESHOLD_ACCURACY,
  /// Whether the output rounded half to even is the target; the mean over units.
  TK_ROUNDING_ACCURACY,
  /// Whether the first largest output stands where the first largest target does.
  TK_ONE_HOT_ACCURACY,
  /// Whether the first largest output stands where the target, a class index, says.
  TK_CLASS_ACCURACY,
} tk_metric;

#define TK_REAL float
#define TK_NAME(name) tk_##name##_f32
#include "declarations.h"
#undef TK_REAL
#undef TK_NAME

#define TK_REAL double
#define TK_NAME(name) tk_##name##_f64
#include "declarations.h"
#undef TK_REAL
#undef TK_NAME

#endif
