// The loops of TrainingKernels.h for one precision: included there once for each, hence no guard.
#ifdef TK_NAME

#pragma clang assume_nonnull begin

/// The settings of RMSprop; `one_minus_rho` is rounded from the exact difference.
typedef struct {
  TK_REAL rate, rho, one_minus_rho, momentum, epsilon;
} TK_NAME(tk_rmsprop_settings);

/// The settings of Adam's step; `rate` is already corrected for the bias of the moments at this step.
typedef struct {
  TK_REAL rate, one_minus_beta_1, one_minus_beta_2, epsilon;
} TK_NAME(tk_adam_settings);

/// The settings of Adamax's step; `rate` is already corrected for the bias of the moment at this step.
typedef struct {
  TK_REAL rate, one_minus_beta_1, beta_2, epsilon;
} TK_NAME(tk_adamax_settings);

/// The settings of Nadam's step: `first_rate` and `gradient_rate` are what of the first moment and of the gradient a
/// step takes, `second_scale` corrects the bias of the second moment at this step.
typedef struct {
  TK_REAL first_rate, gradient_rate, second_scale, one_minus_beta_1, one_minus_beta_2, epsilon;
} TK_NAME(tk_nadam_settings);

/// The loops of one precision, compiled for one instruction set.
///
/// Swift calls them by the methods of ``tk_kernels``, which have the names of Swift. The parameters of a hidden layer, and their gradients, are the kernel (inputs, units), rows padded, then the bias,
/// padded. Those of an output layer are the kernel (units, inputs), rows padded, then the bias, padded.
typedef struct {
  /// Copies rows of so many numbers, those of the given indices, in their order, one after the other.
  void (*gather)(ptrdiff_t rows, const int32_t *indices, const TK_REAL *source, ptrdiff_t width, TK_REAL *rows_out);

  /// Copies the targets (units, rows) of the given indices, in their order.
  void (*gather_targets)(
      ptrdiff_t rows, const int32_t *indices, ptrdiff_t units, const TK_REAL *source, ptrdiff_t source_stride,
      ptrdiff_t stride, TK_REAL *targets);

  /// `sums = bias + x · kernel` and `outputs = activation(sums)` with `x` (rows, inputs), from one row to the next
  /// `x_stride`, and both results (rows, units), each sum from the bias on in the order of the inputs. Sums and outputs may be the same memory; relu keeps no sums.
  void (*hidden_forward)(
      tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *x,
      ptrdiff_t x_stride, const TK_REAL *parameters, TK_REAL *sums, TK_REAL *outputs);

  /// Turns the gradient (rows, units) with respect to a hidden layer's results into that with respect to its sums, in
  /// place. What the derivative is taken of, `basis`, are the results, or the sums where the activation needs them.
  void (*hidden_activation_gradient)(
      tk_activation activation, ptrdiff_t rows, ptrdiff_t units, const TK_REAL *basis, TK_REAL *gradient);

  /// From the gradient (rows, units) with respect to the sums, that of the kernel, `xᵀ · gradient`, and of the bias,
  /// each sum in the order of the rows. There is at least one input.
  void (*hidden_gradient)(
      ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *x, ptrdiff_t x_stride,
      const TK_REAL *gradient, TK_REAL *parameters_gradient);

  /// From the gradient with respect to the sums, that of the sums of the layer `before`: `gradient · kernelᵀ`
  /// (rows, inputs), each sum in the order of the units, times the derivative of its activation, taken of `basis`.
  void (*hidden_input_gradient)(
      tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *gradient,
      const TK_REAL *parameters, const TK_REAL *basis, TK_REAL *x_gradient);

  /// `sums = bias + kernel · xᵀ` and `outputs = activation(sums)` with `x` (rows, inputs), both results (units, rows).
  /// Each sum runs over TK_LANES lanes along the inputs, which are then added in pairs, and the bias last.
  void (*output_forward)(
      tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *x,
      const TK_REAL *parameters, ptrdiff_t stride, TK_REAL *sums, TK_REAL *outputs);

  /// Turns the gradient (units, rows) with respect to the results into that with respect to the sums, in place.
  void (*output_activation_gradient)(
      tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *basis,
      TK_REAL *gradient);

  /// From the gradient (units, rows) with respect to the sums, that of the kernel, `gradient · x`, and of the bias,
  /// each sum in the order of the rows, and, as for a hidden layer, that of the sums of the layer `before`:
  /// `gradientᵀ · kernel`, each sum in the order of the units. Without an `x_gradient` there is no layer before.
  void (*output_backward)(
      tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *x, ptrdiff_t stride,
      const TK_REAL *gradient, const TK_REAL *parameters, TK_REAL *parameters_gradient,
      const TK_REAL *_Nullable basis, TK_REAL *_Nullable x_gradient);

  /// Adds the loss of each row to the lanes, and sets the gradient of the mean over the rows: with respect to the
  /// logits for the crossentropies, with respect to the outputs for the others. Without a gradient, none is computed.
  ///
  /// Outputs, logits and gradient have shape (units, rows) and one stride; only the crossentropies read the logits.
  /// Targets have shape (units, rows), or (1, rows) with class indices for the sparse and the generalized crossentropy.
  /// The loss of a row is multiplied by its weight, where there are weights; the mean is still over the number of rows,
  /// as in Keras.
  void (*loss)(
      tk_loss_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride, const TK_REAL *outputs,
      const TK_REAL *logits, const TK_REAL *targets, ptrdiff_t target_stride, const TK_REAL *_Nullable weights,
      TK_REAL *_Nullable gradient, double *lanes);

  /// Adds what each of some metrics adds up of each row to its sums; shapes as for the losses.
  void (*metrics)(
      ptrdiff_t count, const tk_metric_sums *metrics, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
      const TK_REAL *outputs, const TK_REAL *targets, ptrdiff_t target_stride);

  /// `parameters -= rate * gradient`.
  void (*sgd)(ptrdiff_t count, TK_REAL rate, const TK_REAL *gradient, TK_REAL *parameters);

  /// `velocity = momentum * velocity - rate * gradient; parameters += velocity`.
  void (*sgd_momentum)(
      ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient, TK_REAL *velocity,
      TK_REAL *parameters);

  /// As with momentum, but `parameters += momentum * velocity - rate * gradient`.
  void (*sgd_nesterov)(
      ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient, TK_REAL *velocity,
      TK_REAL *parameters);

  /// A step of RMSprop.
  ///
  /// `average`, the running mean of the gradient, is null unless centered; `velocity` is null without momentum.
  void (*rmsprop)(
      ptrdiff_t count, TK_NAME(tk_rmsprop_settings) settings, const TK_REAL *gradient, TK_REAL *square,
      TK_REAL *_Nullable average, TK_REAL *_Nullable velocity, TK_REAL *parameters);

  /// A step of Adam; `largest` holds the largest second moment so far and is null without AMSGrad.
  void (*adam)(
      ptrdiff_t count, TK_NAME(tk_adam_settings) settings, const TK_REAL *gradient, TK_REAL *first, TK_REAL *second,
      TK_REAL *_Nullable largest, TK_REAL *parameters);

  /// `parameters -= rate * parameters`.
  void (*decay)(ptrdiff_t count, TK_REAL rate, TK_REAL *parameters);

  /// A step of Adagrad; `sum` holds the sum of the squared gradients so far.
  void (*adagrad)(
      ptrdiff_t count, TK_REAL rate, TK_REAL epsilon, const TK_REAL *gradient, TK_REAL *sum, TK_REAL *parameters);

  /// A step of Adamax; `norm` holds the largest gradient so far, decayed from step to step.
  void (*adamax)(
      ptrdiff_t count, TK_NAME(tk_adamax_settings) settings, const TK_REAL *gradient, TK_REAL *first, TK_REAL *norm,
      TK_REAL *parameters);

  /// A step of Nadam.
  void (*nadam)(
      ptrdiff_t count, TK_NAME(tk_nadam_settings) settings, const TK_REAL *gradient, TK_REAL *first, TK_REAL *second,
      TK_REAL *parameters);

  /// Sets each element of a mask to `kept` where its random number, times 2^53, is at least the threshold, and to 0 where
  /// it is not. There are two words for each: the number is the upper 27 bits of the first and the upper 26 of the second.
  void (*draw_mask)(
      ptrdiff_t count, const uint32_t *words, uint64_t threshold, TK_REAL kept, TK_REAL *mask);

  /// `products = x * y`, element by element.
  void (*multiply)(ptrdiff_t count, const TK_REAL *x, const TK_REAL *y, TK_REAL *products);

  /// `sums += x`, element by element.
  void (*add)(ptrdiff_t count, const TK_REAL *x, TK_REAL *sums);

  /// Adds `l1 * |value| + l2 * value²` of each value to the lanes, value i to lane i mod TK_LANES. Up to a multiple of
  /// TK_LANES, what lies beyond the values is read and not used.
  void (*penalty)(ptrdiff_t count, TK_REAL l1, TK_REAL l2, const TK_REAL *values, double *lanes);

  /// Adds its derivative, `l1 * sign(value) + 2 * l2 * value`, to the gradient; the sign of 0 is 0.
  void (*penalty_gradient)(ptrdiff_t count, TK_REAL l1, TK_REAL l2, const TK_REAL *values, TK_REAL *gradient);

  /// `y = exp(x)`, and so on, element by element: within 1 unit in the last place of the exact value.
  void (*exp)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
  void (*expm1)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
  void (*log)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
  void (*log1p)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
  void (*tanh)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
  void (*erf)(ptrdiff_t count, const TK_REAL *x, TK_REAL *y);
} TK_NAME(tk_table);

/// The loops compiled for one instruction set, to be called.
typedef struct {
  const TK_NAME(tk_table) *table;
} TK_NAME(tk_kernels);

/// The loops compiled for an instruction set, which the processor must have; on other architectures there is one.
TK_NAME(tk_kernels) TK_NAME(tk_kernels_for)(tk_instruction_set set);

#pragma clang assume_nonnull end

#endif
