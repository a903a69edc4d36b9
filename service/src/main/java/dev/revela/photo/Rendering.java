package dev.revela.photo;

/**
 * What happens to a photo's pixels, and to what comes with them, on the way to a rendition.
 *
 * @param background what transparency is flattened on, and what {@link Fit#CONTAIN} pads with
 * @param colorSpace what the pixels of the rendition mean
 * @param linear whether the photo is made smaller in linear light, so that fine detail keeps its
 *     brightness
 * @param sharpen the sigma of the sharpening in pixels of the rendition; 0 is none
 * @param animated whether an animation stays one where the format can; else its first frame counts
 * @param keepCopyright whether the photo's copyright notice stays, the one metadata that can
 */
public record Rendering(
    Rgb background,
    ColorSpace colorSpace,
    boolean linear,
    double sharpen,
    boolean animated,
    boolean keepCopyright) {}
