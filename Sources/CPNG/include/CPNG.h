#ifndef CPNG_H
#define CPNG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a PNG file is made from.
struct cpng_image {
  /// One 32-bit word a pixel, 0xAARRGGBB with colours multiplied by alpha, as Cairo draws them.
  const uint32_t *pixels;
  /// Or, where this is not null, a byte a pixel, row after row, for a file of greys without a resolution.
  const uint8_t *greys;
  /// The bits of a grey in the file, 8 or 4; with 4 only the upper half of each byte counts.
  int grey_bits;
  uint32_t width;
  uint32_t height;
  /// Words from one row to the next.
  size_t stride;
  /// Whether alpha is to be ignored, and the file to have none.
  bool opaque;
  /// The resolution, the same across and down.
  uint32_t pixels_per_metre;
  /// Keywords and texts by turns in UTF-8, each ended by a NUL; an empty keyword ends the list.
  const char *texts;
};

/// A finished file, or the reason why there is none.
struct cpng_file {
  /// Owned by the caller, who frees it with cpng_file_free; null on failure.
  uint8_t *bytes;
  size_t count;
  /// Empty on success.
  char error[128];
};

/// Encodes an image. libpng reports errors with longjmp; none leaves this function.
struct cpng_file cpng_encode(const struct cpng_image *image);

/// Frees the bytes of a file.
void cpng_file_free(struct cpng_file *file);

#endif
