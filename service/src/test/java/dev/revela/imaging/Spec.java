package dev.revela.imaging;

import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import java.util.OptionalInt;

/** Rendition specs for tests: a PNG, which keeps every pixel, unless told otherwise. */
public record Spec(
    OptionalInt width,
    OptionalInt height,
    Fit fit,
    Gravity gravity,
    OutputFormat format,
    int quality,
    boolean progressive,
    Rgb background,
    boolean enlarge) {

  public static Spec box(int width, int height) {
    return of(OptionalInt.of(width), OptionalInt.of(height));
  }

  public static Spec wide(int width) {
    return of(OptionalInt.of(width), OptionalInt.empty());
  }

  public static Spec high(int height) {
    return of(OptionalInt.empty(), OptionalInt.of(height));
  }

  private static Spec of(OptionalInt width, OptionalInt height) {
    return new Spec(
        width,
        height,
        Fit.INSIDE,
        Gravity.Compass.CENTRE,
        OutputFormat.PNG,
        80,
        true,
        new Rgb(255, 255, 255),
        false);
  }

  public Spec fit(Fit value) {
    return new Spec(
        width, height, value, gravity, format, quality, progressive, background, enlarge);
  }

  public Spec cover(Gravity value) {
    return new Spec(
        width, height, Fit.COVER, value, format, quality, progressive, background, enlarge);
  }

  public Spec contain(Gravity value) {
    return new Spec(
        width, height, Fit.CONTAIN, value, format, quality, progressive, background, enlarge);
  }

  public Spec jpeg(int value) {
    return new Spec(
        width, height, fit, gravity, OutputFormat.JPEG, value, progressive, background, enlarge);
  }

  public Spec baseline() {
    return new Spec(width, height, fit, gravity, format, quality, false, background, enlarge);
  }

  public Spec background(int red, int green, int blue) {
    return new Spec(
        width,
        height,
        fit,
        gravity,
        format,
        quality,
        progressive,
        new Rgb(red, green, blue),
        enlarge);
  }

  public Spec enlarged() {
    return new Spec(width, height, fit, gravity, format, quality, progressive, background, true);
  }

  public RenditionSpec done() {
    return new RenditionSpec(
        "made", width, height, fit, gravity, format, quality, progressive, background, enlarge);
  }
}
