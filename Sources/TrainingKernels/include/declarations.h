// The functions of TrainingKernels.h for one precision: included there once for each, hence no guard.
#ifdef TK_NAME

/// `c = start + a · b` with `a` (m, k), `b` (k, n) and `c` (m, n), each sum in the order of `k`.
///
/// Element (i, p) of `a` is `a[i * a_row + p * a_column]`, so that a transposed matrix can be read in place.
/// `start` has n values or is null for zeros. n is a multiple of TK_LANES, and so are the strides of `b` and `c`.
void TK_NAME(matmul)(
    ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const TK_REAL *a, ptrdiff_t a_row, ptrdiff_t a_column,
    const TK_REAL *b, ptrdiff_t b_stride, const TK_REAL *start, TK_REAL *c, ptrdiff_t c_stride);

/// `c = start + a · bᵀ` with `a` (m, k), `b` (n, k) and `c` (m, n).
///
/// Each sum runs over TK_LANES lanes that are added in pairs at the end. `start` has n values or is null for zeros.
/// k is a multiple of TK_LANES.
void TK_NAME(matmul_transposed)(
    ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const TK_REAL *a, ptrdiff_t a_stride, const TK_REAL *b,
    ptrdiff_t b_stride, const TK_REAL *start, TK_REAL *c, ptrdiff_t c_stride);

/// Adds up the rows of `a`, in their order, into `sums`, which is padded to a multiple of TK_LANES.
void TK_NAME(column_sums)(
    ptrdiff_t rows, ptrdiff_t columns, const TK_REAL *a, ptrdiff_t stride, TK_REAL *sums);

/// Copies the rows of the given indices, in their order, to consecutive rows of the same stride.
void TK_NAME(gather)(
    ptrdiff_t rows, const int32_t *indices, const TK_REAL *source, ptrdiff_t stride, TK_REAL *rows_out);

/// Applies an activation in place to sums of shape (rows, units).
void TK_NAME(activate)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, TK_REAL *a);

/// Turns the gradient with respect to an activation's results `a` into that with respect to its sums, in place.
void TK_NAME(activation_gradient)(
    tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *a,
    TK_REAL *gradient);

/// The sum over the rows of a loss.
///
/// Outputs and logits have shape (rows, units) and one stride; only the crossentropies read the logits, and nothing
/// else. Targets have shape (rows, units), or (rows, 1) with class indices for the sparse crossentropy.
double TK_NAME(loss_value)(
    tk_loss loss, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *outputs,
    const TK_REAL *logits, const TK_REAL *targets);

/// The gradient of the mean over the rows of a loss: with respect to the logits for the crossentropies, with respect
/// to the outputs for the others.
void TK_NAME(loss_gradient)(
    tk_loss loss, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *outputs,
    const TK_REAL *targets, TK_REAL *gradient);

/// The sum over the rows of a metric; targets as the metric says.
double TK_NAME(metric_value)(
    tk_metric metric, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *outputs,
    const TK_REAL *targets);

/// `parameters -= rate * gradient`.
void TK_NAME(sgd)(ptrdiff_t count, TK_REAL rate, const TK_REAL *gradient, TK_REAL *parameters);

/// `velocity = momentum * velocity - rate * gradient; parameters += velocity`.
void TK_NAME(sgd_momentum)(
    ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient, TK_REAL *velocity,
    TK_REAL *parameters);

/// As with momentum, but `parameters += momentum * velocity - rate * gradient`.
void TK_NAME(sgd_nesterov)(
    ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient, TK_REAL *velocity,
    TK_REAL *parameters);

/// The settings of RMSprop; `one_minus_rho` is rounded from the exact difference.
typedef struct {
  TK_REAL rate, rho, one_minus_rho, momentum, epsilon;
} TK_NAME(rmsprop_settings);

/// A step of RMSprop.
///
/// `average`, the running mean of the gradient, is null unless centered; `velocity` is null without momentum.
void TK_NAME(rmsprop)(
    ptrdiff_t count, TK_NAME(rmsprop_settings) settings, const TK_REAL *gradient, TK_REAL *square,
    TK_REAL *average, TK_REAL *velocity, TK_REAL *parameters);

/// The settings of Adam's step; `rate` is already corrected for the bias of the moments at this step.
typedef struct {
  TK_REAL rate, one_minus_beta_1, one_minus_beta_2, epsilon;
} TK_NAME(adam_settings);

/// A step of Adam; `largest` holds the largest second moment so far and is null without AMSGrad.
void TK_NAME(adam)(
    ptrdiff_t count, TK_NAME(adam_settings) settings, const TK_REAL *gradient, TK_REAL *first,
    TK_REAL *second, TK_REAL *largest, TK_REAL *parameters);

#endif
