// The nine experiments of "Choosing a loss function" by hand, for exactly their shapes: float32, one thread, blocked
// and vectorised, without a library. The measure of how fast Lossbook could be.
//
// Usage: hand-written DATA REPETITIONS
//
// DATA is a folder with the data sets as tables. Trains every experiment from seed 1 as often as asked, and prints a
// line for each: its name, the least processor time and the least wall time of a repetition in seconds, and the loss of
// the trained network on the training rows and on the test rows.
#define _GNU_SOURCE
#include <limits.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#ifdef __SSE__
#include <xmmintrin.h>
#endif

#include "losses.h"
#include "random.h"
#include "rows.h"
#include "vector.h"

#define LEARNING_RATE 0.01f
#define MOMENTUM 0.9f
enum { MOST_EPOCHS = 200 };

/// Sums over the rows of what was recorded.
typedef struct {
  double train[MOST_EPOCHS][QUANTITIES], test[MOST_EPOCHS][QUANTITIES];
  double final_train[QUANTITIES], final_test[QUANTITIES];
} history;

#define EXPERIMENT mse
#define INPUTS 20
#define HIDDEN 25
#define UNITS 1
#define LOSS MEAN_SQUARED_ERROR
#define EPOCHS 100
#include "experiment.h"

#define EXPERIMENT msle
#define INPUTS 20
#define HIDDEN 25
#define UNITS 1
#define LOSS MEAN_SQUARED_LOGARITHMIC_ERROR
#define EPOCHS 100
#include "experiment.h"

#define EXPERIMENT mae
#define INPUTS 20
#define HIDDEN 25
#define UNITS 1
#define LOSS MEAN_ABSOLUTE_ERROR
#define EPOCHS 100
#include "experiment.h"

#define EXPERIMENT binary_crossentropy
#define INPUTS 2
#define HIDDEN 50
#define UNITS 1
#define LOSS BINARY_CROSSENTROPY
#define EPOCHS 200
#include "experiment.h"

#define EXPERIMENT hinge
#define INPUTS 2
#define HIDDEN 50
#define UNITS 1
#define LOSS HINGE
#define EPOCHS 200
#include "experiment.h"

#define EXPERIMENT squared_hinge
#define INPUTS 2
#define HIDDEN 50
#define UNITS 1
#define LOSS SQUARED_HINGE
#define EPOCHS 200
#include "experiment.h"

#define EXPERIMENT categorical_crossentropy
#define INPUTS 2
#define HIDDEN 50
#define UNITS 3
#define LOSS CATEGORICAL_CROSSENTROPY
#define EPOCHS 100
#include "experiment.h"

#define EXPERIMENT sparse_categorical_crossentropy
#define INPUTS 2
#define HIDDEN 50
#define UNITS 3
#define LOSS SPARSE_CATEGORICAL_CROSSENTROPY
#define EPOCHS 100
#include "experiment.h"

#define EXPERIMENT kl_divergence
#define INPUTS 2
#define HIDDEN 50
#define UNITS 3
#define LOSS KL_DIVERGENCE
#define EPOCHS 100
#include "experiment.h"

static const struct {
  const char *name, *table;
  int inputs;
  void (*train)(const rows *train, const rows *test, uint32_t seed, history *history);
} experiments[] = {
    {"mse", "regression.csv", 20, train_mse},
    {"msle", "regression.csv", 20, train_msle},
    {"mae", "regression.csv", 20, train_mae},
    {"binary-crossentropy", "circles.csv", 2, train_binary_crossentropy},
    {"hinge", "circles-signed.csv", 2, train_hinge},
    {"squared-hinge", "circles-signed.csv", 2, train_squared_hinge},
    {"categorical-crossentropy", "blobs.csv", 2, train_categorical_crossentropy},
    {"sparse-categorical-crossentropy", "blobs.csv", 2, train_sparse_categorical_crossentropy},
    {"kl-divergence", "blobs.csv", 2, train_kl_divergence},
};

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return (double)time.tv_sec + 1e-9 * (double)time.tv_nsec;
}

int main(int count, char **arguments) {
  if (count != 3) fail("give a folder of tables and the number of repetitions", "usage");
  const int repetitions = atoi(arguments[2]);
#ifdef __SSE__
  // A network that has died leaves a momentum that fades through the subnormal numbers, which take many times as long.
  _MM_SET_FLUSH_ZERO_MODE(_MM_FLUSH_ZERO_ON);
#endif
  static rows parts[2];
  static history history;
  for (size_t i = 0; i < sizeof experiments / sizeof *experiments; i++) {
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/%s", arguments[1], experiments[i].table);
    read_rows(path, experiments[i].inputs, parts);
    double processor = INFINITY, wall = INFINITY;
    for (int repetition = 0; repetition < repetitions; repetition++) {
      const double wall_start = seconds(CLOCK_MONOTONIC), start = seconds(CLOCK_THREAD_CPUTIME_ID);
      experiments[i].train(&parts[0], &parts[1], 1, &history);
      processor = fmin(processor, seconds(CLOCK_THREAD_CPUTIME_ID) - start);
      wall = fmin(wall, seconds(CLOCK_MONOTONIC) - wall_start);
    }
    printf("%s %.9f %.9f %.9g %.9g\n", experiments[i].name, processor, wall,
           history.final_train[0] / ROWS, history.final_test[0] / ROWS);
  }
}
