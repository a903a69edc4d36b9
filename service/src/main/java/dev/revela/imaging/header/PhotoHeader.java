package dev.revela.imaging.header;

import dev.revela.photo.InputFormat;
import dev.revela.photo.Orientation;
import dev.revela.photo.Size;
import java.util.Optional;

/**
 * What is known of a photo before it is decoded.
 *
 * <p>An AVIF's orientation is that of the transform properties of its file format. libheif, and so
 * libvips, applies these and the crop by itself when it decodes; an orientation in the EXIF block
 * of an AVIF is for information only and not read, as in browsers.
 *
 * @param stored size of the canvas as stored, cropped but before orientation
 * @param frames of an animation, or pages of a document; at least 1
 * @param channels samples per pixel, alpha included
 * @param bitsPerChannel of the widest channel
 * @param staged whether the file is stored in several passes, which a decoder holds all at once
 * @param ordinary whether the colours are stored as nearly all files of the format store them;
 *     where not, simple readers get them wrong
 * @param icc the embedded colour profile as it stands in the file, not yet checked
 * @param firstFrame where the first frame lies on the canvas; empty where it fills it
 * @param codedPixels how many pixels a decoder makes room for; more than {@code stored} has where
 *     the file crops its picture, or says that its coded data is larger
 * @param heldSamples for each pixel of the whole picture, how many samples any decoder holds at one
 *     time: those of all passes, as they are stored, of a row of tiles, of a packed strip; 0 where
 *     a few rows do
 */
public record PhotoHeader(
    InputFormat format,
    Size stored,
    int frames,
    Orientation orientation,
    int channels,
    int bitsPerChannel,
    boolean staged,
    boolean ordinary,
    Optional<IccBytes> icc,
    Optional<Frame> firstFrame,
    long codedPixels,
    double heldSamples) {

  /** A photo that is coded in its stored size, and held whole if in passes. */
  public PhotoHeader(
      InputFormat format,
      Size stored,
      int frames,
      Orientation orientation,
      int channels,
      int bitsPerChannel,
      boolean staged,
      boolean ordinary,
      Optional<IccBytes> icc,
      Optional<Frame> firstFrame) {
    this(
        format,
        stored,
        frames,
        orientation,
        channels,
        bitsPerChannel,
        staged,
        ordinary,
        icc,
        firstFrame,
        stored.pixels(),
        staged ? channels : 0);
  }

  /** The same photo, of which a decoder holds so many samples for each pixel. */
  PhotoHeader withHeldSamples(double samples) {
    return new PhotoHeader(
        format,
        stored,
        frames,
        orientation,
        channels,
        bitsPerChannel,
        staged,
        ordinary,
        icc,
        firstFrame,
        codedPixels,
        samples);
  }

  /** A frame's place on the canvas, in pixels from the top left. */
  public record Frame(int left, int top, Size size) {}
}
