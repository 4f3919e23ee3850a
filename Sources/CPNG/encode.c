#include "CPNG.h"

#include <png.h>
#include <stdlib.h>
#include <string.h>

#include "Compression/compressor.h"
#include "rows.h"

// Greys are masks within SVG files, where size counts most.
enum { grey_compression_level = 9 };

/// Chunks hold no more than 2^31 - 1 bytes.
enum { largest_chunk = 1 << 30 };

static void fail(png_structp png, png_const_charp message) {
  struct cpng_file *file = png_get_error_ptr(png);
  strncpy(file->error, message, sizeof file->error - 1);
  png_longjmp(png, 1);
}

// Warnings are about chunks read, never about those we write.
static void ignore(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

/// The growing file; kept apart from cpng_file so that capacity stays private.
struct output {
  struct cpng_file *file;
  size_t capacity;
};

static void append(png_structp png, png_bytep data, size_t count) {
  struct output *output = png_get_io_ptr(png);
  struct cpng_file *file = output->file;
  if (count > output->capacity - file->count) {
    size_t capacity = output->capacity * 2 + count;
    uint8_t *bytes = realloc(file->bytes, capacity);
    if (bytes == NULL) png_error(png, "out of memory");
    file->bytes = bytes;
    output->capacity = capacity;
  }
  memcpy(file->bytes + file->count, data, count);
  file->count += count;
}

static void flush(png_structp png) { (void)png; }

static void configure(
    png_structp png, png_infop info, const struct cpng_image *image,
    const struct palette *palette) {
  // Figures are flat areas with few edges: filters only hide the repeats and make the file larger by a quarter.
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  if (image->greys != NULL) {
    png_set_compression_level(png, grey_compression_level);
    png_set_IHDR(
        png, info, image->width, image->height, image->grey_bits, PNG_COLOR_TYPE_GRAY,
        PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
    return;
  }
  int type = palette != NULL  ? PNG_COLOR_TYPE_PALETTE
             : image->opaque ? PNG_COLOR_TYPE_RGB
                             : PNG_COLOR_TYPE_RGB_ALPHA;
  png_set_IHDR(
      png, info, image->width, image->height, palette != NULL ? palette_bits(palette) : 8, type,
      PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  if (palette != NULL) {
    png_color colors[most_colors];
    for (int i = 0; i < palette->count; i++) {
      uint32_t color = palette->colors[i];
      colors[i] = (png_color){(png_byte)(color >> 16), (png_byte)(color >> 8), (png_byte)color};
    }
    png_set_PLTE(png, info, colors, palette->count);
  }
  png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
  png_set_pHYs(
      png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
}

static void describe(png_structp png, png_infop info, const char *keyword, const char *value) {
  // International text without compression: the one form that holds UTF-8 and that every reader can show.
  png_text text = {
      .compression = PNG_ITXT_COMPRESSION_NONE,
      .key = (png_charp)keyword,
      .text = (png_charp)value,
      .itxt_length = strlen(value),
      .lang = "",
      .lang_key = "",
  };
  png_set_text(png, info, &text, 1);
}

/// What is needed to write a file, and lost together.
struct writing {
  png_structp png;
  png_infop info;
  /// A row of greys, or of indices to a palette.
  uint8_t *values;
  /// Of pixels; null for greys.
  struct compressor *compressor;
};

/// Rows of greys by libpng.
static void write_greys(struct writing *writing, const struct cpng_image *image) {
  png_set_packing(writing->png);
  for (uint32_t y = 0; y < image->height; y++) {
    const uint8_t *greys = image->greys + (size_t)y * image->width;
    for (uint32_t x = 0; x < image->width; x++) {
      writing->values[x] = (uint8_t)(greys[x] >> (8 - image->grey_bits));
    }
    png_write_row(writing->png, writing->values);
  }
  png_write_end(writing->png, NULL);
}

/// Rows of pixels by our own compressor: zlib, which libpng would use, takes most of the time of a figure.
static void write_pixels(
    struct writing *writing, const struct cpng_image *image, const struct palette *palette) {
  for (uint32_t y = 0; y < image->height; y++) {
    uint8_t *row = cpng_compressor_next_row(writing->compressor);
    row[0] = PNG_FILTER_VALUE_NONE;
    convert_row(row + 1, image, palette, y, writing->values);
  }
  cpng_compressor_finish(writing->compressor);
  const struct bit_writer *output = &writing->compressor->output;
  if (output->failed) png_error(writing->png, "out of memory");
  for (size_t start = 0; start < output->count; start += largest_chunk) {
    size_t left = output->count - start;
    png_write_chunk(
        writing->png, (png_const_bytep) "IDAT", output->bytes + start,
        left < largest_chunk ? left : largest_chunk);
  }
  png_write_chunk(writing->png, (png_const_bytep) "IEND", NULL, 0);
}

// All that can jump; its caller holds the memory, so that none is lost where it does.
static bool write_image(
    struct writing *writing, const struct cpng_image *image, const struct palette *palette) {
  if (setjmp(png_jmpbuf(writing->png))) return false;
  configure(writing->png, writing->info, image, palette);
  for (const char *keyword = image->texts; keyword != NULL && *keyword != 0;) {
    const char *text = keyword + strlen(keyword) + 1;
    describe(writing->png, writing->info, keyword, text);
    keyword = text + strlen(text) + 1;
  }
  png_write_info(writing->png, writing->info);
  if (image->greys != NULL) {
    write_greys(writing, image);
  } else {
    write_pixels(writing, image, palette);
  }
  return true;
}

/// The memory that an image takes to write; false where there is not enough.
static bool prepare(
    struct writing *writing, const struct cpng_image *image, const struct palette *palette) {
  writing->info = writing->png == NULL ? NULL : png_create_info_struct(writing->png);
  if (image->greys == NULL) {
    size_t bits = pixel_bits(image, palette);
    writing->compressor =
        cpng_compressor_new(1 + (image->width * bits + 7) / 8, (bits + 7) / 8);
    if (writing->compressor == NULL) return false;
  }
  writing->values = malloc(image->width);
  return writing->info != NULL && writing->values != NULL;
}

struct cpng_file cpng_encode(const struct cpng_image *image) {
  struct cpng_file file = {.bytes = NULL};
  struct output output = {.file = &file};
  // A picture of few colours is smaller, and no less exact, as indices to them.
  struct palette colors;
  bool has_palette =
      image->greys == NULL && image->opaque &&
      palette_collect(&colors, image->pixels, image->width, image->height, image->stride);
  const struct palette *palette = has_palette ? &colors : NULL;
  struct writing writing = {
      .png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &file, fail, ignore)};
  bool done = false;
  if (prepare(&writing, image, palette)) {
    png_set_write_fn(writing.png, &output, append, flush);
    done = write_image(&writing, image, palette);
  } else {
    strcpy(file.error, "out of memory");
  }
  free(writing.values);
  cpng_compressor_free(writing.compressor);
  png_destroy_write_struct(&writing.png, &writing.info);
  if (!done) cpng_file_free(&file);
  return file;
}

void cpng_file_free(struct cpng_file *file) {
  free(file->bytes);
  file->bytes = NULL;
  file->count = 0;
}
