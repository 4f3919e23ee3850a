// What Swift calls the loops: methods of tk_kernels, for one precision. Included in TrainingKernels.h once for each, hence
// no guard.
//
// Both precisions have the same names, so that one Swift protocol fits both.
#ifdef TK_METHOD

#pragma clang assume_nonnull begin

TK_METHOD("gather(self:_:_:_:width:into:)")
void TK_NAME(tk_gather)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t rows, const int32_t *indices, const TK_REAL *source, ptrdiff_t width,
    TK_REAL *rows_out) {
  kernels.table->gather(rows, indices, source, width, rows_out);
}

TK_METHOD("gatherTargets(self:_:_:_:_:sourceStride:stride:into:)")
void TK_NAME(tk_gather_targets)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t rows, const int32_t *indices, ptrdiff_t units, const TK_REAL *source,
    ptrdiff_t source_stride, ptrdiff_t stride, TK_REAL *targets) {
  kernels.table->gather_targets(rows, indices, units, source, source_stride, stride, targets);
}

TK_METHOD("hiddenForward(self:_:_:_:_:_:xStride:_:sums:into:)")
void TK_NAME(tk_hidden_forward)(
    TK_NAME(tk_kernels) kernels, tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units,
    const TK_REAL *x, ptrdiff_t x_stride, const TK_REAL *parameters, TK_REAL *sums, TK_REAL *outputs) {
  kernels.table->hidden_forward(activation, rows, inputs, units, x, x_stride, parameters, sums, outputs);
}

TK_METHOD("hiddenActivationGradient(self:_:_:_:basis:_:)")
void TK_NAME(tk_hidden_activation_gradient)(
    TK_NAME(tk_kernels) kernels, tk_activation activation, ptrdiff_t rows, ptrdiff_t units, const TK_REAL *basis,
    TK_REAL *gradient) {
  kernels.table->hidden_activation_gradient(activation, rows, units, basis, gradient);
}

TK_METHOD("hiddenGradient(self:_:_:_:_:xStride:_:into:)")
void TK_NAME(tk_hidden_gradient)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units, const TK_REAL *x,
    ptrdiff_t x_stride, const TK_REAL *gradient, TK_REAL *parameters_gradient) {
  kernels.table->hidden_gradient(rows, inputs, units, x, x_stride, gradient, parameters_gradient);
}

TK_METHOD("hiddenInputGradient(self:_:_:_:_:_:_:basis:into:)")
void TK_NAME(tk_hidden_input_gradient)(
    TK_NAME(tk_kernels) kernels, tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units,
    const TK_REAL *gradient, const TK_REAL *parameters, const TK_REAL *basis,
    TK_REAL *x_gradient) {
  kernels.table->hidden_input_gradient(
      before, rows, inputs, units, gradient, parameters, basis, x_gradient);
}

TK_METHOD("outputForward(self:_:_:_:_:_:_:stride:sums:into:)")
void TK_NAME(tk_output_forward)(
    TK_NAME(tk_kernels) kernels, tk_activation activation, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units,
    const TK_REAL *x, const TK_REAL *parameters, ptrdiff_t stride, TK_REAL *sums, TK_REAL *outputs) {
  kernels.table->output_forward(activation, rows, inputs, units, x, parameters, stride, sums, outputs);
}

TK_METHOD("outputActivationGradient(self:_:_:_:stride:basis:_:)")
void TK_NAME(tk_output_activation_gradient)(
    TK_NAME(tk_kernels) kernels, tk_activation activation, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const TK_REAL *basis, TK_REAL *gradient) {
  kernels.table->output_activation_gradient(activation, rows, units, stride, basis, gradient);
}

TK_METHOD("outputBackward(self:_:_:_:_:_:stride:_:_:into:basis:xGradient:)")
void TK_NAME(tk_output_backward)(
    TK_NAME(tk_kernels) kernels, tk_activation before, ptrdiff_t rows, ptrdiff_t inputs, ptrdiff_t units,
    const TK_REAL *x, ptrdiff_t stride, const TK_REAL *gradient, const TK_REAL *parameters,
    TK_REAL *parameters_gradient, const TK_REAL *_Nullable basis, TK_REAL *_Nullable x_gradient) {
  kernels.table->output_backward(
      before, rows, inputs, units, x, stride, gradient, parameters, parameters_gradient, basis, x_gradient);
}

TK_METHOD("loss(self:_:_:_:stride:outputs:logits:targets:targetStride:weights:gradient:addTo:)")
void TK_NAME(tk_loss)(
    TK_NAME(tk_kernels) kernels, tk_loss_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const TK_REAL *outputs, const TK_REAL *logits, const TK_REAL *targets, ptrdiff_t target_stride,
    const TK_REAL *_Nullable weights, TK_REAL *_Nullable gradient, double *lanes) {
  kernels.table->loss(
      settings, rows, units, stride, outputs, logits, targets, target_stride, weights, gradient, lanes);
}

TK_METHOD("metric(self:_:_:_:stride:outputs:targets:targetStride:addTo:)")
void TK_NAME(tk_metric)(
    TK_NAME(tk_kernels) kernels, tk_metric_settings settings, ptrdiff_t rows, ptrdiff_t units, ptrdiff_t stride,
    const TK_REAL *outputs, const TK_REAL *targets, ptrdiff_t target_stride, double *sums) {
  const tk_metric_sums metric = {settings, sums};
  kernels.table->metrics(1, &metric, rows, units, stride, outputs, targets, target_stride);
}

TK_METHOD("metrics(self:_:_:_:_:stride:outputs:targets:targetStride:)")
void TK_NAME(tk_metrics)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, const tk_metric_sums *metrics, ptrdiff_t rows, ptrdiff_t units,
    ptrdiff_t stride, const TK_REAL *outputs, const TK_REAL *targets, ptrdiff_t target_stride) {
  kernels.table->metrics(count, metrics, rows, units, stride, outputs, targets, target_stride);
}

