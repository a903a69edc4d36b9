package dev.revela.photo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalInt;

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
  private static final int TEXT_VERSION = 1;

  /** The hash of one of the recipe's profiles. */
  public static RecipeHash of(EngineProfile engine, Recipe recipe, Profile profile) {
    CanonicalText text = new CanonicalText();
    text.add(TEXT_VERSION);
    text.add(engine.name());
    text.add(engine.version());
    add(text, recipe.output());
    add(text, recipe.limits());
    text.add(profile.renditions().size());
    profile.renditions().forEach(spec -> add(text, spec));
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

  private static void add(CanonicalText text, RenditionSpec spec) {
    text.add(spec.name());
    text.add(side(spec.width()));
    text.add(side(spec.height()));
    text.add(spec.fit().label());
    text.add(spec.gravity().label());
    text.add(spec.format().label());
    text.add(spec.quality());
    text.add(spec.progressive());
    text.add(spec.background().hex());
    text.add(spec.enlarge());
    text.add(spec.keepCopyright());
  }

  private static int side(OptionalInt side) {
    return side.orElse(0);
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
