/* What becomes of the pixels: orientations, sizes, limits, what a GIF does not draw. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "checks.h"
#include "picture.h"
#include "squeeze.h"

static int brightness(VipsImage *image, int x, int y)
{
    double *values;
    int count;
    if (vips_getpoint(image, &values, &count, x, y, NULL))
        return -1;
    int first = (int) values[0];
    g_free(values);
    return first;
}

static VipsImage *loaded(const char *loader, const char *path)
{
    VipsImage *image = NULL;
    CHECK(revela_run(loader, NULL, NULL, path, 0, &image), "%s: %s", path, vips_error_buffer());
    vips_error_clear();
    return image;
}

/* A white quarter at the stored top left. */
static void make_corner(void)
{
    uint8_t pixels[40 * 24 * 3];
    for (int i = 0; i < 40 * 24; i++)
        memset(pixels + 3 * i, i % 40 < 20 && i / 40 < 12 ? 255 : 0, 3);
    VipsImage *image =
        vips_image_new_from_memory(pixels, sizeof(pixels), 40, 24, 3, VIPS_FORMAT_UCHAR);
    image->Type = VIPS_INTERPRETATION_sRGB;
    CHECK(!vips_pngsave(image, path_of("corner.png"), NULL), "%s", vips_error_buffer());
    g_object_unref(image);
}

static void test_orientations(void)
{
    /* Exif 2.32, 4.6.4 A: where the stored top left is seen. */
    static const struct {
        int right;
        int bottom;
    } SEEN[9] = {
        {0, 0}, {0, 0}, {1, 0}, {1, 1}, {0, 1}, {0, 0}, {1, 0}, {1, 1}, {0, 1}};
    const Made corner = {"corner.png", "pngload", "access=sequential", 40, 24, 1};
    make_corner();
    for (int orientation = 1; orientation <= 8; orientation++) {
        Case one;
        start_case(&one, &corner);
        one.job.photo.orientation = orientation;
        int width = orientation >= 5 ? 12 : 20;
        int height = orientation >= 5 ? 20 : 12;
        add_level(&one, -1, width, height, SPACE_SRGB);
        Output *output = add_output(&one, 0, width, height, "pngsave");
        CHECK(develop(&one), "orientation %d: %s", orientation, one.fault.message);
        VipsImage *image = loaded("pngload", output->path);
        if (!image)
            continue;
        int white = brightness(image, SEEN[orientation].right ? width - 3 : 2,
            SEEN[orientation].bottom ? height - 3 : 2);
        int black = brightness(image, SEEN[orientation].right ? 2 : width - 3,
            SEEN[orientation].bottom ? 2 : height - 3);
        CHECK(white > 240 && black < 15, "orientation %d: %d and %d", orientation, white, black);
        g_object_unref(image);
    }
}

/* Resizing answers just the size that was asked for, whatever the ratio. */
static void test_sizes(void)
{
    gint64 never = G_MAXINT64;
    srand(7);
    for (int i = 0; i < 500; i++) {
        int from = 1 + rand() % (i % 2 ? 9000 : 90);
        int to = 1 + rand() % (i % 3 ? 3000 : 60);
        VipsImage *black = NULL;
        CHECK(!vips_black(&black, from, 1 + rand() % 300, "bands", 3, NULL), "no picture");
        VipsImage *out = revela_resize(black, to, 1 + rand() % 200, true, &never);
        CHECK(out && out->Xsize == to, "%d to %d: %s", from, to, vips_error_buffer());
        vips_error_clear();
        VIPS_UNREF(out);
        g_object_unref(black);
    }
}

/* What is done here across gives what libvips gives, but for its rounding of places and weights. */
static void test_squeeze(void)
{
    gint64 never = G_MAXINT64;
    srand(11);
    for (int i = 0; i < 60; i++) {
        int width = 64 + rand() % 700;
        int height = 20 + rand() % 80;
        int to_width = width / 4 + 1 + rand() % (width - width / 4 - 1);
        int to_height = height / 4 + 1 + rand() % (height - height / 4 - 1);
        VipsImage *image = noise(width, height);
        VipsImage *theirs = NULL;
        VipsImage *difference = NULL;
        VipsImage *distance = NULL;
        double mean = 255;
        VipsImage *ours = revela_can_squeeze(image, to_width, to_height)
            ? revela_squeeze(image, to_width, to_height, 3, &never)
            : revela_resize(image, to_width, to_height, false, &never);
        bool ok = ours
            && !vips_resize(image, &theirs, (double) to_width / width, "vscale",
                (double) to_height / height, NULL)
            && !vips_subtract(ours, theirs, &difference, NULL)
            && !vips_abs(difference, &distance, NULL) && !vips_avg(distance, &mean, NULL);
        CHECK(ok && mean < 1, "%d x %d to %d x %d: %f off, %s", width, height, to_width, to_height,
            mean, vips_error_buffer());
        VIPS_UNREF(ours);
        VIPS_UNREF(theirs);
        VIPS_UNREF(difference);
        VIPS_UNREF(distance);
        g_object_unref(image);
    }
    VipsImage *image = noise(200, 100);
    gint64 past = 0;
    if (revela_can_squeeze(image, 100, 50))
        CHECK(!revela_squeeze(image, 100, 50, 3, &past), "the deadline was passed");
    g_object_unref(image);
}

