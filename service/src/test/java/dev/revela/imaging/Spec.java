package dev.revela.imaging;

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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** Rendition specs for tests: a PNG, which keeps every pixel, unless told otherwise. Immutable. */
public final class Spec {
  private final OptionalInt width;
  private final OptionalInt height;
  private final Values values;

  /** Everything but the sides; changed only while a copy is made. */
  private static final class Values implements Cloneable {
    private String name = "made";
    private Fit fit = Fit.INSIDE;
    private Gravity gravity = Gravity.Compass.CENTRE;
    private boolean enlarge;
    private Rgb background = new Rgb(255, 255, 255);
    private ColorSpace colorSpace = ColorSpace.SRGB;
    private boolean linear;
    private double sharpen;
    private boolean animated;
    private boolean keepCopyright;
    private OutputFormat format = OutputFormat.PNG;
    private int quality = 80;
    private boolean progressive = true;
    private Optional<Subsampling> subsampling = Optional.empty();
    private boolean lossless;
    private OptionalInt effort = OptionalInt.empty();
    private OptionalLong maxBytes = OptionalLong.empty();

    @Override
    protected Values clone() {
      try {
        return (Values) super.clone();
      } catch (CloneNotSupportedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private Spec(OptionalInt width, OptionalInt height, Values values) {
    this.width = width;
    this.height = height;
    this.values = values;
  }

  private Spec with(Consumer<Values> change) {
    Values changed = values.clone();
    change.accept(changed);
    return new Spec(width, height, changed);
  }

  public static Spec box(int width, int height) {
    return new Spec(OptionalInt.of(width), OptionalInt.of(height), new Values());
  }

  public static Spec wide(int width) {
    return new Spec(OptionalInt.of(width), OptionalInt.empty(), new Values());
  }

  public static Spec high(int height) {
    return new Spec(OptionalInt.empty(), OptionalInt.of(height), new Values());
  }

  public OptionalInt width() {
    return width;
  }

  public OptionalInt height() {
    return height;
  }

  public Spec name(String value) {
    return with(it -> it.name = value);
  }

  public Spec fit(Fit value) {
    return with(it -> it.fit = value);
  }

  public Spec cover(Gravity value) {
    return fit(Fit.COVER).gravity(value);
  }

  public Spec contain(Gravity value) {
    return fit(Fit.CONTAIN).gravity(value);
  }

  public Spec gravity(Gravity value) {
    return with(it -> it.gravity = value);
  }

  public Spec enlarged() {
    return with(it -> it.enlarge = true);
  }

  public Spec background(int red, int green, int blue) {
    return with(it -> it.background = new Rgb(red, green, blue));
  }

  public Spec colorSpace(ColorSpace value) {
    return with(it -> it.colorSpace = value);
  }

  public Spec linear() {
    return with(it -> it.linear = true);
  }

  public Spec sharpen(double sigma) {
    return with(it -> it.sharpen = sigma);
  }

  public Spec animated(boolean value) {
    return with(it -> it.animated = value);
  }

  public Spec keepCopyright() {
    return with(it -> it.keepCopyright = true);
  }

  public Spec format(OutputFormat value) {
    return with(it -> it.format = value);
  }

  public Spec quality(int value) {
    return with(it -> it.quality = value);
  }

  public Spec jpeg(int value) {
    return format(OutputFormat.JPEG).quality(value);
  }

  public Spec baseline() {
    return with(it -> it.progressive = false);
  }

  public Spec subsampling(Subsampling value) {
    return with(it -> it.subsampling = Optional.of(value));
  }

  public Spec lossless() {
    return with(it -> it.lossless = true);
  }

  public Spec effort(int value) {
    return with(it -> it.effort = OptionalInt.of(value));
  }

  public Spec maxBytes(long value) {
    return with(it -> it.maxBytes = OptionalLong.of(value));
  }

  public RenditionSpec done() {
    Values v = values;
    return new RenditionSpec(
        v.name,
        new Geometry(width, height, v.fit, v.gravity, v.enlarge),
        new Rendering(v.background, v.colorSpace, v.linear, v.sharpen, v.animated, v.keepCopyright),
        new Encoding(
            v.format,
            v.quality,
            v.progressive,
            v.subsampling.orElse(v.format.standardSubsampling()),
            v.lossless,
            v.effort.orElse(v.format.effort().standard()),
            v.maxBytes));
  }

  @Override
  public String toString() {
    return done().toString();
  }
}
