// One experiment, for exactly its shape. Included once for each, with these defined:
//
// EXPERIMENT  what its names end with
// INPUTS, HIDDEN, UNITS  the layers; the hidden one is ReLU
// LOSS, EPOCHS
//
// Weights, gradients and activations of the hidden layer lie in rows of WIDTH, its units rounded up to two vectors,
// with zeros for the units that are none. Outputs lie unit by unit, BATCH rows each.

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(name) JOIN(name, EXPERIMENT)
#define BLOCK (2 * LANES)
#define WIDTH ((HIDDEN + BLOCK - 1) / BLOCK * BLOCK)
#define PARAMETERS (INPUTS * WIDTH + WIDTH + UNITS * WIDTH + LANES)

typedef struct {
  float kernel[INPUTS][WIDTH], bias[WIDTH], output_kernel[UNITS][WIDTH], output_bias[LANES];
} NAME(parameters);

static struct {
  NAME(parameters) parameters, gradient;
  float velocity[PARAMETERS];
  float hidden[BATCH][WIDTH], hidden_gradient[BATCH][WIDTH];
  float z[UNITS][BATCH], z_gradient[UNITS][BATCH];
  float x[ROWS][INPUTS], test_x[ROWS][INPUTS], batch_x[BATCH][INPUTS], batch_y[BATCH];
} NAME(run) __attribute__((aligned(64)));

/// hidden = relu(x · kernel + bias), z = hidden · output_kernel + output_bias: four rows by two vectors at a time.
static void NAME(forward)(int count, const float (*x)[INPUTS]) {
  const NAME(parameters) *p = &NAME(run).parameters;
  float(*hidden)[WIDTH] = NAME(run).hidden;
  for (int i = 0; i < count; i += 4) {
    // The last rows stand in for those that are missing.
    const int row[4] = {i, i + 1 < count ? i + 1 : i, i + 2 < count ? i + 2 : i, i + 3 < count ? i + 3 : i};
    for (int j = 0; j < WIDTH; j += BLOCK) {
      vector a[4][2];
#pragma GCC unroll 4
      for (int q = 0; q < 4; q++) a[q][0] = load(p->bias + j), a[q][1] = load(p->bias + j + LANES);
      for (int input = 0; input < INPUTS; input++) {
        const vector w0 = load(p->kernel[input] + j), w1 = load(p->kernel[input] + j + LANES);
#pragma GCC unroll 4
        for (int q = 0; q < 4; q++) a[q][0] += x[row[q]][input] * w0, a[q][1] += x[row[q]][input] * w1;
      }
#pragma GCC unroll 4
      for (int q = 0; q < 4; q++)
        store(&hidden[i + q][j], relu(a[q][0])), store(&hidden[i + q][j + LANES], relu(a[q][1]));
    }
    for (int q = 0; q < 4; q++)
      for (int unit = 0; unit < UNITS; unit++) {
        vector product = load(hidden[i + q]) * load(p->output_kernel[unit]);
        for (int j = LANES; j < WIDTH; j += LANES)
          product += load(hidden[i + q] + j) * load(p->output_kernel[unit] + j);
        NAME(run).z[unit][i + q] = p->output_bias[unit] + sum(product);
      }
  }
}

/// Adds loss and metrics of the rows to `sums` and sets the gradient of the mean loss by z.
static void NAME(measure)(int count, const float *restrict y, double *sums) {
  float values[QUANTITIES][BATCH] = {{0}};
  const float share = 1.f / (float)count;
  float(*z)[BATCH] = NAME(run).z, (*gradient)[BATCH] = NAME(run).z_gradient;
  for (int i = 0; i < BATCH; i++) {
#if UNITS == 1
    const measured m = measure_one(LOSS, z[0][i], y[i]);
    gradient[0][i] = m.gradient[0] * share;
#else
    const measured m = measure_classes(LOSS, z[0][i], z[1][i], z[2][i], y[i]);
    for (int unit = 0; unit < UNITS; unit++) gradient[unit][i] = m.gradient[unit] * share;
#endif
    for (int quantity = 0; quantity < QUANTITIES; quantity++) values[quantity][i] = m.values[quantity];
  }
  for (int quantity = 0; quantity < quantities(LOSS); quantity++) {
    if (count == BATCH) {
      vector total = load(values[quantity]);
      for (int i = LANES; i < BATCH; i += LANES) total += load(values[quantity] + i);
      sums[quantity] += sum(total);
    } else {
      for (int i = 0; i < count; i++) sums[quantity] += values[quantity][i];
    }
  }
}

