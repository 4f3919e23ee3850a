// The loops of one instruction set in one precision, REAL, and the table of them: hence no guard.

#define VECTOR NAME(vector)
typedef REAL VECTOR __attribute__((ext_vector_type(TK_LANES), aligned(sizeof(REAL))));
/// What is added up over rows, lane by lane.
#define TOTALS NAME(totals)
typedef double TOTALS __attribute__((ext_vector_type(TK_LANES), aligned(sizeof(double))));

/// A width rounded up to whole lanes.
INLINE ptrdiff_t NAME(padded)(ptrdiff_t width) { return (width + TK_LANES - 1) / TK_LANES * TK_LANES; }

#include "activations.h"
#include "lanes.h"
#include "products.h"
#include "hidden.h"
#include "output.h"
#include "element_losses.h"
#include "row_losses.h"
#include "losses.h"
#include "metrics.h"
#include "optimizers.h"
#include "regularization.h"
#include "batches.h"

static const TABLE_TYPE NAME(kernels) = {
    .gather = NAME(gather),
    .gather_targets = NAME(gather_targets),
    .hidden_forward = NAME(hidden_forward),
    .hidden_activation_gradient = NAME(hidden_activation_gradient),
    .hidden_gradient = NAME(hidden_gradient),
    .hidden_input_gradient = NAME(hidden_input_gradient),
    .output_forward = NAME(output_forward),
    .output_activation_gradient = NAME(output_activation_gradient),
    .output_backward = NAME(output_backward),
    .loss = NAME(loss),
    .metrics = NAME(metrics),
    .sgd = NAME(sgd),
    .sgd_momentum = NAME(sgd_momentum),
    .sgd_nesterov = NAME(sgd_nesterov),
    .rmsprop = NAME(rmsprop),
    .adam = NAME(adam),
    .decay = NAME(decay),
    .adagrad = NAME(adagrad),
    .adamax = NAME(adamax),
    .nadam = NAME(nadam),
    .draw_mask = NAME(draw_mask),
    .multiply = NAME(multiply),
    .add = NAME(add),
    .penalty = NAME(penalty),
    .penalty_gradient = NAME(penalty_gradient),
    .exp = NAME(exp),
    .expm1 = NAME(expm1),
    .log = NAME(log),
    .log1p = NAME(log1p),
    .tanh = NAME(tanh),
    .erf = NAME(erf),
};

#undef VECTOR
#undef TOTALS
#undef FUSED
#undef VECTOR_REGISTERS
#undef BLOCK_VECTORS
#undef BLOCK_ROWS
#undef PACKED_ROWS
#undef WIDE_BLOCK_VECTORS
#undef UNITS_AT_ONCE
#undef EVERY_LANE
