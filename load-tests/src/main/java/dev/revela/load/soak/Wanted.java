package dev.revela.load.soak;

import dev.revela.photo.ColorSpace;
import dev.revela.photo.Encoding;
import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Rendering;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import dev.revela.photo.Subsampling;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Sets of renditions that between them ask for everything an engine can do. */
final class Wanted {
  private static final Rgb GRAY = new Rgb(90, 90, 90);
  private static final Rendering PLAIN =
      new Rendering(GRAY, ColorSpace.SRGB, false, 0, false, false);
  private static final Rendering P3 = new Rendering(GRAY, ColorSpace.P3, false, 0.8, false, true);
  private static final Rendering LINEAR =
      new Rendering(GRAY, ColorSpace.SRGB, true, 0, false, false);
  private static final Rendering ANIMATED =
      new Rendering(GRAY, ColorSpace.SRGB, false, 0, true, false);

  private Wanted() {}

  /** What a gallery wants: a large one, a card and a thumbnail. */
  static List<RenditionSpec> gallery() {
    return List.of(
        spec("large", 1600, 1200, Fit.INSIDE, PLAIN, OutputFormat.JPEG),
        spec("card", 640, 480, Fit.COVER, PLAIN, OutputFormat.JPEG),
        spec("thumbnail", 160, 160, Fit.COVER, PLAIN, OutputFormat.JPEG));
  }

  static List<List<RenditionSpec>> all() {
    return List.of(
        gallery(),
        List.of(
            spec("web", 500, 400, Fit.CONTAIN, PLAIN, OutputFormat.WEBP),
            spec("lossless", 120, 90, Fit.OUTSIDE, PLAIN, OutputFormat.PNG)),
        List.of(
            spec("wide", 400, 400, Fit.INSIDE, P3, OutputFormat.JPEG),
            spec("light", 200, 200, Fit.INSIDE, LINEAR, OutputFormat.JPEG)),
        List.of(
            spec("small", 96, 96, Fit.INSIDE, PLAIN, OutputFormat.AVIF),
            limited(spec("limited", 300, 300, Fit.FILL, PLAIN, OutputFormat.JPEG))),
        List.of(
            spec("moving", 100, 100, Fit.INSIDE, ANIMATED, OutputFormat.WEBP),
            spec("old", 60, 60, Fit.COVER, ANIMATED, OutputFormat.GIF)));
  }

  private static RenditionSpec spec(
      String name, int width, int height, Fit fit, Rendering rendering, OutputFormat format) {
    Gravity gravity = fit == Fit.COVER ? Gravity.Content.ATTENTION : Gravity.Compass.CENTRE;
    return new RenditionSpec(
        name,
        new Geometry(OptionalInt.of(width), OptionalInt.of(height), fit, gravity, false),
        rendering,
        new Encoding(
            format,
            75,
            false,
            Subsampling.S420,
            false,
            format.effort().min(),
            OptionalLong.empty()));
  }

  private static RenditionSpec limited(RenditionSpec spec) {
    Encoding encoding = spec.encoding();
    return new RenditionSpec(
        spec.name(),
        spec.geometry(),
        spec.rendering(),
        new Encoding(
            encoding.format(),
            encoding.quality(),
            true,
            encoding.chromaSubsampling(),
            false,
            encoding.effort(),
            OptionalLong.of(6_000)));
  }
}
