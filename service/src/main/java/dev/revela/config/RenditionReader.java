package dev.revela.config;

import dev.revela.photo.OutputFormat;
import dev.revela.photo.RenditionChoice;
import dev.revela.photo.RenditionSpec;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads one rendition and fills the defaults in. */
final class RenditionReader {
  private static final Kind<String> NAME =
      Kinds.text(
          "a name of 1 to 64 letters, digits, - and _ that begins with a letter or a digit",
          Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}"));

  private final Abilities abilities;
  private final Defaults defaults;
  private final Problems problems;
  private final GeometryReader geometries;
  private final RenderingReader renderings;
  private final EncodingReader encodings;

  RenditionReader(Abilities abilities, Defaults defaults, Problems problems) {
    this.abilities = abilities;
    this.defaults = defaults;
    this.problems = problems;
    this.geometries = new GeometryReader(abilities, problems);
    this.renderings = new RenderingReader(abilities, problems);
    this.encodings = new EncodingReader(abilities, problems);
  }

  /** The rendition; empty where something is wrong with it. */
  Optional<RenditionChoice> read(Members members) {
    int before = problems.count();
    Optional<String> name = members.require("name", NAME, "every rendition has a name");
    PartialGeometry geometry = geometries.read(members, defaults.geometry());
    PartialEncoding encoding = encodings.read(members, defaults.encoding());
    FormatChoice format = encoding.format().orElseThrow();
    PartialRendering rendering = renderings.read(members, format, defaults.rendering());
    members.rejectOthers();
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        choice(
            name.orElseThrow(),
            format,
            output ->
                new RenditionSpec(
                    name.orElseThrow(),
                    geometry.complete(),
                    rendering.complete(output),
                    defaults.encoding(encoding, output))));
  }

  private RenditionChoice choice(
      String name, FormatChoice format, Function<OutputFormat, RenditionSpec> specs) {
    return format
        .fixed()
        .<RenditionChoice>map(fixed -> new RenditionChoice.Fixed(specs.apply(fixed)))
        .orElseGet(() -> RenditionChoice.Original.of(name, abilities.formats(), specs));
  }
}
