#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { most_colors = 256, palette_slots = 1024, no_color = UINT32_MAX };

/// The colours of an opaque picture in the order of their first use, found again by hashing with linear probing.
struct palette {
  uint32_t colors[most_colors];
  int count;
  uint32_t keys[palette_slots];
  uint8_t indices[palette_slots];
};

/// The slot where a colour is, or where it belongs. There are four slots to a colour, so that one is always free.
static size_t palette_slot(const struct palette *palette, uint32_t color) {
  size_t slot = (color * 2654435761u) >> 22;
  while (palette->keys[slot] != color && palette->keys[slot] != no_color) {
    slot = (slot + 1) % palette_slots;
  }
  return slot;
}

/// Collects the colours of a picture, without regard to alpha; false as soon as there are more than a palette holds.
static bool palette_collect(
    struct palette *palette, const uint32_t *pixels, size_t width, size_t height, size_t stride) {
  palette->count = 0;
  for (size_t slot = 0; slot < palette_slots; slot++) palette->keys[slot] = no_color;
  uint32_t last = no_color;
  for (size_t y = 0; y < height; y++) {
    for (size_t x = 0; x < width; x++) {
      uint32_t color = pixels[y * stride + x] & 0xffffff;
      // Most pixels are like their neighbours.
      if (color == last) continue;
      last = color;
      size_t slot = palette_slot(palette, color);
      if (palette->keys[slot] == color) continue;
      if (palette->count == most_colors) return false;
      palette->keys[slot] = color;
      palette->indices[slot] = (uint8_t)palette->count;
      palette->colors[palette->count++] = color;
    }
  }
  return true;
}

/// The fewest bits that PNG allows for an index.
static int palette_bits(const struct palette *palette) {
  return palette->count <= 2 ? 1 : palette->count <= 4 ? 2 : palette->count <= 16 ? 4 : 8;
}

/// Writes the indices of a row of colours that were collected.
static void palette_convert(
    const struct palette *palette, uint8_t *row, const uint32_t *pixels, size_t width) {
  uint32_t last = no_color;
  uint8_t index = 0;
  for (size_t x = 0; x < width; x++) {
    uint32_t color = pixels[x] & 0xffffff;
    if (color != last) {
      last = color;
      index = palette->indices[palette_slot(palette, color)];
    }
    row[x] = index;
  }
}