/// The gradient of the mean loss by all parameters.
static void NAME(backward)(int count, const float (*x)[INPUTS]) {
  const NAME(parameters) *p = &NAME(run).parameters;
  NAME(parameters) *g = &NAME(run).gradient;
  float(*hidden_gradient)[WIDTH] = NAME(run).hidden_gradient;
  for (int j = 0; j < WIDTH; j += BLOCK) {
    vector weights[UNITS][2], sums[UNITS][2], b0 = zero(), b1 = zero();
#pragma GCC unroll 3
    for (int unit = 0; unit < UNITS; unit++) {
      weights[unit][0] = load(p->output_kernel[unit] + j);
      weights[unit][1] = load(p->output_kernel[unit] + j + LANES);
      sums[unit][0] = sums[unit][1] = zero();
    }
    for (int i = 0; i < count; i++) {
      const vector h0 = load(&NAME(run).hidden[i][j]), h1 = load(&NAME(run).hidden[i][j + LANES]);
      vector d0 = zero(), d1 = zero();
#pragma GCC unroll 3
      for (int unit = 0; unit < UNITS; unit++) {
        const float d = NAME(run).z_gradient[unit][i];
        sums[unit][0] += d * h0, sums[unit][1] += d * h1;
        d0 += d * weights[unit][0], d1 += d * weights[unit][1];
      }
      d0 = where(h0 > 0, d0), d1 = where(h1 > 0, d1);
      b0 += d0, b1 += d1;
      store(&hidden_gradient[i][j], d0), store(&hidden_gradient[i][j + LANES], d1);
    }
#pragma GCC unroll 3
    for (int unit = 0; unit < UNITS; unit++)
      store(g->output_kernel[unit] + j, sums[unit][0]), store(g->output_kernel[unit] + j + LANES, sums[unit][1]);
    store(g->bias + j, b0), store(g->bias + j + LANES, b1);
  }
  for (int unit = 0; unit < UNITS; unit++) {
    float total = 0;
    for (int i = 0; i < count; i++) total += NAME(run).z_gradient[unit][i];
    g->output_bias[unit] = total;
  }
  enum { AT_ONCE = INPUTS < 4 ? INPUTS : 4 };
  for (int input = 0; input < INPUTS; input += AT_ONCE)
    for (int j = 0; j < WIDTH; j += BLOCK) {
      vector a[AT_ONCE][2];
#pragma GCC unroll 4
      for (int k = 0; k < AT_ONCE; k++) a[k][0] = a[k][1] = zero();
      for (int i = 0; i < count; i++) {
        const vector d0 = load(&hidden_gradient[i][j]), d1 = load(&hidden_gradient[i][j + LANES]);
#pragma GCC unroll 4
        for (int k = 0; k < AT_ONCE; k++) a[k][0] += x[i][input + k] * d0, a[k][1] += x[i][input + k] * d1;
      }
#pragma GCC unroll 4
      for (int k = 0; k < AT_ONCE; k++)
        store(g->kernel[input + k] + j, a[k][0]), store(g->kernel[input + k] + j + LANES, a[k][1]);
    }
}

/// Stochastic gradient descent with momentum.
static void NAME(update)(void) {
  float *parameters = (float *)&NAME(run).parameters, *gradient = (float *)&NAME(run).gradient;
  float *velocity = NAME(run).velocity;
  for (int i = 0; i < PARAMETERS; i++) {
    velocity[i] = MOMENTUM * velocity[i] - LEARNING_RATE * gradient[i];
    parameters[i] += velocity[i];
  }
}

/// Sums of loss and metrics over a part of the data.
static void NAME(evaluate)(const float (*x)[INPUTS], const float *y, double *sums) {
  for (int first = 0; first < ROWS; first += BATCH) {
    const int count = ROWS - first < BATCH ? ROWS - first : BATCH;
    NAME(forward)(count, x + first);
    NAME(measure)(count, y + first, sums);
  }
}

/// The whole experiment from one seed.
static void NAME(train)(const rows *train, const rows *test, uint32_t seed, history *history) {
  memset(&NAME(run), 0, sizeof NAME(run));
  memset(history, 0, sizeof *history);
  for (int i = 0; i < ROWS; i++) {
    memcpy(NAME(run).x[i], train->x[i], sizeof NAME(run).x[i]);
    memcpy(NAME(run).test_x[i], test->x[i], sizeof NAME(run).test_x[i]);
  }
  seed_random(seed);
  NAME(parameters) *p = &NAME(run).parameters;
  for (int input = 0; input < INPUTS; input++)
    for (int j = 0; j < HIDDEN; j++) p->kernel[input][j] = (float)uniform(sqrt(6. / INPUTS));
  for (int j = 0; j < HIDDEN; j++)
    for (int unit = 0; unit < UNITS; unit++)
      p->output_kernel[unit][j] = (float)uniform(sqrt(6. / (HIDDEN + UNITS)));

  int order[ROWS];
  for (int epoch = 0; epoch < EPOCHS; epoch++) {
    permute(ROWS, order);
    for (int first = 0; first < ROWS; first += BATCH) {
      const int count = ROWS - first < BATCH ? ROWS - first : BATCH;
      for (int i = 0; i < count; i++) {
        memcpy(NAME(run).batch_x[i], NAME(run).x[order[first + i]], sizeof NAME(run).batch_x[i]);
        NAME(run).batch_y[i] = train->y[order[first + i]];
      }
      NAME(forward)(count, NAME(run).batch_x);
      NAME(measure)(count, NAME(run).batch_y, history->train[epoch]);
      NAME(backward)(count, NAME(run).batch_x);
      NAME(update)();
    }
    NAME(evaluate)(NAME(run).test_x, test->y, history->test[epoch]);
  }
  NAME(evaluate)(NAME(run).x, train->y, history->final_train);
  NAME(evaluate)(NAME(run).test_x, test->y, history->final_test);
}

#undef EXPERIMENT
#undef INPUTS
#undef HIDDEN
#undef UNITS
#undef LOSS
#undef EPOCHS
#undef JOIN2
#undef JOIN
#undef NAME
#undef BLOCK
#undef WIDTH
#undef PARAMETERS
