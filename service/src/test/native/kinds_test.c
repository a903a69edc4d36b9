/* Every kind of photo becomes every kind of rendition, of the size that was asked for. */
#include <stdio.h>

#include "checks.h"
#include "picture.h"

static VipsImage *reloaded(const Output *output)
{
    static const struct {
        const char *saver;
        const char *loader;
        const char *options;
    } LOADERS[] = {{"jpegsave", "jpegload", NULL}, {"pngsave", "pngload", NULL},
        {"webpsave", "webpload", "n=-1"}, {"gifsave", "gifload", "n=-1"},
        {"heifsave", "heifload", NULL}};
    VipsImage *out = NULL;
    for (size_t i = 0; i < G_N_ELEMENTS(LOADERS); i++)
        if (!g_strcmp0(LOADERS[i].saver, output->saver))
            revela_run(LOADERS[i].loader, LOADERS[i].options, NULL, output->path, 0, &out);
    return out;
}

static void check_file(const Made *photo, const Output *output)
{
    VipsImage *image = reloaded(output);
    CHECK(image, "%s to %s: %s", photo->name, output->saver, vips_error_buffer());
    if (!image)
        return;
    int height = vips_image_get_page_height(image);
    CHECK(image->Xsize == output->width && height == output->height,
        "%s to %s: %d x %d, not %d x %d", photo->name, output->saver, image->Xsize, height,
        output->width, output->height);
    int frames = image->Ysize / height;
    bool animates = !g_strcmp0(output->saver, "webpsave") || !g_strcmp0(output->saver, "gifsave");
    CHECK(!animates || frames == output->frames, "%s to %s: %d frames", photo->name, output->saver,
        frames);
    double mean = 0;
    CHECK(!vips_avg(image, &mean, NULL) && mean > 20 && mean < 240, "%s to %s: mean %g: %s",
        photo->name, output->saver, mean, vips_error_buffer());
    vips_error_clear();
    g_object_unref(image);
}

/* Everything at once: three levels, two spaces, each way to crop, a swatch. */
static void fill(Case *one, const Made *photo, bool linear, int threads)
{
    start_case(one, photo);
    int half_width = photo->width / 2;
    int half_height = photo->height / 2;
    int first = add_level(one, -1, photo->width, photo->height, SPACE_SOURCE);
    int half = add_level(one, first, half_width, half_height, SPACE_SRGB);
    int p3 = add_level(one, first, half_width, half_height, SPACE_P3);
    int small = add_level(one, half, photo->width / 4, photo->height / 4, SPACE_SRGB);
    one->job.threads = threads;
    one->job.photo.is_srgb = linear;
    for (int i = 0; i < one->job.level_count; i++)
        one->levels[i].linear = linear;
    one->job.swatch.level = small;
    one->job.swatch.width = photo->width / 4;
    one->job.swatch.height = photo->height / 4;
    bool animated = photo->frames > 1;
    if (!animated) {
        Output *attention = add_output(one, half, half_width / 2, half_height, "jpegsave");
        attention->crop = CROP_ATTENTION;
        attention->options = "keep=none,interlace=true,subsample_mode=on";
        attention->sharpen = 1.5;
        add_output(one, p3, half_width, half_height, "jpegsave")->options = "keep=icc,profile=p3";
        add_output(one, small, photo->width / 4, photo->height / 4, "pngsave");
        add_output(one, small, photo->width / 4, photo->height / 4, "heifsave")->options =
            "keep=none,compression=av1,bitdepth=8,effort=0";
    }
    Output *padded = add_output(one, half, half_width + 20, half_height + 10, "webpsave");
    padded->left = 7;
    padded->top = 4;
    padded->options = "effort=0,keep=none";
    Output *cropped = add_output(one, half, half_width - 9, half_height - 5, "gifsave");
    cropped->left = -3;
    cropped->top = -2;
    cropped->crop = linear ? CROP_ENTROPY : CROP_PLACED;
    cropped->options = "effort=1,keep=none";
    add_output(one, half, half_width, half_height, "webpsave")->copyright = true;
}

static void check_kind(const Made *photo, bool linear, int threads)
{
    Case one;
    fill(&one, photo, linear, threads);
    CHECK(develop(&one), "%s: %d %s", photo->name, one.fault.kind, one.fault.message);
    if (one.fault.kind != FAULT_NONE)
        return;
    for (int i = 0; i < one.job.output_count; i++) {
        const Output *output = &one.outputs[i];
        CHECK(output->frames == photo->frames, "%s: %d frames", photo->name, output->frames);
        check_file(photo, output);
    }
    int drawn = 0;
    for (int i = 0; i < one.job.swatch.width * one.job.swatch.height; i++)
        drawn += one.rgba[4 * i] > 0;
    CHECK(drawn > 0, "%s: the swatch is empty", photo->name);
}

void test_kinds(bool quick)
{
    for (int i = 0; i < MADE_COUNT; i++) {
        check_kind(&MADE[i], false, 4);
        if (!quick) {
            check_kind(&MADE[i], true, 4);
            check_kind(&MADE[i], false, 1);
        }
    }
}