static void test_most_bytes(void)
{
    VipsImage *image = noise(200, 150);
    CHECK(!vips_jpegsave(image, path_of("noise.jpg"), "Q", 95, NULL), "%s", vips_error_buffer());
    g_object_unref(image);
    const Made photo = {"noise.jpg", "jpegload", "access=sequential", 200, 150, 1};
    Case one;
    start_case(&one, &photo);
    add_level(&one, -1, 100, 75, SPACE_SRGB);
    Output *fits = add_output(&one, 0, 100, 75, "jpegsave");
    fits->max_bytes = 3000;
    Output *never = add_output(&one, 0, 100, 75, "webpsave");
    never->max_bytes = 10;
    Output *without = add_output(&one, 0, 100, 75, "pngsave");
    without->max_bytes = 10;
    CHECK(develop(&one), "%s", one.fault.message);
    struct stat status;
    CHECK(!stat(fits->path, &status) && status.st_size == fits->bytes, "another file is there");
    CHECK(fits->bytes <= 3000 && fits->quality_used > 1 && fits->quality_used < 80,
        "%d bytes by quality %d", (int) fits->bytes, fits->quality_used);
    CHECK(never->bytes > 10 && never->quality_used == 1, "quality %d", never->quality_used);
    CHECK(without->bytes > 10 && without->quality_used == 0, "quality %d", without->quality_used);
}

static void test_drawn(void)
{
    Case one;
    start_case(&one, made("still.gif"));
    int drawn[4] = {8, 4, 30, 20};
    memcpy(one.job.photo.drawn, drawn, sizeof(drawn));
    add_level(&one, -1, 48, 32, SPACE_SRGB);
    Output *output = add_output(&one, 0, 48, 32, "pngsave");
    CHECK(develop(&one), "%s", one.fault.message);
    VipsImage *image = loaded("pngload", output->path);
    if (!image)
        return;
    VipsImage *alpha = NULL;
    CHECK(image->Bands == 4 && !vips_extract_band(image, &alpha, 3, NULL), "no alpha");
    if (alpha)
        CHECK(brightness(alpha, 2, 2) == 0 && brightness(alpha, 20, 10) == 255, "not drawn there");
    VIPS_UNREF(alpha);
    g_object_unref(image);
}

/* Fields of the photo stay outside, but for a copyright that is meant to stay. */
static void test_copyright(void)
{
    VipsImage *image = scene(60, 40, 3);
    vips_image_set_string(image, "exif-ifd0-Copyright", "Revela");
    vips_image_set_string(image, "exif-ifd0-Model", "Camera");
    CHECK(!vips_jpegsave(image, path_of("notice.jpg"), NULL), "%s", vips_error_buffer());
    g_object_unref(image);
    const Made photo = {"notice.jpg", "jpegload", "access=sequential", 60, 40, 1};
    for (int keep = 0; keep < 2; keep++) {
        Case one;
        start_half(&one, &photo);
        one.outputs[0].copyright = keep;
        one.outputs[0].options = keep ? "keep=exif" : "keep=none";
        CHECK(develop(&one), "%s", one.fault.message);
        VipsImage *written = loaded("jpegload", one.outputs[0].path);
        if (!written)
            continue;
        CHECK(!vips_image_get_typeof(written, "exif-ifd0-Copyright") == !keep, "keep %d", keep);
        CHECK(!vips_image_get_typeof(written, "exif-ifd0-Model"), "the camera is told");
        g_object_unref(written);
    }
}

void test_pictures(bool quick)
{
    test_orientations();
    if (!quick)
        test_sizes();
    test_squeeze();
    test_most_bytes();
    test_drawn();
    test_copyright();
}
