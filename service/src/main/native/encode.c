#include "encode.h"

#include <errno.h>
#include <limits.h>
#include <string.h>
#include <sys/stat.h>

#include "copyright.h"

void revela_blame(Fault *fault, FaultKind kind, const gint64 *deadline)
{
    bool late = deadline && g_get_monotonic_time() > *deadline;
    char *words = vips_error_buffer_copy();
    fault->kind = late ? FAULT_TIME : kind;
    g_strlcpy(
        fault->message, *words ? words : "libvips gives no reason", sizeof(fault->message));
    g_free(words);
}

static void *remove_field(VipsImage *image, const char *name, GValue *value, void *unused)
{
    (void) value;
    (void) unused;
    vips_image_remove(image, name);
    return NULL;
}

static void copy_timing(VipsImage *from, VipsImage *to, int frames)
{
    int *delays;
    int count;
    int loop;
    if (vips_image_get_typeof(from, "delay")
        && !vips_image_get_array_int(from, "delay", &delays, &count))
        vips_image_set_array_int(to, "delay", delays, MIN(count, frames));
    if (vips_image_get_typeof(from, "loop") && !vips_image_get_int(from, "loop", &loop))
        vips_image_set_int(to, "loop", loop);
}

VipsImage *revela_facts(VipsImage *photo)
{
    VipsImage *facts = NULL;
    if (vips_black(&facts, 1, 1, NULL))
        return NULL;
    copy_timing(photo, facts, INT_MAX);
    if (!revela_keep_copyright(photo, facts))
        VIPS_UNREF(facts);
    return facts;
}

/* 72 dots an inch, which says nothing; the scanner's or camera's own would. */
#define PIXELS_PER_MM (72 / 25.4)

/* All frames as one picture, one below the other, as libvips keeps animations; and no field of the
 * photo's but those that are meant to stay. */
static VipsImage *assembled(Encoding *encoding)
{
    Output *output = encoding->output;
    VipsImage *joined = NULL;
    if (vips_arrayjoin(encoding->frames, &joined, output->frames, "across", 1, NULL))
        return NULL;
    VipsImage *out = NULL;
    bool ok = !vips_copy(joined, &out, "interpretation", VIPS_INTERPRETATION_sRGB, "xres",
        PIXELS_PER_MM, "yres", PIXELS_PER_MM, NULL);
    g_object_unref(joined);
    if (!ok)
        return NULL;
    vips_image_map(out, remove_field, NULL);
    if (output->frames > 1) {
        vips_image_set_int(out, VIPS_META_PAGE_HEIGHT, output->height);
        copy_timing(encoding->facts, out, output->frames);
    }
    if (output->copyright && !revela_keep_copyright(encoding->facts, out)) {
        g_object_unref(out);
        return NULL;
    }
    revela_watch(out, encoding->deadline);
    return out;
}

static bool save(Encoding *encoding, VipsImage *picture, int quality)
{
    Output *output = encoding->output;
    /* Once begun, the encoders of AVIF and GIF do not look at the clock. */
    if (g_get_monotonic_time() > *encoding->deadline) {
        vips_error("revela", "there is no time left to encode %s", output->path);
        return false;
    }
    if (!revela_run(output->saver, output->options, picture, output->path, quality, NULL))
        return false;
    struct stat status;
    if (stat(output->path, &status)) {
        vips_error_system(errno, "revela", "cannot find %s", output->path);
        return false;
    }
    output->bytes = status.st_size;
    output->quality_used = quality;
    return true;
}

/* The best quality whose file keeps the limit, by halving: seven files at most. Where even the
 * lowest does not, that one stays, and bytes tells. */
static bool save_within_limit(Encoding *encoding, VipsImage *picture)
{
    Output *output = encoding->output;
    if (!save(encoding, picture, output->quality))
        return false;
    bool fits_or_is_all = output->max_bytes == 0 || output->bytes <= output->max_bytes
        || output->quality <= 1;
    if (fits_or_is_all)
        return true;
    int fits = 1; /* or nothing does */
    int over = output->quality;
    while (over - fits > 1) {
        int middle = fits + (over - fits) / 2;
        if (!save(encoding, picture, middle))
            return false;
        if (output->bytes <= output->max_bytes)
            fits = middle;
        else
            over = middle;
    }
    return output->quality_used == fits || save(encoding, picture, fits);
}

void revela_encode(Encoding *encoding)
{
    VipsImage *picture = assembled(encoding);
    if (!picture || !save_within_limit(encoding, picture))
        revela_blame(&encoding->fault, FAULT_WRITE, encoding->deadline);
    VIPS_UNREF(picture);
}
