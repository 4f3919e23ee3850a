#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "CPNG.h"
#include "palette.h"

/// Opaque pixels as bytes of red, green and blue; one byte more is written.
static void convert_opaque(uint8_t *row, const uint32_t *pixels, size_t width) {
  for (size_t i = 0; i < width; i++, row += 3) {
    uint32_t pixel = __builtin_bswap32(pixels[i]) >> 8;
    memcpy(row, &pixel, 4);
  }
}

static uint8_t divided(uint32_t color, uint32_t alpha) {
  return (uint8_t)(((color & 0xff) * 255 + alpha / 2) / alpha);
}

/// Pixels as bytes of red, green and blue, no longer multiplied by alpha, and alpha.
static void convert_translucent(uint8_t *row, const uint32_t *pixels, size_t width) {
  for (size_t i = 0; i < width; i++, row += 4) {
    uint32_t pixel = pixels[i], alpha = pixel >> 24;
    row[0] = alpha == 0 ? 0 : divided(pixel >> 16, alpha);
    row[1] = alpha == 0 ? 0 : divided(pixel >> 8, alpha);
    row[2] = alpha == 0 ? 0 : divided(pixel, alpha);
    row[3] = (uint8_t)alpha;
  }
}

/// Values of few bits side by side, the first of a byte in its highest bits.
static void pack(uint8_t *row, const uint8_t *values, size_t width, int bits) {
  size_t per_byte = 8 / (size_t)bits;
  for (size_t start = 0; start < width; start += per_byte) {
    unsigned packed = 0;
    for (size_t i = start; i < start + per_byte; i++) {
      packed = packed << bits | (i < width ? values[i] : 0u);
    }
    *row++ = (uint8_t)packed;
  }
}

/// The bits of a pixel in the file of a picture.
static size_t pixel_bits(const struct cpng_image *image, const struct palette *palette) {
  return palette != NULL ? (size_t)palette_bits(palette) : image->opaque ? 24 : 32;
}

/// The pixels of a row as they stand in the file, by way of their indices where there is a palette; one byte more is written.
static void convert_row(
    uint8_t *row, const struct cpng_image *image, const struct palette *palette, uint32_t y,
    uint8_t *indices) {
  const uint32_t *pixels = image->pixels + y * image->stride;
  if (palette != NULL) {
    palette_convert(palette, indices, pixels, image->width);
    pack(row, indices, image->width, palette_bits(palette));
  } else if (image->opaque) {
    convert_opaque(row, pixels, image->width);
  } else {
    convert_translucent(row, pixels, image->width);
  }
}
