#include "picture.h"

#include <math.h>

#include "squeeze.h"

bool revela_run(const char *operation, const char *options, VipsImage *in, const char *filename,
    int quality, VipsImage **out)
{
    VipsOperation *prepared = vips_operation_new(operation);
    if (!prepared)
        return false;
    if (in)
        g_object_set(prepared, "in", in, NULL);
    if (filename)
        g_object_set(prepared, "filename", filename, NULL);
    bool ok = !options || !vips_object_set_from_string(VIPS_OBJECT(prepared), options);
    if (ok && quality > 0)
        g_object_set(prepared, "Q", quality, NULL);
    VipsOperation *built = ok ? vips_cache_operation_build(prepared) : NULL;
    /* What failed half way may have set results already, and they hold pictures. */
    if (!built)
        vips_object_unref_outputs(VIPS_OBJECT(prepared));
    g_object_unref(prepared);
    if (!built)
        return false;
    if (out)
        g_object_get(built, "out", out, NULL);
    vips_object_unref_outputs(VIPS_OBJECT(built));
    g_object_unref(built);
    return true;
}

VipsImage *revela_in_memory(VipsImage *in)
{
    return vips_image_copy_memory(in);
}

static void check_deadline(VipsImage *image, VipsProgress *progress, gint64 *deadline)
{
    (void) progress;
    if (g_get_monotonic_time() > *deadline)
        vips_image_set_kill(image, TRUE);
}

void revela_watch(VipsImage *image, gint64 *deadline)
{
    /* What is made of a watched picture signals there, and several threads would at once. */
    vips_image_set_progress(image, FALSE);
    vips_image_set_progress(image, TRUE);
    g_signal_connect(image, "eval", G_CALLBACK(check_deadline), deadline);
}

/* Lanczos3, as sharp. A level of half the sides of another comes as near to Lanczos3 of the whole
 * photo by Lanczos2, whose 8 taps instead of 12 take a third less, and is a little smaller as a
 * file; nearer or farther, and from the file itself, it would show. */
static int lobes_for(double across, double down, bool of_level)
{
    bool halved = fabs(across - 0.5) < 0.01 && fabs(down - 0.5) < 0.01;
    return of_level && halved ? 2 : 3;
}

static VipsImage *scaled(
    VipsImage *in, int width, int height, bool of_level, const gint64 *deadline)
{
    VipsImage *out = NULL;
    double across = (double) width / in->Xsize;
    double down = (double) height / in->Ysize;
    int lobes = lobes_for(across, down, of_level);
    if (revela_can_squeeze(in, width, height))
        return revela_squeeze(in, width, height, lobes, deadline);
    VipsKernel kernel = lobes == 2 ? VIPS_KERNEL_LANCZOS2 : VIPS_KERNEL_LANCZOS3;
    if (vips_resize(in, &out, across, "vscale", down, "kernel", kernel, NULL))
        return NULL;
    if (out->Xsize != width || out->Ysize != height) {
        vips_error("revela", "resized to %d x %d, not %d x %d", out->Xsize, out->Ysize, width,
            height);
        g_object_unref(out);
        return NULL;
    }
    return out;
}

/* Transparent pixels have colours too, which must not mix into their neighbours': dark fringes. */
static VipsImage *scaled_premultiplied(
    VipsImage *in, int width, int height, bool of_level, const gint64 *deadline)
{
    VipsImage *steps[4] = {NULL};
    VipsImage *out = NULL;
    /* A cast alone would cut decimals off, and 254.999 is opaque. Floats stay as they are. */
    bool ok = !vips_premultiply(in, &steps[0], NULL)
        && (steps[1] = scaled(steps[0], width, height, of_level, deadline))
        && !vips_unpremultiply(steps[1], &steps[2], NULL)
        && !(vips_band_format_isint(in->BandFmt) ? vips_rint(steps[2], &steps[3], NULL)
                                              : vips_copy(steps[2], &steps[3], NULL))
        && !vips_cast(steps[3], &out, in->BandFmt, NULL);
    for (int i = 0; i < 4; i++)
        VIPS_UNREF(steps[i]);
    return ok ? out : NULL;
}

VipsImage *revela_resize(
    VipsImage *in, int width, int height, bool of_level, const gint64 *deadline)
{
    if (in->Xsize == width && in->Ysize == height) {
        g_object_ref(in);
        return in;
    }
    return vips_image_hasalpha(in) ? scaled_premultiplied(in, width, height, of_level, deadline)
                                   : scaled(in, width, height, of_level, deadline);
}

