package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.ColorSpace;
import dev.revela.photo.Feature;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what a recipe says of pixels. */
final class RenderingReader {
  private static final Kind<ColorSpace> COLOR_SPACE =
      Kinds.oneOf(ColorSpace.values(), ColorSpace::label);

  private static final BigDecimal MIN_SIGMA = new BigDecimal("0.3");
  private static final BigDecimal MAX_SIGMA = BigDecimal.TEN;

  /** What {@code true} means: enough to make up for what resizing takes. */
  private static final double SIGMA = 0.5;

  private static final Kind<Double> SHARPEN =
      value -> {
        if (value instanceof Json.Bool flag) {
          return flag.value() ? SIGMA : 0;
        }
        if (value instanceof Json.Num number
            && number.value().compareTo(MIN_SIGMA) >= 0
            && number.value().compareTo(MAX_SIGMA) <= 0) {
          return number.value().doubleValue();
        }
        throw new WrongValueException(
            "is not true, false or a number from %s to %s".formatted(MIN_SIGMA, MAX_SIGMA));
      };

  private final Abilities abilities;
  private final Problems problems;

  RenderingReader(Abilities abilities, Problems problems) {
    this.abilities = abilities;
    this.problems = problems;
  }

  PartialRendering readDefaults(Members members, Environment environment) {
    PartialRendering variables =
        new PartialRendering(
            environment.read(Variable.BACKGROUND, Kinds.COLOUR),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return variables
        .or(read(members))
        .or(PartialRendering.builtIn(abilities.can(Feature.ANIMATION)));
  }

  /** A rendition's rendering, completed by the defaults. */
  PartialRendering read(Members members, FormatChoice format, PartialRendering defaults) {
    PartialRendering own = read(members);
    boolean wide = own.colorSpace().filter(space -> space != ColorSpace.SRGB).isPresent();
    format
        .fixed()
        .filter(fixed -> wide && !fixed.hasProfile())
        .ifPresent(
            fixed ->
                problems.add(
                    members.where("colorSpace") + ": %s has sRGB only".formatted(fixed.label())));
    return own.or(defaults);
  }

  private PartialRendering read(Members members) {
    return new PartialRendering(
        members.read("background", Kinds.COLOUR),
        abilities.read(
            members,
            "colorSpace",
            COLOR_SPACE,
            Feature.WIDE_GAMUT,
            space -> space != ColorSpace.SRGB),
        flag(members, "linear", Feature.LINEAR_LIGHT),
        abilities.read(members, "sharpen", SHARPEN, Feature.SHARPEN, sigma -> sigma > 0),
        flag(members, "animated", Feature.ANIMATION),
        flag(members, "keepCopyright", Feature.KEEP_COPYRIGHT));
  }

  private Optional<Boolean> flag(Members members, String name, Feature feature) {
    return abilities.read(members, name, Kinds.FLAG, feature, asked -> asked);
  }
}
