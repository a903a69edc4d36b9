package dev.revela.config;

import dev.revela.photo.ColorSpace;
import dev.revela.photo.Encoding;
import dev.revela.photo.Fit;
import dev.revela.photo.Geometry;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Rendering;
import dev.revela.photo.RenditionChoice;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Subsampling;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads one rendition and fills the defaults in. */
final class RenditionReader {
  private static final Kind<String> NAME =
      Kinds.text(
          "a name of 1 to 64 letters, digits, - and _ that begins with a letter or a digit",
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"));
  private static final Kind<Integer> SIDE = Kinds.wholeNumber(1, Geometry.MAX_SIDE);

  private final LookReader looks;
  private final Defaults defaults;
  private final Problems problems;

  RenditionReader(LookReader looks, Defaults defaults, Problems problems) {
    this.looks = looks;
    this.defaults = defaults;
    this.problems = problems;
  }

  /** The rendition; empty where something is wrong with it. */
  Optional<RenditionChoice> read(Members members) {
    int before = problems.count();
    Optional<String> name = members.require("name", NAME, "every rendition has a name");
    Optional<Integer> width = members.read("width", SIDE);
    Optional<Integer> height = members.read("height", SIDE);
    Look own = looks.read(members);
    Look look = own.or(defaults.look());
    members.rejectOthers();
    checkSides(members, look.fit().orElseThrow());
    if (problems.count() > before) {
      return Optional.empty();
    }
    OutputFormat format = look.format().orElseThrow();
    Geometry geometry =
        new Geometry(
            side(width),
            side(height),
            look.fit().orElseThrow(),
            look.gravity().orElseThrow(),
            look.enlarge().orElseThrow());
    Rendering rendering =
        new Rendering(
            look.background().orElseThrow(),
            ColorSpace.SRGB,
            false,
            0,
            false,
            defaults.keepCopyright());
    Encoding encoding =
        new Encoding(
            format,
            own.quality().orElseGet(() -> defaults.quality(format)),
            look.progressive().orElseThrow(),
            Subsampling.S420,
            false,
            format.effort().standard(),
            OptionalLong.empty());
    return Optional.of(
        new RenditionChoice.Fixed(
            new RenditionSpec(name.orElseThrow(), geometry, rendering, encoding)));
  }

  /** A box is cropped to, padded to or filled: with one side it would be no box. */
  private void checkSides(Members members, Fit fit) {
    boolean width = members.find("width").isPresent();
    boolean height = members.find("height").isPresent();
    if (!width && !height) {
      problems.add(members.where() + " has neither width nor height: set at least one");
    } else if (width != height && fit != Fit.INSIDE && fit != Fit.OUTSIDE) {
      problems.add(
          "%s is not set: fit %s needs both width and height"
              .formatted(members.where(width ? "height" : "width"), fit.label()));
    }
  }

  private static OptionalInt side(Optional<Integer> side) {
    return side.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
