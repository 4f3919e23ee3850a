// Update rules, over all parameters of a model at once.

// __builtin_elementwise_sqrt is sqrt without errno, which would keep the loops from being vectorised.

/// What an optimizer remembers of a number: zero below the smallest that has all its bits. Where gradients have died,
/// moments fade through what is smaller, which takes processors a hundred times as long, and changes no parameter.
INLINE REAL NAME(remembered)(REAL x) { return MATH(bits)(x) & EXPONENT_BITS ? x : 0; }

static void NAME(sgd)(ptrdiff_t count, REAL rate, const REAL *restrict gradient, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) parameters[i] -= gradient[i] * rate;
}

static void NAME(sgd_momentum)(
    ptrdiff_t count, REAL rate, REAL momentum, const REAL *restrict gradient, REAL *restrict velocity,
    REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    velocity[i] = NAME(remembered)(velocity[i] * momentum - gradient[i] * rate);
    parameters[i] += velocity[i];
  }
}

static void NAME(sgd_nesterov)(
    ptrdiff_t count, REAL rate, REAL momentum, const REAL *restrict gradient, REAL *restrict velocity,
    REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL step = gradient[i] * rate;
    velocity[i] = NAME(remembered)(velocity[i] * momentum - step);
    parameters[i] += velocity[i] * momentum - step;
  }
}

static void NAME(rmsprop)(
    ptrdiff_t count, SETTINGS(rmsprop) settings, const REAL *restrict gradient, REAL *restrict square,
    REAL *restrict average, REAL *restrict velocity, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL g = gradient[i];
    square[i] = NAME(remembered)(settings.rho * square[i] + settings.one_minus_rho * (g * g));
    REAL variance = square[i];
    if (average) {
      average[i] = NAME(remembered)(settings.rho * average[i] + settings.one_minus_rho * g);
      variance -= average[i] * average[i];
    }
    REAL step = settings.rate * g / __builtin_elementwise_sqrt(variance + settings.epsilon);
    if (velocity) step = velocity[i] = NAME(remembered)(settings.momentum * velocity[i] + step);
    parameters[i] -= step;
  }
}

static void NAME(adam)(
    ptrdiff_t count, SETTINGS(adam) settings, const REAL *restrict gradient, REAL *restrict first,
    REAL *restrict second, REAL *restrict largest, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL g = gradient[i];
    first[i] = NAME(remembered)(first[i] + (g - first[i]) * settings.one_minus_beta_1);
    second[i] = NAME(remembered)(second[i] + (g * g - second[i]) * settings.one_minus_beta_2);
    REAL variance = second[i];
    if (largest) variance = largest[i] = largest[i] > variance ? largest[i] : variance;
    parameters[i] -= first[i] * settings.rate / (__builtin_elementwise_sqrt(variance) + settings.epsilon);
  }
}


static void NAME(decay)(ptrdiff_t count, REAL rate, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) parameters[i] -= parameters[i] * rate;
}

static void NAME(adagrad)(
    ptrdiff_t count, REAL rate, REAL epsilon, const REAL *restrict gradient, REAL *restrict sum,
    REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL g = gradient[i];
    sum[i] += g * g;
    parameters[i] -= rate * g / __builtin_elementwise_sqrt(sum[i] + epsilon);
  }
}

static void NAME(adamax)(
    ptrdiff_t count, SETTINGS(adamax) settings, const REAL *restrict gradient, REAL *restrict first,
    REAL *restrict norm, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL g = gradient[i];
    const REAL decayed = settings.beta_2 * norm[i], size = __builtin_elementwise_abs(g);
    first[i] = NAME(remembered)(first[i] + (g - first[i]) * settings.one_minus_beta_1);
    norm[i] = NAME(remembered)(decayed > size ? decayed : size);
    parameters[i] -= first[i] * settings.rate / (norm[i] + settings.epsilon);
  }
}

static void NAME(nadam)(
    ptrdiff_t count, SETTINGS(nadam) settings, const REAL *restrict gradient, REAL *restrict first,
    REAL *restrict second, REAL *restrict parameters) {
  for (ptrdiff_t i = 0; i < count; i++) {
    const REAL g = gradient[i];
    first[i] = NAME(remembered)(first[i] + (g - first[i]) * settings.one_minus_beta_1);
    second[i] = NAME(remembered)(second[i] + (g * g - second[i]) * settings.one_minus_beta_2);
    const REAL ahead = first[i] * settings.first_rate + g * settings.gradient_rate;
    parameters[i] -= ahead / (__builtin_elementwise_sqrt(second[i] * settings.second_scale) + settings.epsilon);
  }
}
