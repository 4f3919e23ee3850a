// Sums over the lanes of vectors, and squares of vectors the other way round.

// The lanes of two vectors that make one of their halves, quarters and so on side by side.
#define HALVES 0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23
#define OTHER_HALVES 8, 9, 10, 11, 12, 13, 14, 15, 24, 25, 26, 27, 28, 29, 30, 31
#define QUARTERS 0, 1, 2, 3, 16, 17, 18, 19, 8, 9, 10, 11, 24, 25, 26, 27
#define OTHER_QUARTERS 4, 5, 6, 7, 20, 21, 22, 23, 12, 13, 14, 15, 28, 29, 30, 31
#define EIGHTHS 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29
#define OTHER_EIGHTHS 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31
#define SIXTEENTHS 0, 16, 2, 18, 4, 20, 6, 22, 8, 24, 10, 26, 12, 28, 14, 30
#define OTHER_SIXTEENTHS 1, 17, 3, 19, 5, 21, 7, 23, 9, 25, 11, 27, 13, 29, 15, 31

/// The sums of lanes of two vectors.
#define ADD_PAIR(a, b, parts) (__builtin_shufflevector(a, b, parts) + __builtin_shufflevector(a, b, OTHER_##parts))

/// Adds the halves of each of four vectors, then the quarters: leaves four lanes of each, one after the other.
INLINE void NAME(add_lanes_to_quarters)(const VECTOR x[4], VECTOR *quarters) {
  const VECTOR a = ADD_PAIR(x[0], x[2], HALVES), b = ADD_PAIR(x[1], x[3], HALVES);
  *quarters = ADD_PAIR(a, b, QUARTERS);
}

/// Adds the eighths of four vectors of four times four lanes, then the sixteenths: the sum of the four lanes i of vector
/// v in lane 4 i + v.
INLINE void NAME(add_quarters)(const VECTOR x[4], VECTOR *sums) {
  const VECTOR a = ADD_PAIR(x[0], x[2], EIGHTHS), b = ADD_PAIR(x[1], x[3], EIGHTHS);
  *sums = ADD_PAIR(a, b, SIXTEENTHS);
}

/// Lane i of vector j becomes lane j of vector i.
INLINE void NAME(transpose)(VECTOR x[TK_LANES]) {
#define SWAP(distance, parts)                                   \
  for (int i = 0; i < TK_LANES; i++)                            \
    if (!(i & (distance))) {                                    \
      const VECTOR a = x[i], b = x[i + (distance)];             \
      x[i] = __builtin_shufflevector(a, b, parts);              \
      x[i + (distance)] = __builtin_shufflevector(a, b, OTHER_##parts); \
    }
  SWAP(8, HALVES)
  SWAP(4, QUARTERS)
  SWAP(2, EIGHTHS)
  SWAP(1, SIXTEENTHS)
#undef SWAP
}

/// The sum of `count` numbers over TK_LANES lanes, which are added in pairs.
INLINE REAL NAME(sum_of_lanes)(ptrdiff_t count, const REAL *x) {
  VECTOR lanes = {0};
  ptrdiff_t i = 0;
  for (; i + TK_LANES <= count; i += TK_LANES) lanes += *(const VECTOR *)(x + i);
  for (; i < count; i++) lanes[i % TK_LANES] += x[i];
  for (int half = TK_LANES / 2; half > 0; half /= 2)
    for (int lane = 0; lane < half; lane++) lanes[lane] += lanes[lane + half];
  return lanes[0];
}

#undef ADD_PAIR
#undef HALVES
#undef OTHER_HALVES
#undef QUARTERS
#undef OTHER_QUARTERS
#undef EIGHTHS
#undef OTHER_EIGHTHS
#undef SIXTEENTHS
#undef OTHER_SIXTEENTHS
