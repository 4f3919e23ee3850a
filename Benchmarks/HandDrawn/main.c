// Draws a picture with Cairo, Pango and libpng as a program in C would that knows the place of everything: the least
// that a figure can cost.
//
//     hand-drawn FOLDER REPETITIONS
//
// FOLDER/two-panels.txt says what to draw, a step a line; it is read before anything is measured. Prints for each format
// its name, the least processor time and the least wall time of a repetition in seconds, from the first call to the last
// byte of the file in memory, and the number of bytes.

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <math.h>
#include <pango/pangocairo.h>
#include <png.h>
#include <setjmp.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static void fail(const char *problem) {
  fprintf(stderr, "hand-drawn: %s\n", problem);
  exit(1);
}

// A step of the picture: `kind` as it stands in the file, then its numbers; a text has its family and characters too.
typedef struct {
  char kind;
  double n[9];
  char *family, *text;
} step;

static step *steps;
static int count;
static double width, height;

static void read_steps(const char *folder) {
  char path[4096], line[4096];
  snprintf(path, sizeof path, "%s/two-panels.txt", folder);
  FILE *file = fopen(path, "r");
  if (!file || fscanf(file, "%lf %lf\n", &width, &height) != 2) fail("no picture to draw");
  while (fgets(line, sizeof line, file)) {
    steps = realloc(steps, (count + 1) * sizeof *steps);
    step *s = &steps[count++];
    memset(s, 0, sizeof *s);
    s->kind = line[0];
    line[strcspn(line, "\n")] = 0;
    char *rest = line + 1, *end;
    int numbers = 0;
    for (; numbers < 9; numbers++, rest = end) {
      s->n[numbers] = strtod(rest, &end);
      if (end == rest) break;
    }
    if (s->kind == 's' && numbers < 4) fail("a line of an unknown form");
    if (s->kind == 't') {
      char *family = strchr(line, '\t'), *text = family ? strchr(family + 1, '\t') : NULL;
      if (!text) fail("a text without characters");
      *text = 0;
      s->family = strdup(family + 1);
      s->text = strdup(text + 1);
    }
  }
  fclose(file);
}

static void draw_text(cairo_t *cairo, PangoLayout *layout, const step *s, bool characters) {
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, s->family);
  pango_font_description_set_absolute_size(font, s->n[0] * PANGO_SCALE);
  pango_font_description_set_weight(font, s->n[1]);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  pango_layout_set_text(layout, s->text, -1);
  PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
  PangoRectangle extents;
  pango_layout_line_get_extents(line, NULL, &extents);
  cairo_save(cairo);
  cairo_translate(cairo, s->n[4], s->n[5]);
  cairo_rotate(cairo, s->n[3] * M_PI / 180);
  cairo_move_to(cairo, -s->n[2] * extents.width / PANGO_SCALE, 0);
  if (characters) {
    pango_cairo_show_layout_line(cairo, line);
  } else {
    pango_cairo_layout_line_path(cairo, line);
    cairo_fill(cairo);
  }
  cairo_new_path(cairo);
  cairo_restore(cairo);
}

static void draw(cairo_surface_t *surface, double scale, bool characters) {
  cairo_t *cairo = cairo_create(surface);
  cairo_scale(cairo, scale, scale);
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context, FALSE);
  PangoLayout *layout = pango_layout_new(context);
  for (const step *s = steps; s < steps + count; s++) {
    const double *n = s->n;
    switch (s->kind) {
      case 'c': cairo_set_source_rgba(cairo, n[0], n[1], n[2], n[3]); break;
      case 'b': cairo_paint(cairo); break;
      case 'm': cairo_move_to(cairo, n[0], n[1]); break;
      case 'l': cairo_line_to(cairo, n[0], n[1]); break;
      case 'z': cairo_close_path(cairo); break;
      case 'f': cairo_fill_preserve(cairo); break;
      case 's':
        cairo_set_line_width(cairo, n[0]);
        cairo_set_line_cap(cairo, n[1]);
        cairo_set_line_join(cairo, n[2]);
        cairo_set_dash(cairo, &n[4], n[3], 0);
        cairo_stroke_preserve(cairo);
        break;
      case 'n': cairo_new_path(cairo); break;
      case '(':
        cairo_save(cairo);
        cairo_rectangle(cairo, n[0], n[1], n[2], n[3]);
        cairo_clip(cairo);
        break;
      case ')': cairo_restore(cairo); break;
      case 't': draw_text(cairo, layout, s, characters); break;
      default: fail("a step of an unknown kind");
    }
  }
  g_object_unref(layout);
  g_object_unref(context);
  if (cairo_status(cairo) != CAIRO_STATUS_SUCCESS) fail(cairo_status_to_string(cairo_status(cairo)));
  cairo_show_page(cairo);
  cairo_destroy(cairo);
}

