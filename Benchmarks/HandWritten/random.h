// NumPy's legacy generator, as far as a run draws from it: MT19937, `uniform` and `permutation`.
#pragma once

#include <stdint.h>

enum { STATE = 624, SHIFT = 397 };

static uint32_t state[STATE], tempered[STATE];
static int position;

static void seed_random(uint32_t seed) {
  for (int i = 0; i < STATE; i++) {
    state[i] = seed;
    seed = 1812433253u * (seed ^ seed >> 30) + (uint32_t)i + 1;
  }
  position = STATE;
}

static inline uint32_t twist(uint32_t high, uint32_t low) {
  const uint32_t bits = (high & 0x80000000u) | (low & 0x7fffffffu);
  return bits >> 1 ^ (-(bits & 1) & 0x9908b0dfu);
}

static void refill(void) {
  for (int i = 0; i < STATE - SHIFT; i++) state[i] = state[i + SHIFT] ^ twist(state[i], state[i + 1]);
  for (int i = STATE - SHIFT; i < STATE - 1; i++)
    state[i] = state[i + SHIFT - STATE] ^ twist(state[i], state[i + 1]);
  state[STATE - 1] = state[SHIFT - 1] ^ twist(state[STATE - 1], state[0]);
  for (int i = 0; i < STATE; i++) {
    uint32_t word = state[i];
    word ^= word >> 11;
    word ^= word << 7 & 0x9d2c5680u;
    word ^= word << 15 & 0xefc60000u;
    tempered[i] = word ^ word >> 18;
  }
  position = 0;
}

static inline uint32_t next_word(void) {
  if (position == STATE) refill();
  return tempered[position++];
}

/// Uniform in ±limit.
static double uniform(double limit) {
  const uint32_t high = next_word() >> 5, low = next_word() >> 6;
  return -limit + 2 * limit * ((high * 67108864.0 + low) / 9007199254740992.0);
}

/// The numbers below `count` in random order. Words beyond a place are drawn again, without a branch for it.
static void permute(int count, int *order) {
  for (int i = 0; i < count; i++) order[i] = i;
  for (uint32_t place = (uint32_t)count - 1; place > 0;) {
    const uint32_t mask = 0xffffffffu >> __builtin_clz(place);
    while (place > mask >> 1) {
      const uint32_t word = next_word() & mask, other = word <= place ? word : place;
      const int moved = order[place];
      order[place] = order[other];
      order[other] = moved;
      place -= word <= place;
    }
  }
}
