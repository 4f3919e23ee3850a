// The rows of a table of comma-separated values: inputs, then the target; first those that train, then those that test.
#pragma once

#include <stdio.h>
#include <stdlib.h>

enum { ROWS = 500, BATCH = 32, MOST_INPUTS = 20, PADDED_ROWS = ROWS + BATCH };

typedef struct {
  float x[PADDED_ROWS][MOST_INPUTS];
  float y[PADDED_ROWS];
} rows;

static void fail(const char *problem, const char *about) {
  fprintf(stderr, "hand-written: %s: %s\n", about, problem);
  exit(1);
}

/// Reads ROWS rows of `inputs` numbers and a target each into both parts. Anything else ends the program.
static void read_rows(const char *path, int inputs, rows *parts) {
  FILE *file = fopen(path, "r");
  if (!file) fail("cannot be opened", path);
  char line[1024];
  if (!fgets(line, sizeof line, file)) fail("has no line of names", path);
  for (int i = 0; i < 2 * ROWS; i++) {
    if (!fgets(line, sizeof line, file)) fail("has too few rows", path);
    rows *part = &parts[i / ROWS];
    char *rest = line;
    for (int column = 0; column <= inputs; column++) {
      char *end;
      const float number = strtof(rest, &end);
      if (end == rest) fail("has a row with too few numbers", path);
      if (column < inputs) part->x[i % ROWS][column] = number;
      else part->y[i % ROWS] = number;
      rest = end + (*end == ',');
    }
  }
  fclose(file);
}