static unsigned char *bytes;
static size_t length, capacity;

static void append(const unsigned char *data, size_t more) {
  if (length + more > capacity) bytes = realloc(bytes, capacity = 2 * (length + more));
  memcpy(bytes + length, data, more);
  length += more;
}

static cairo_status_t append_cairo(void *closure, const unsigned char *data, unsigned more) {
  (void)closure;
  append(data, more);
  return CAIRO_STATUS_SUCCESS;
}

static void append_png(png_structp png, png_bytep data, size_t more) {
  (void)png;
  append(data, more);
}

static void flush(png_structp png) { (void)png; }

static void draw_png(void) {
  const double scale = 1000 / width;
  const int columns = 1000, rows = lround(height * scale);
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, columns, rows);
  cairo_surface_set_device_scale(surface, scale, scale);
  draw(surface, 1, false);
  cairo_surface_flush(surface);
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL, NULL, NULL);
  png_infop info = png_create_info_struct(png);
  if (setjmp(png_jmpbuf(png))) fail("libpng failed");
  png_set_write_fn(png, NULL, append_png, flush);
  png_set_compression_level(png, 3);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR(png, info, columns, rows, 8, PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  png_write_info(png, info);
  // Cairo's words are blue first in memory, with a byte to spare.
  png_set_filler(png, 0, PNG_FILLER_AFTER);
  png_set_bgr(png);
  unsigned char *data = cairo_image_surface_get_data(surface);
  for (int y = 0; y < rows; y++) png_write_row(png, data + y * cairo_image_surface_get_stride(surface));
  png_write_end(png, NULL);
  png_destroy_write_struct(&png, &info);
  cairo_surface_destroy(surface);
}

static void draw_svg(void) {
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(append_cairo, NULL, width, height);
  draw(surface, 1, false);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
}

static void draw_pdf(void) {
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream(append_cairo, NULL, 0.75 * width, 0.75 * height);
  draw(surface, 0.75, true);
  cairo_surface_finish(surface);
  cairo_surface_destroy(surface);
}

static double seconds(clockid_t clock) {
  struct timespec time;
  clock_gettime(clock, &time);
  return time.tv_sec + 1e-9 * time.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 3) fail("usage: hand-drawn FOLDER REPETITIONS");
  read_steps(argv[1]);
  const struct {
    const char *name;
    void (*draw)(void);
  } formats[] = {{"png", draw_png}, {"svg", draw_svg}, {"pdf", draw_pdf}};
  for (int i = 0; i < 3; i++) {
    double processor = INFINITY, wall = INFINITY;
    // The first loads fonts and is not measured, as with the others.
    for (int repetition = 0; repetition <= atoi(argv[2]); repetition++) {
      length = 0;
      const double wall_start = seconds(CLOCK_MONOTONIC), start = seconds(CLOCK_THREAD_CPUTIME_ID);
      formats[i].draw();
      if (repetition == 0) continue;
      processor = fmin(processor, seconds(CLOCK_THREAD_CPUTIME_ID) - start);
      wall = fmin(wall, seconds(CLOCK_MONOTONIC) - wall_start);
    }
    printf("%s %.9f %.9f %zu\n", formats[i].name, processor, wall, length);
  }
}
