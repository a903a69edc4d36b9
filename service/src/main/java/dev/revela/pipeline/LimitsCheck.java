package dev.revela.pipeline;

import static dev.revela.photo.RejectedException.Reason.KEY_TOO_LONG;
import static dev.revela.photo.RejectedException.Reason.RESULT_TOO_LARGE;
import static dev.revela.photo.RejectedException.Reason.TOO_MANY_BYTES;
import static dev.revela.photo.RejectedException.Reason.TOO_MANY_FRAMES;
import static dev.revela.photo.RejectedException.Reason.TOO_MANY_PIXELS;

import dev.revela.imaging.InspectedPhoto;
import dev.revela.imaging.Layout;
import dev.revela.photo.Geometry;
import dev.revela.photo.Limits;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Holds the recipe's limits, from what headers say. */
final class LimitsCheck {
  /** "Object key naming guidelines", Amazon S3 User Guide; in UTF-8. */
  private static final int MAX_KEY_BYTES = 1_024;

  private final Limits limits;

  LimitsCheck(Limits limits) {
    this.limits = limits;
  }

  void checkBytes(long bytes) throws RejectedException {
    if (bytes > limits.maxBytes()) {
      throw new RejectedException(
          TOO_MANY_BYTES, over("the object has %,d bytes", bytes, "maxBytes", limits.maxBytes()));
    }
  }

  void checkPhoto(InspectedPhoto photo) throws RejectedException {
    long pixels = photo.size().pixels();
    if (pixels > limits.maxPixels()) {
      throw new RejectedException(
          TOO_MANY_PIXELS,
          over(
              "the photo has " + photo.size() + " = %,d pixels",
              pixels,
              "maxPixels",
              limits.maxPixels()));
    }
    long coded = photo.header().codedPixels();
    if (coded > limits.maxPixels()) {
      throw new RejectedException(
          TOO_MANY_PIXELS,
          over(
              "the photo has " + photo.size() + " pixels, but is coded in %,d",
              coded,
              "maxPixels",
              limits.maxPixels()));
    }
    int frames = photo.header().frames();
    if (frames > limits.maxFrames()) {
      throw new RejectedException(
          TOO_MANY_FRAMES,
          over("the photo has %,d frames", frames, "maxFrames", limits.maxFrames()));
    }
  }

  /** A cover of a very long photo passes through a picture far larger than its box. */
  void checkResults(InspectedPhoto photo, List<RenditionSpec> specs) throws RejectedException {
    for (RenditionSpec spec : specs) {
      Layout layout = Layout.of(photo.size(), spec);
      long pixels = Math.max(layout.scaled().pixels(), layout.result().pixels());
      if (pixels > limits.maxResultPixels()) {
        throw new RejectedException(
            RESULT_TOO_LARGE,
            over(
                "rendition '" + spec.name() + "' takes a picture of %,d pixels",
                pixels,
                "maxResultPixels",
                limits.maxResultPixels()));
      }
      int longest = Math.max(layout.result().width(), layout.result().height());
      if (longest > Geometry.MAX_SIDE) {
        throw new RejectedException(
            RESULT_TOO_LARGE,
            "rendition '%s' would be %s pixels and a side can have %,d: give it width and height"
                .formatted(spec.name(), layout.result(), Geometry.MAX_SIDE));
      }
    }
  }

  /** Whether S3 takes a key of this length. */
  static boolean isPossible(String key) {
    return key.getBytes(StandardCharsets.UTF_8).length <= MAX_KEY_BYTES;
  }

  static void checkKey(String key) throws RejectedException {
    if (!isPossible(key)) {
      int bytes = key.getBytes(StandardCharsets.UTF_8).length;
      throw new RejectedException(
          KEY_TOO_LONG,
          "the output key would have %,d bytes and S3 allows %,d: give the photo a shorter key"
              .formatted(bytes, MAX_KEY_BYTES));
    }
  }

  private static String over(String found, long value, String limit, long allowed) {
    return (found + " and limits.%s is %,d").formatted(value, limit, allowed)
        + ": make it smaller, or raise the limit";
  }
}
