package dev.revela.photo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names everything that decides what is stored for the photos of one profile: the engine and its
 * version, how and where results are stored, the limits, and the profile's renditions in their
 * order. Which keys the profile matches, and what other profiles say, is no part of it.
 *
 * @param hex the first 128 bits of a SHA-256, in hexadecimal
 */
public record RecipeHash(String hex) {
  private static final int DIGITS = 32;

  /** Raise it with every change of the text below that is not a change of a recipe. */
  private static final int TEXT_VERSION = 2;

  /** The hash of one of the recipe's profiles. */
  public static RecipeHash of(EngineProfile engine, Recipe recipe, Profile profile) {
    CanonicalText text = new CanonicalText();
    text.add(TEXT_VERSION);
    text.add(engine.name());
    text.add(engine.version());
    add(text, recipe.output());
    add(text, recipe.limits());
    text.add(profile.preview().blurHash());
    text.add(profile.preview().dominantColor());
    text.add(profile.renditions().size());
    profile.renditions().forEach(choice -> add(text, choice));
    return new RecipeHash(HexFormat.of().formatHex(sha256(text.toString())).substring(0, DIGITS));
  }

  private static void add(CanonicalText text, OutputRules output) {
    text.add(output.key().template());
    text.add(output.manifest().template());
    text.add(output.cacheControl().map(value -> "=" + value).orElse(""));
    // A set has no order of its own, and Set.copyOf's differs from process to process.
    text.add(output.copy().stream().map(OutputRules.Copied::label).sorted().toList());
  }

  private static void add(CanonicalText text, Limits limits) {
    text.add(limits.maxBytes());
    text.add(limits.maxPixels());
    text.add(limits.maxFrames());
    text.add(limits.maxResultPixels());
  }

  private static void add(CanonicalText text, RenditionChoice choice) {
    text.add(choice.name());
    text.add(choice.possibleSpecs().size());
    for (RenditionSpec spec : choice.possibleSpecs()) {
      add(text, spec.geometry());
      add(text, spec.rendering());
      add(text, spec.encoding());
    }
  }

  private static void add(CanonicalText text, Geometry geometry) {
    text.add(geometry.width().orElse(0));
    text.add(geometry.height().orElse(0));
    text.add(geometry.fit().label());
    text.add(geometry.gravity().label());
    text.add(geometry.enlarge());
  }

  private static void add(CanonicalText text, Rendering rendering) {
    text.add(rendering.background().hex());
    text.add(rendering.colorSpace().label());
    text.add(rendering.linear());
    text.add(rendering.sharpen());
    text.add(rendering.animated());
    text.add(rendering.keepCopyright());
  }

  private static void add(CanonicalText text, Encoding encoding) {
    text.add(encoding.format().label());
    text.add(encoding.quality());
    text.add(encoding.progressive());
    text.add(encoding.chromaSubsampling().label());
    text.add(encoding.lossless());
    text.add(encoding.effort());
    text.add(encoding.maxBytes().orElse(0));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Values one after another, each behind its length, so that no two lists give one text. */
  private static final class CanonicalText {
    private final StringBuilder text = new StringBuilder();

    void add(Object value) {
      String written = value.toString();
      text.append(written.length()).append(':').append(written).append('\n');
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
