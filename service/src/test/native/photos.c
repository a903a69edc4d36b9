#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "checks.h"

#define SEQUENTIAL "access=sequential,fail_on=error"

const Made MADE[] = {
    {"plain.jpg", "jpegload", "access=sequential,fail_on=none,shrink=1", 96, 64, 1},
    {"progressive.jpg", "jpegload", "access=sequential,fail_on=none,shrink=1", 96, 64, 1},
    {"cmyk.jpg", "jpegload", "access=sequential,fail_on=none,shrink=1", 96, 64, 1},
    {"gray.jpg", "jpegload", "access=sequential,fail_on=none,shrink=1", 96, 64, 1},
    {"shrunk.jpg", "jpegload", "access=sequential,fail_on=none,shrink=2", 96, 64, 1},
    {"alpha.png", "pngload", SEQUENTIAL, 96, 64, 1},
    {"deep.png", "pngload", SEQUENTIAL, 96, 64, 1},
    {"interlaced.png", "pngload", SEQUENTIAL, 96, 64, 1},
    {"deep.tif", "tiffload", SEQUENTIAL, 96, 64, 1},
    {"plain.tif", "tiffload", SEQUENTIAL, 96, 64, 1},
    {"still.webp", "webpload", SEQUENTIAL ",n=1", 96, 64, 1},
    {"animated.webp", "webpload", SEQUENTIAL ",n=-1", 48, 32, 4},
    {"animated.gif", "gifload", SEQUENTIAL ",n=-1", 48, 32, 4},
    {"still.gif", "gifload", SEQUENTIAL ",n=1", 48, 32, 1},
    {"plain.avif", "heifload", SEQUENTIAL, 96, 64, 1},
};
const int MADE_COUNT = G_N_ELEMENTS(MADE);

const char *path_of(const char *name)
{
    static char path[PATH_LENGTH];
    snprintf(path, sizeof(path), "%s/%s", folder, name);
    return path;
}

const Made *made(const char *name)
{
    for (int i = 0; i < MADE_COUNT; i++)
        if (!strcmp(MADE[i].name, name))
            return &MADE[i];
    fprintf(stderr, "no photo %s\n", name);
    exit(2);
}

static VipsImage *of_pixels(const uint8_t *pixels, int width, int height, int bands)
{
    VipsImage *image = vips_image_new_from_memory_copy(
        pixels, (size_t) width * height * bands, width, height, bands, VIPS_FORMAT_UCHAR);
    image->Type = bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    return image;
}

static VipsImage *picture(int width, int height, int bands, int noisy)
{
    uint8_t *pixels = malloc((size_t) width * height * bands);
    uint8_t *at = pixels;
    uint32_t random = 12345;
    for (int y = 0; y < height; y++)
        for (int x = 0; x < width; x++)
            for (int band = 0; band < bands; band++) {
                random = random * 1664525 + 1013904223;
                int gradient = (band == 1 ? y * 240 / height : x * 240 / width);
                *at++ = (uint8_t) (gradient + (random >> 24) % noisy);
            }
    VipsImage *image = of_pixels(pixels, width, height, bands);
    free(pixels);
    return image;
}

VipsImage *scene(int width, int height, int bands)
{
    return picture(width, height, bands, 16);
}

VipsImage *noise(int width, int height)
{
    return picture(width, height, 3, 256);
}

static void made_without_error(int status, const char *name)
{
    if (status) {
        fprintf(stderr, "cannot make %s: %s\n", name, vips_error_buffer());
        exit(2);
    }
}

#define WRITE(name, save, image, ...) \
    made_without_error(save(image, path_of(name), __VA_ARGS__, NULL), name)

static void make_jpegs(VipsImage *rgb, VipsImage *rgba, VipsImage *gray)
{
    WRITE("plain.jpg", vips_jpegsave, rgb, "Q", 90);
    WRITE("progressive.jpg", vips_jpegsave, rgb, "interlace", TRUE);
    WRITE("gray.jpg", vips_jpegsave, gray, "Q", 90);
    VipsImage *cmyk;
    made_without_error(
        vips_copy(rgba, &cmyk, "interpretation", VIPS_INTERPRETATION_CMYK, NULL), "cmyk");
    WRITE("cmyk.jpg", vips_jpegsave, cmyk, "Q", 90);
    g_object_unref(cmyk);
    VipsImage *large = scene(192, 128, 3);
    WRITE("shrunk.jpg", vips_jpegsave, large, "Q", 90);
    g_object_unref(large);
}

static void make_deep(VipsImage *rgb)
{
    double by[] = {257};
    double and[] = {0};
    VipsImage *steps[3];
    made_without_error(vips_linear(rgb, &steps[0], by, and, 1, NULL), "deep");
    made_without_error(vips_cast(steps[0], &steps[1], VIPS_FORMAT_USHORT, NULL), "deep");
    made_without_error(vips_copy(steps[1], &steps[2], "interpretation", VIPS_INTERPRETATION_RGB16,
                           NULL),
        "deep");
    WRITE("deep.png", vips_pngsave, steps[2], "compression", 1);
    WRITE("deep.tif", vips_tiffsave, steps[2], "compression", VIPS_FOREIGN_TIFF_COMPRESSION_LZW);
    for (int i = 0; i < 3; i++)
        g_object_unref(steps[i]);
}

static void make_animations(void)
{
    int delays[] = {40, 50, 60, 70};
    VipsImage *frames = scene(48, 32 * 4, 3);
    vips_image_set_int(frames, VIPS_META_PAGE_HEIGHT, 32);
    vips_image_set_array_int(frames, "delay", delays, 4);
    WRITE("animated.gif", vips_gifsave, frames, "effort", 1);
    WRITE("animated.webp", vips_webpsave, frames, "effort", 0);
    g_object_unref(frames);
    VipsImage *still = scene(48, 32, 3);
    WRITE("still.gif", vips_gifsave, still, "effort", 1);
    g_object_unref(still);
}

void make_photos(void)
{
    VipsImage *gray = scene(96, 64, 1);
    VipsImage *rgb = scene(96, 64, 3);
    VipsImage *rgba = scene(96, 64, 4);
    make_jpegs(rgb, rgba, gray);
    WRITE("alpha.png", vips_pngsave, rgba, "compression", 1);
    WRITE("interlaced.png", vips_pngsave, rgb, "interlace", TRUE);
    make_deep(rgb);
    WRITE("plain.tif", vips_tiffsave, rgb, "compression", VIPS_FOREIGN_TIFF_COMPRESSION_NONE);
    WRITE("still.webp", vips_webpsave, rgba, "effort", 0);
    make_animations();
    WRITE("plain.avif", vips_heifsave, rgb, "compression", VIPS_FOREIGN_HEIF_COMPRESSION_AV1,
        "effort", 0);
    g_object_unref(gray);
    g_object_unref(rgb);
    g_object_unref(rgba);
}
