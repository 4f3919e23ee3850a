#ifndef TRAINING_KERNELS_H
#define TRAINING_KERNELS_H

/// The inner loops of training, each for `float` (`_f32`) and for `double` (`_f64`).
///
/// A shape (m, n) is stored row by row. "Padded" rows begin every TK_LANES-fold number of elements; what lies beyond
/// the real ones is zero and stays zero. Results of the output layer and targets have shape (units, rows), from one
/// unit to the next a given stride, a multiple of TK_LANES that is not below the rows; beyond the rows they may hold
/// anything. A number for each row is added to TK_LANES lanes, row i to lane i mod TK_LANES. No function allocates,
/// keeps state or reads a global. Every sum has one fixed order. In the products of matrices each product is added
/// with one rounding (a fused multiply-add), elsewhere with two; exp, log, tanh, erf and the like are our own. So the bits
/// of a result do not depend on the instruction set or the C library.

#include <stdbool.h>
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
  TK_LEAKY_RELU,
  TK_ELU,
  TK_SELU,
  TK_SOFTPLUS,
  TK_SILU,
  TK_GELU,
} tk_activation;

/// A loss. The crossentropies are those of a sigmoid or softmax, and are differentiated by its logits.
typedef enum {
  TK_MEAN_SQUARED_ERROR,
  TK_MEAN_SQUARED_LOGARITHMIC_ERROR,
  TK_MEAN_ABSOLUTE_ERROR,
  TK_MEAN_ABSOLUTE_PERCENTAGE_ERROR,
  TK_HUBER,
  TK_LOG_COSH,
  TK_POISSON,
  TK_COSINE_SIMILARITY,
  TK_BINARY_CROSSENTROPY,
  TK_BINARY_FOCAL_CROSSENTROPY,
  TK_HINGE,
  TK_SQUARED_HINGE,
  TK_CATEGORICAL_HINGE,
  TK_KL_DIVERGENCE,
  TK_CATEGORICAL_CROSSENTROPY,
  TK_SPARSE_CATEGORICAL_CROSSENTROPY,
  TK_CATEGORICAL_FOCAL_CROSSENTROPY,
  TK_CATEGORICAL_GENERALIZED_CROSSENTROPY,
} tk_loss;

/// A loss with its settings; those that a loss does not have are not read.
typedef struct {
  tk_loss loss;
  /// For a crossentropy: whether the outputs are the logits, not probabilities that were computed from them.
  bool reads_logits;
  /// For a crossentropy of targets that are not class indices: what they are multiplied by, and what is added then.
  double target_scale, target_offset;
  /// Where the Huber loss turns linear.
  double delta;
  /// The power of the focal crossentropies and of the generalized one.
  double exponent;
  /// What the focal crossentropies are multiplied by for a target of 1, and the binary one for a target of 0.
  double positive_weight, negative_weight;
} tk_loss_settings;

/// A measure of how well outputs meet targets, and what is added up of it.
typedef enum {
  // A number for each row, in TK_LANES lanes. Up to the rounding accuracy, each output is looked at by itself.

  /// The squared error, the mean over units.
  TK_SQUARED_ERROR,
  /// The absolute error, the mean over units.
  TK_ABSOLUTE_ERROR,
  /// Whether `output > 0` where the target is 1, and not where it is -1.
  TK_SIGN_ACCURACY,
  /// Whether `output > threshold`, as 1 or 0, is the target; the mean over units.
  TK_THRESHOLD_ACCURACY,
  /// Whether the output rounded half to even is the target; the mean over units.
  TK_ROUNDING_ACCURACY,
  /// Whether the first largest output stands where the first largest target does.
  TK_ONE_HOT_ACCURACY,
  /// Whether the first largest output stands where the target, a class index, says.
  TK_CLASS_ACCURACY,
  /// Whether all outputs are finite and fewer than `count` above the one where the first largest target stands.
  TK_ONE_HOT_TOP_ACCURACY,
  /// Whether all outputs are finite and fewer than `count` above the one where the target, a class index, says.
  TK_CLASS_TOP_ACCURACY,

  // Three sums for each unit, each in TK_LANES lanes.

  /// The targets, their squares, and the squared errors.
  TK_VARIANCES,

  // Four counts for each unit: true positives, false positives, false negatives, true negatives. The target is positive
  // where it is not 0.

  /// An output is called positive above `threshold`.
  TK_DECISIONS_ABOVE,
  /// An output is called positive among the first `count` largest of its row, if it is above `threshold`.
  TK_DECISIONS_TOP,
  /// An output is called positive where it is the largest of its row, and further than 1e-9 from 0.
  TK_DECISIONS_LARGEST,

  // Counts of outputs.

  /// How many outputs with a positive target lie below each of `count` thresholds, evenly from 0 to 1, and above the one
  /// before it; the first has those at 0 too, and what is beyond 0 and 1 counts as 0 and 1. Then those that are NaN;
  /// then all the same with the other targets.
  TK_HISTOGRAM,
  /// The same with the sigmoid of each output.
  TK_SIGMOID_HISTOGRAM,
  /// For each class, and so many classes told: how many rows. The class of a single output is whether it is above
  /// `threshold`, and its target's is whether that is positive.
  TK_CONFUSION,
  /// The same with the first largest outputs and targets.
  TK_ONE_HOT_CONFUSION,
  /// The same with the first largest outputs and class indices.
  TK_CLASS_CONFUSION,
} tk_metric;

/// A metric with its settings; those that a metric does not have are not read.
typedef struct {
  tk_metric metric;
  double threshold;
  ptrdiff_t count;
} tk_metric_settings;

/// A metric, and where what it adds up is.
typedef struct {
  tk_metric_settings settings;
  double *_Nonnull sums;
} tk_metric_sums;

/// An instruction set that the loops are compiled for.
typedef enum {
  /// What every processor of the architecture has.
  TK_BASELINE,
  /// AVX2.
  TK_X86_64_V3,
  /// AVX-512.
  TK_X86_64_V4,
} tk_instruction_set;

/// The last of the instruction sets that this processor has; it has the ones before it too.
tk_instruction_set tk_best_instruction_set(void);

/// The functions of the tables below for a single number, with the same bits.
double tk_exp(double x);
double tk_expm1(double x);
double tk_log1p(double x);
double tk_tanh(double x);
double tk_erf(double x);

/// x to the power of y, within 1 unit in the last place; NaN for a negative x unless y is 0.
double tk_pow(double x, double y);

/// The natural logarithm, within 1 unit in the last place.
double tk_log(double x);

/// The cosine of an angle between -2^20 and 2^20, within 1 unit in the last place; NaN beyond.
double tk_cos(double x);

#define TK_REAL float
#define TK_NAME(name) name##_f32
#define TK_METHOD(name) __attribute__((swift_name("tk_kernels_f32." name))) static inline
#include "table.h"
#include "methods.h"
#undef TK_REAL
#undef TK_NAME
#undef TK_METHOD

#define TK_REAL double
#define TK_NAME(name) name##_f64
#define TK_METHOD(name) __attribute__((swift_name("tk_kernels_f64." name))) static inline
#include "table.h"
#include "methods.h"
#undef TK_REAL
#undef TK_NAME
#undef TK_METHOD

#endif
