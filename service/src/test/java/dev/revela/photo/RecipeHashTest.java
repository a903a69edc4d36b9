package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Spec;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecipeHashTest {
  private static final EngineProfile ENGINE = engine("libvips", "8.18.7");
  private static final RenditionChoice CARD = fixed(card());
  private static final OutputRules OUTPUT =
      output("{dir}/{file}/{name}", "{dir}/{file}/m", Optional.of("no-cache"), Set.of());
  private static final Limits LIMITS = new Limits(1, 2, 3, 4);

  @Test
  void is_the_same_in_every_process_and_version() {
    // Changes only together with a reason to develop every photo anew.
    assertThat(hash(ENGINE, OUTPUT, LIMITS, CARD).hex())
        .isEqualTo("0a42e4412a04de21a14bda8bfaa8457d");
  }

  @Test
  void changes_with_each_single_value() {
    List<RecipeHash> hashes = new ArrayList<>();
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, CARD));
    hashes.add(hash(engine("other", "8.18.7"), OUTPUT, LIMITS, CARD));
    hashes.add(hash(engine("libvips", "8.18.8"), OUTPUT, LIMITS, CARD));
    outputs().forEach(output -> hashes.add(hash(ENGINE, output, LIMITS, CARD)));
    limits().forEach(limits -> hashes.add(hash(ENGINE, OUTPUT, limits, CARD)));
    choices().forEach(choice -> hashes.add(hash(ENGINE, OUTPUT, LIMITS, choice)));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, new Preview(true, false), CARD));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, new Preview(false, true), CARD));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, new Preview(true, true), CARD));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, CARD, CARD));

    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.hex().matches("[0-9a-f]{32}"));
  }

  @Test
  void no_field_is_forgotten_here() {
    // A field more needs a line in RecipeHash, and one in the lists below.
    assertThat(RenditionSpec.class.getRecordComponents()).hasSize(4);
    assertThat(Geometry.class.getRecordComponents()).hasSize(5);
    assertThat(Rendering.class.getRecordComponents()).hasSize(6);
    assertThat(Encoding.class.getRecordComponents()).hasSize(7);
    assertThat(RenditionChoice.Fixed.class.getRecordComponents()).hasSize(1);
    assertThat(RenditionChoice.Original.class.getRecordComponents()).hasSize(2);
    assertThat(Preview.class.getRecordComponents()).hasSize(2);
    assertThat(OutputRules.class.getRecordComponents()).hasSize(4);
    assertThat(Limits.class.getRecordComponents()).hasSize(4);
    assertThat(Recipe.class.getRecordComponents()).hasSize(3);
    assertThat(Profile.class.getRecordComponents()).hasSize(3);
  }

  @Test
  void neither_the_pattern_nor_other_profiles_nor_the_engines_abilities_count() {
    Profile avatars = new Profile(KeyPattern.of("avatars/*"), List.of(CARD), Preview.NONE);
    Profile all = new Profile(KeyPattern.of("**"), List.of(CARD), Preview.NONE);
    Recipe one = new Recipe(OUTPUT, LIMITS, List.of(all));
    Recipe two = new Recipe(OUTPUT, LIMITS, List.of(avatars, all));
    EngineProfile abler =
        new EngineProfile(
            "libvips", "8.18.7", EnumSet.allOf(OutputFormat.class), EnumSet.allOf(Feature.class));

    assertThat(Set.of(RecipeHash.of(ENGINE, one, all)))
        .containsExactlyInAnyOrder(RecipeHash.of(ENGINE, two, all))
        .containsExactlyInAnyOrder(RecipeHash.of(ENGINE, two, avatars))
        .containsExactlyInAnyOrder(RecipeHash.of(abler, one, all));
  }

  @Test
  void the_order_of_a_set_does_not_count() {
    // Set.copyOf orders by the process's own salt, so one fixed hash is the proof.
    assertThat(
            hash(
                    ENGINE,
                    output(
                        "{file}", "m", Optional.empty(), EnumSet.allOf(OutputRules.Copied.class)),
                    LIMITS,
                    CARD)
                .hex())
        .isEqualTo("64cc100b43be9fd9f6369cabea127e89");
  }

  private static List<OutputRules> outputs() {
    String key = OUTPUT.key().template();
    String manifest = OUTPUT.manifest().template();
    return List.of(
        output(key + "x", manifest, OUTPUT.cacheControl(), Set.of()),
        output(key, manifest + "x", OUTPUT.cacheControl(), Set.of()),
        output(key, manifest, Optional.of("no-store"), Set.of()),
        output(key, manifest, Optional.of(""), Set.of()),
        output(key, manifest, Optional.empty(), Set.of()),
        output(key, manifest, OUTPUT.cacheControl(), Set.of(OutputRules.Copied.USER)),
        output(key, manifest, OUTPUT.cacheControl(), Set.of(OutputRules.Copied.TAGS)),
        output(key, manifest, OUTPUT.cacheControl(), EnumSet.allOf(OutputRules.Copied.class)));
  }

  private static List<Limits> limits() {
    return List.of(
        new Limits(9, 2, 3, 4),
        new Limits(1, 9, 3, 4),
        new Limits(1, 2, 9, 4),
        new Limits(1, 2, 3, 9));
  }

  private static List<RenditionChoice> choices() {
    List<RenditionChoice> choices = new ArrayList<>();
    Stream.of(
            card().name("c"),
            Spec.box(801, 600).jpeg(80).name("card"),
            Spec.high(600).jpeg(80).name("card"),
            Spec.box(800, 601).jpeg(80).name("card"),
            Spec.wide(800).jpeg(80).name("card"),
            card().fit(Fit.COVER),
            card().gravity(Gravity.Compass.NORTH),
            card().gravity(Gravity.Content.ENTROPY),
            card().gravity(new Gravity.FocalPoint(0.5, 0.25)),
            card().gravity(new Gravity.FocalPoint(0.25, 0.5)),
            card().enlarged(),
            card().background(1, 2, 3),
            card().colorSpace(ColorSpace.P3),
            card().linear(),
            card().sharpen(0.5),
            card().animated(true),
            card().keepCopyright(),
            card().format(OutputFormat.WEBP).effort(0),
            card().quality(79),
            card().baseline(),
            card().subsampling(Subsampling.S444),
            card().lossless(),
            card().effort(3),
            card().maxBytes(3))
        .forEach(spec -> choices.add(fixed(spec)));
    choices.add(original(OutputFormat.JPEG, OutputFormat.PNG));
    choices.add(original(OutputFormat.JPEG, OutputFormat.PNG, OutputFormat.GIF));
    return choices;
  }

  private static RenditionChoice original(OutputFormat... written) {
    return RenditionChoice.Original.of(
        "card", Set.of(written), format -> card().format(format).done());
  }

  private static RecipeHash hash(
      EngineProfile engine, OutputRules output, Limits limits, RenditionChoice... choices) {
    return hash(engine, output, limits, Preview.NONE, choices);
  }

  private static RecipeHash hash(
      EngineProfile engine,
      OutputRules output,
      Limits limits,
      Preview preview,
      RenditionChoice... choices) {
    Profile profile = new Profile(KeyPattern.of("**"), List.of(choices), preview);
    return RecipeHash.of(engine, new Recipe(output, limits, List.of(profile)), profile);
  }

  private static EngineProfile engine(String name, String version) {
    return new EngineProfile(name, version, Set.of(OutputFormat.JPEG), Set.of());
  }

  private static OutputRules output(
      String key, String manifest, Optional<String> cacheControl, Set<OutputRules.Copied> copy) {
    return new OutputRules(new KeyTemplate(key), new KeyTemplate(manifest), cacheControl, copy);
  }

  private static Spec card() {
    return Spec.box(800, 600).jpeg(80).name("card");
  }

  private static RenditionChoice.Fixed fixed(Spec spec) {
    return new RenditionChoice.Fixed(spec.done());
  }
}
