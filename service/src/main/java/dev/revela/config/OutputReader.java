package dev.revela.config;

import dev.revela.photo.KeyTemplate;
import dev.revela.photo.OutputRules;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code output}, which variables override. */
final class OutputReader {
  private static final Kind<KeyTemplate> KEY =
      new TemplateKind(List.of("{dir}", "{file}", "{name}", "{ext}"));
  private static final Kind<KeyTemplate> MANIFEST = new TemplateKind(List.of("{dir}", "{file}"));
  private static final Kind<OutputRules.Copied> COPIED =
      Kinds.oneOf(OutputRules.Copied.values(), OutputRules.Copied::label);

  /** What an HTTP header can carry anywhere. */
  private static final Kind<String> HEADER =
      Kinds.text(
          "plain ASCII text of at most 256 characters", Pattern.compile("[\\x20-\\x7e]{0,256}"));

  private static final KeyTemplate DEFAULT_KEY = new KeyTemplate("{dir}/{file}/{name}.{ext}");
  private static final KeyTemplate DEFAULT_MANIFEST = new KeyTemplate("{dir}/{file}/manifest.json");

  /** A day and no more: a photo that is replaced keeps its renditions' keys. */
  private static final String DEFAULT_CACHE_CONTROL = "public, max-age=86400";

  private final Environment environment;

  OutputReader(Environment environment) {
    this.environment = environment;
  }

  OutputRules read(Members members) {
    OutputRules output =
        new OutputRules(
            environment.read(Variable.OUTPUT_KEY, members, "key", KEY).orElse(DEFAULT_KEY),
            environment
                .read(Variable.MANIFEST_KEY, members, "manifest", MANIFEST)
                .orElse(DEFAULT_MANIFEST),
            cacheControl(members),
            Set.copyOf(copied(members)));
    members.rejectOthers();
    return output;
  }

  /** Empty text asks for no header. */
  private Optional<String> cacheControl(Members members) {
    String header =
        environment
            .read(Variable.CACHE_CONTROL, members, "cacheControl", HEADER)
            .orElse(DEFAULT_CACHE_CONTROL);
    return Optional.of(header).filter(text -> !text.isBlank());
  }

  private List<OutputRules.Copied> copied(Members members) {
    Optional<List<OutputRules.Copied>> inRecipe = members.list("copyMetadata", COPIED);
    return environment
        .list(Variable.COPY_METADATA, COPIED)
        .or(() -> inRecipe)
        .orElse(List.of(OutputRules.Copied.USER));
  }
}
