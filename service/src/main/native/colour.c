#include "picture.h"

static const char *profile_of(Space space)
{
    return space == SPACE_P3 ? "p3" : "srgb";
}

/* Perceptual intent: what does not fit the smaller space is moved in without clipping, where the
 * profile has a table for it; a mere matrix profile answers relative colorimetric, as by ICC.1. */
static bool by_profile(
    VipsImage *in, VipsImage **out, bool embedded, const char *fallback, const char *target)
{
    return !vips_icc_transform(in, out, target, "embedded", embedded, "input_profile", fallback,
        "intent", VIPS_INTENT_PERCEPTUAL, "depth", 8, NULL);
}

static bool is_cmyk(VipsImage *in)
{
    return in->Type == VIPS_INTERPRETATION_CMYK;
}

/* By the photo's own profile; false where it has none that its numbers can be read by. */
static bool by_own_profile(VipsImage *in, VipsImage **out, const char *target)
{
    if (!vips_image_get_typeof(in, VIPS_META_ICC_NAME))
        return false;
    /* Browsers, too, show a photo with a damaged profile as though it had none. Nothing is said of
     * it, and nothing forgotten: the error buffer may hold what the JPEG decoder warned of. */
    vips_error_freeze();
    /* Without a fallback of the same kind libvips stops at a damaged profile. */
    bool ok = by_profile(in, out, true, is_cmyk(in) ? "cmyk" : "srgb", target);
    vips_error_thaw();
    return ok;
}

static bool by_convention(VipsImage *in, VipsImage **out, Space space)
{
    if (is_cmyk(in))
        return by_profile(in, out, false, "cmyk", profile_of(space));
    VipsImage *srgb = NULL;
    if (vips_colourspace(in, &srgb, VIPS_INTERPRETATION_sRGB, NULL))
        return false;
    if (space == SPACE_SRGB) {
        *out = srgb;
        return true;
    }
    bool ok = by_profile(srgb, out, false, "srgb", "p3");
    g_object_unref(srgb);
    return ok;
}

VipsImage *revela_in_space(VipsImage *in, Space space, bool is_srgb)
{
    VipsImage *out = NULL;
    bool ok = (!is_srgb && by_own_profile(in, &out, profile_of(space)))
        || by_convention(in, &out, space);
    if (!ok)
        return NULL;
    if (out->BandFmt != VIPS_FORMAT_UCHAR || out->Bands < 3 || out->Bands > 4) {
        vips_error("revela", "%d bands of %s are no colours", out->Bands,
            vips_enum_nick(VIPS_TYPE_BAND_FORMAT, out->BandFmt));
        VIPS_UNREF(out);
    }
    return out;
}

VipsImage *revela_linear(VipsImage *in)
{
    VipsImage *out = NULL;
    return vips_colourspace(in, &out, VIPS_INTERPRETATION_scRGB, NULL) ? NULL : out;
}

VipsImage *revela_from_linear(VipsImage *in)
{
    VipsImage *out = NULL;
    return vips_colourspace(in, &out, VIPS_INTERPRETATION_sRGB, NULL) ? NULL : out;
}
