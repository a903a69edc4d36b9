/* The steps on one picture. Each takes a picture and answers a new one, which the caller frees with
 * g_object_unref, or NULL with libvips' error buffer filled; the picture taken stays the caller's. */
#ifndef REVELA_PICTURE_H
#define REVELA_PICTURE_H

#include <stdbool.h>
#include <vips/vips.h>

#include "develop.h"

/* Runs the operation of this name. One of in and filename may be NULL, as may options; out is NULL
 * for operations that answer no picture. */
bool revela_run(const char *operation, const char *options, VipsImage *in, const char *filename,
    int quality, VipsImage **out);

/* The picture, a level or the file itself, at another size, with Lanczos' kernel; transparency is
 * premultiplied meanwhile. The deadline is an absolute time of g_get_monotonic_time. */
VipsImage *revela_resize(
    VipsImage *in, int width, int height, bool of_level, const gint64 *deadline);

/* The picture with all transparent but the place of these left, top, width and height. */
VipsImage *revela_drawn_only(VipsImage *in, const int *drawn);

/* Stored pixels turned and mirrored so that row 0 is the top and column 0 the left. */
VipsImage *revela_upright(VipsImage *in, int orientation);

/* The numbers in another space, 8 bits each, three colours and perhaps alpha. */
VipsImage *revela_in_space(VipsImage *in, Space space, bool is_srgb);

/* Numbers of sRGB or Display P3, which share a curve, in linear light (scRGB) and back. */
VipsImage *revela_linear(VipsImage *in);
VipsImage *revela_from_linear(VipsImage *in);

/* A level's part that a rendition shows, padded, flattened and sharpened as it asks. */
VipsImage *revela_cut(VipsImage *level, const Output *output);

/* Where smartcrop puts the crop: left and top of output are set, negative as for CROP_PLACED. */
bool revela_place(VipsImage *level, Output *output);

/* All pixels computed and in memory, nothing else held. */
VipsImage *revela_in_memory(VipsImage *in);

/* Pixels after which a computation is abandoned: an absolute time of g_get_monotonic_time. */
void revela_watch(VipsImage *image, gint64 *deadline);

#endif