TK_METHOD("sgd(self:_:rate:_:_:)")
void TK_NAME(tk_sgd)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, const TK_REAL *gradient, TK_REAL *parameters) {
  kernels.table->sgd(count, rate, gradient, parameters);
}

TK_METHOD("sgdMomentum(self:_:rate:momentum:_:_:_:)")
void TK_NAME(tk_sgd_momentum)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient,
    TK_REAL *velocity, TK_REAL *parameters) {
  kernels.table->sgd_momentum(count, rate, momentum, gradient, velocity, parameters);
}

TK_METHOD("sgdNesterov(self:_:rate:momentum:_:_:_:)")
void TK_NAME(tk_sgd_nesterov)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL momentum, const TK_REAL *gradient,
    TK_REAL *velocity, TK_REAL *parameters) {
  kernels.table->sgd_nesterov(count, rate, momentum, gradient, velocity, parameters);
}

TK_METHOD("rmsprop(self:_:rate:rho:oneMinusRho:momentum:epsilon:_:square:average:velocity:_:)")
void TK_NAME(tk_rmsprop)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL rho, TK_REAL one_minus_rho, TK_REAL momentum,
    TK_REAL epsilon, const TK_REAL *gradient, TK_REAL *square, TK_REAL *_Nullable average,
    TK_REAL *_Nullable velocity, TK_REAL *parameters) {
  kernels.table->rmsprop(
      count, (TK_NAME(tk_rmsprop_settings)){rate, rho, one_minus_rho, momentum, epsilon}, gradient, square, average,
      velocity, parameters);
}

TK_METHOD("adam(self:_:rate:oneMinusBeta1:oneMinusBeta2:epsilon:_:first:second:largest:_:)")
void TK_NAME(tk_adam)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL one_minus_beta_1, TK_REAL one_minus_beta_2,
    TK_REAL epsilon, const TK_REAL *gradient, TK_REAL *first, TK_REAL *second, TK_REAL *_Nullable largest,
    TK_REAL *parameters) {
  kernels.table->adam(
      count, (TK_NAME(tk_adam_settings)){rate, one_minus_beta_1, one_minus_beta_2, epsilon}, gradient, first, second,
      largest, parameters);
}

TK_METHOD("decay(self:_:rate:_:)")
void TK_NAME(tk_decay)(TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL *parameters) {
  kernels.table->decay(count, rate, parameters);
}

TK_METHOD("adagrad(self:_:rate:epsilon:_:sum:_:)")
void TK_NAME(tk_adagrad)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL epsilon, const TK_REAL *gradient,
    TK_REAL *sum, TK_REAL *parameters) {
  kernels.table->adagrad(count, rate, epsilon, gradient, sum, parameters);
}

TK_METHOD("adamax(self:_:rate:oneMinusBeta1:beta2:epsilon:_:first:norm:_:)")
void TK_NAME(tk_adamax)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL rate, TK_REAL one_minus_beta_1, TK_REAL beta_2,
    TK_REAL epsilon, const TK_REAL *gradient, TK_REAL *first, TK_REAL *norm, TK_REAL *parameters) {
  kernels.table->adamax(
      count, (TK_NAME(tk_adamax_settings)){rate, one_minus_beta_1, beta_2, epsilon}, gradient, first, norm,
      parameters);
}

TK_METHOD("nadam(self:_:firstRate:gradientRate:secondScale:oneMinusBeta1:oneMinusBeta2:epsilon:_:first:second:_:)")
void TK_NAME(tk_nadam)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL first_rate, TK_REAL gradient_rate, TK_REAL second_scale,
    TK_REAL one_minus_beta_1, TK_REAL one_minus_beta_2, TK_REAL epsilon, const TK_REAL *gradient, TK_REAL *first,
    TK_REAL *second, TK_REAL *parameters) {
  kernels.table->nadam(
      count,
      (TK_NAME(tk_nadam_settings)){first_rate, gradient_rate, second_scale, one_minus_beta_1, one_minus_beta_2, epsilon},
      gradient, first, second, parameters);
}

TK_METHOD("drawMask(self:_:_:threshold:kept:into:)")
void TK_NAME(tk_draw_mask)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, const uint32_t *words, uint64_t threshold, TK_REAL kept,
    TK_REAL *mask) {
  kernels.table->draw_mask(count, words, threshold, kept, mask);
}

TK_METHOD("multiply(self:_:_:_:into:)")
void TK_NAME(tk_multiply)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, const TK_REAL *x, const TK_REAL *y, TK_REAL *products) {
  kernels.table->multiply(count, x, y, products);
}

TK_METHOD("add(self:_:_:to:)")
void TK_NAME(tk_add)(TK_NAME(tk_kernels) kernels, ptrdiff_t count, const TK_REAL *x, TK_REAL *sums) {
  kernels.table->add(count, x, sums);
}

TK_METHOD("penalty(self:_:l1:l2:_:addTo:)")
void TK_NAME(tk_penalty)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL l1, TK_REAL l2, const TK_REAL *values, double *lanes) {
  kernels.table->penalty(count, l1, l2, values, lanes);
}

TK_METHOD("penaltyGradient(self:_:l1:l2:_:addTo:)")
void TK_NAME(tk_penalty_gradient)(
    TK_NAME(tk_kernels) kernels, ptrdiff_t count, TK_REAL l1, TK_REAL l2, const TK_REAL *values,
    TK_REAL *gradient) {
  kernels.table->penalty_gradient(count, l1, l2, values, gradient);
}

#pragma clang assume_nonnull end

#endif
