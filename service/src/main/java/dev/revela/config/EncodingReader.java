package dev.revela.config;

import dev.revela.photo.Feature;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.Subsampling;
import java.util.Optional;

/** Reads what a recipe says of formats and their bytes. */
final class EncodingReader {
  static final Kind<Integer> QUALITY = Kinds.wholeNumber(1, 100);

  private static final Kind<Subsampling> SUBSAMPLING =
      Kinds.oneOf(Subsampling.values(), Subsampling::label);

  private final Abilities abilities;
  private final Problems problems;

  EncodingReader(Abilities abilities, Problems problems) {
    this.abilities = abilities;
    this.problems = problems;
  }

  PartialEncoding readDefaults(Members members, Environment environment) {
    PartialEncoding variables =
        new PartialEncoding(
            Optional.empty(),
            environment.read(Variable.QUALITY, QUALITY),
            environment.read(Variable.PROGRESSIVE, Kinds.FLAG),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    PartialEncoding said = read(members, format(members), Optional.empty(), Optional.empty());
    return variables.or(said).or(PartialEncoding.BUILT_IN);
  }

  /** What a rendition says itself; a format that it does not name is that of the defaults. */
  PartialEncoding read(Members members, PartialEncoding defaults) {
    Optional<FormatChoice> own = format(members);
    FormatChoice format = own.or(defaults::format).orElseThrow();
    PartialEncoding said =
        read(
            members,
            Optional.of(format),
            effort(members, format),
            members.read("maxBytes", Kinds.BYTES));
    new EncodingCheck(members, format, abilities, problems)
        .check(said, said.or(defaults).lossless().orElseThrow());
    return said;
  }

  private PartialEncoding read(
      Members members,
      Optional<FormatChoice> format,
      Optional<Integer> effort,
      Optional<Long> maxBytes) {
    return new PartialEncoding(
        format,
        members.read("quality", QUALITY),
        members.read("progressive", Kinds.FLAG),
        abilities.read(
            members,
            "chromaSubsampling",
            SUBSAMPLING,
            Feature.CHROMA_SUBSAMPLING,
            chroma -> chroma == Subsampling.S444),
        abilities.read(members, "lossless", Kinds.FLAG, Feature.LOSSLESS, asked -> asked),
        effort,
        maxBytes);
  }

  private Optional<FormatChoice> format(Members members) {
    Optional<FormatChoice> format = members.read("format", FormatChoice.KIND);
    format
        .flatMap(FormatChoice::fixed)
        .ifPresent(fixed -> abilities.require(members.where("format"), fixed));
    return format;
  }

  /** Its range is the format's. */
  private Optional<Integer> effort(Members members, FormatChoice format) {
    if (members.find("effort").isEmpty()) {
      return Optional.empty();
    }
    if (format.fixed().isEmpty()) {
      problems.add(
          members.where("effort")
              + ": each format has a range of its own, so the original format has none: set"
              + " defaults.formatEffort");
      return Optional.empty();
    }
    return effort(members, "effort", format.fixed().get());
  }

  /** The effort of a format that has one to choose. */
  Optional<Integer> effort(Members members, String name, OutputFormat format) {
    OutputFormat.Effort range = format.effort();
    if (!range.isSelectable()) {
      problems.add(
          "%s: %s has no effort to choose; %s have one"
              .formatted(
                  members.where(name),
                  format.label(),
                  Abilities.those(other -> other.effort().isSelectable())));
      return Optional.empty();
    }
    return abilities.read(
        members,
        name,
        Kinds.wholeNumber(range.min(), range.max()),
        Feature.EFFORT,
        effort -> effort != range.standard());
  }
}