VipsImage *revela_drawn_only(VipsImage *in, const int *drawn)
{
    VipsImage *steps[2] = {NULL};
    VipsImage *out = NULL;
    bool ok = !vips_extract_area(in, &steps[0], drawn[0], drawn[1], drawn[2], drawn[3], NULL)
        && !vips_addalpha(steps[0], &steps[1], NULL)
        && !vips_embed(steps[1], &out, drawn[0], drawn[1], in->Xsize, in->Ysize, NULL);
    for (int i = 0; i < 2; i++)
        VIPS_UNREF(steps[i]);
    return ok ? out : NULL;
}

/* Exif 2.32, 4.6.4 A. The quarter turns come before the mirroring. */
static const struct {
    VipsAngle angle;
    bool mirrored;
} TURNS[9] = {
    [1] = {VIPS_ANGLE_D0, false},
    [2] = {VIPS_ANGLE_D0, true},
    [3] = {VIPS_ANGLE_D180, false},
    [4] = {VIPS_ANGLE_D180, true},
    [5] = {VIPS_ANGLE_D90, true},
    [6] = {VIPS_ANGLE_D90, false},
    [7] = {VIPS_ANGLE_D270, true},
    [8] = {VIPS_ANGLE_D270, false},
};

VipsImage *revela_upright(VipsImage *in, int orientation)
{
    VipsImage *turned = NULL;
    VipsImage *out = NULL;
    if (vips_rot(in, &turned, TURNS[orientation].angle, NULL))
        return NULL;
    if (!TURNS[orientation].mirrored)
        return turned;
    if (vips_flip(turned, &out, VIPS_DIRECTION_HORIZONTAL, NULL))
        out = NULL;
    g_object_unref(turned);
    return out;
}

bool revela_place(VipsImage *level, Output *output)
{
    VipsImage *cropped = NULL;
    VipsInteresting interesting =
        output->crop == CROP_ENTROPY ? VIPS_INTERESTING_ENTROPY : VIPS_INTERESTING_ATTENTION;
    if (vips_smartcrop(level, &cropped, VIPS_MIN(output->width, level->Xsize),
            VIPS_MIN(output->height, level->Ysize), "interesting", interesting, NULL))
        return false;
    /* What is extracted from a picture remembers from where, as an offset back to it. */
    output->left = cropped->Xoffset;
    output->top = cropped->Yoffset;
    output->crop = CROP_PLACED;
    g_object_unref(cropped);
    return true;
}

static VipsImage *framed(VipsImage *in, const Output *output)
{
    bool as_it_is = output->left == 0 && output->top == 0 && in->Xsize == output->width
        && in->Ysize == output->height;
    if (as_it_is) {
        g_object_ref(in);
        return in;
    }
    VipsImage *out = NULL;
    double colour[4] = {
        output->background[0], output->background[1], output->background[2], 255};
    VipsArrayDouble *background = vips_array_double_new(colour, in->Bands);
    if (vips_embed(in, &out, output->left, output->top, output->width, output->height, "extend",
            VIPS_EXTEND_BACKGROUND, "background", background, NULL))
        out = NULL;
    vips_area_unref(VIPS_AREA(background));
    return out;
}

static VipsImage *flattened(VipsImage *in, const Output *output)
{
    if (!output->flatten || !vips_image_hasalpha(in)) {
        g_object_ref(in);
        return in;
    }
    VipsImage *out = NULL;
    double colour[3] = {output->background[0], output->background[1], output->background[2]};
    VipsArrayDouble *background = vips_array_double_new(colour, 3);
    if (vips_flatten(in, &out, "background", background, NULL))
        out = NULL;
    vips_area_unref(VIPS_AREA(background));
    return out;
}

static VipsImage *sharpened(VipsImage *in, double sigma)
{
    VipsImage *out = NULL;
    if (sigma <= 0) {
        g_object_ref(in);
        return in;
    }
    return vips_sharpen(in, &out, "sigma", sigma, NULL) ? NULL : out;
}

VipsImage *revela_cut(VipsImage *level, const Output *output)
{
    VipsImage *cut = framed(level, output);
    VipsImage *flat = cut ? flattened(cut, output) : NULL;
    VipsImage *out = flat ? sharpened(flat, output->sharpen) : NULL;
    VIPS_UNREF(cut);
    VIPS_UNREF(flat);
    return out;
}
