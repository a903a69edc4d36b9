package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecipeHashTest {
  private static final EngineProfile ENGINE = engine("libvips", "8.18.7");
  private static final RenditionSpec CARD = card().build();
  private static final OutputRules OUTPUT =
      output("{dir}/{file}/{name}", "{dir}/{file}/m", Optional.of("no-cache"), Set.of());
  private static final Limits LIMITS = new Limits(1, 2, 3, 4);

  @Test
  void is_the_same_in_every_process_and_version() {
    // Changes only together with a reason to develop every photo anew.
    assertThat(hash(ENGINE, OUTPUT, LIMITS, CARD).hex())
        .isEqualTo("1829685b0337f20ddba1b9a629a9b3c5");
  }

  @Test
  void changes_with_each_single_value() {
    List<RecipeHash> hashes = new ArrayList<>();
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, CARD));
    hashes.add(hash(engine("other", "8.18.7"), OUTPUT, LIMITS, CARD));
    hashes.add(hash(engine("libvips", "8.18.8"), OUTPUT, LIMITS, CARD));
    outputs().forEach(output -> hashes.add(hash(ENGINE, output, LIMITS, CARD)));
    limits().forEach(limits -> hashes.add(hash(ENGINE, OUTPUT, limits, CARD)));
    specs().forEach(spec -> hashes.add(hash(ENGINE, OUTPUT, LIMITS, spec)));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS));
    hashes.add(hash(ENGINE, OUTPUT, LIMITS, CARD, CARD));

    assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.hex().matches("[0-9a-f]{32}"));
  }

  @Test
  void no_field_is_forgotten_here() {
    // A field more needs a line in RecipeHash, and one in the lists below.
    assertThat(RenditionSpec.class.getRecordComponents()).hasSize(11);
    assertThat(OutputRules.class.getRecordComponents()).hasSize(4);
    assertThat(Limits.class.getRecordComponents()).hasSize(4);
    assertThat(Recipe.class.getRecordComponents()).hasSize(3);
    assertThat(Profile.class.getRecordComponents()).hasSize(2);
  }

  @Test
  void neither_the_pattern_nor_other_profiles_nor_the_engines_abilities_count() {
    Profile avatars = new Profile(KeyPattern.of("avatars/*"), List.of(CARD));
    Profile all = new Profile(KeyPattern.of("**"), List.of(CARD));
    Recipe one = new Recipe(OUTPUT, LIMITS, List.of(all));
    Recipe two = new Recipe(OUTPUT, LIMITS, List.of(avatars, all));
    EngineProfile abler =
        new EngineProfile("libvips", "8.18.7", EnumSet.allOf(OutputFormat.class), true, true);

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
        .isEqualTo("7972151f4aaa5a7e1eea749be69de558");
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

  private static List<RenditionSpec> specs() {
    List<RenditionSpec> specs = new ArrayList<>();
    specs.add(card().name("c").build());
    specs.add(card().width(OptionalInt.of(801)).build());
    specs.add(card().width(OptionalInt.empty()).build());
    specs.add(card().height(OptionalInt.of(601)).build());
    specs.add(card().height(OptionalInt.empty()).build());
    specs.add(card().fit(Fit.COVER).build());
    specs.add(card().gravity(Gravity.Compass.NORTH).build());
    specs.add(card().gravity(Gravity.Content.ENTROPY).build());
    specs.add(card().gravity(new Gravity.FocalPoint(0.5, 0.25)).build());
    specs.add(card().gravity(new Gravity.FocalPoint(0.25, 0.5)).build());
    specs.add(card().format(OutputFormat.WEBP).build());
    specs.add(card().quality(79).build());
    specs.add(card().progressive(false).build());
    specs.add(card().background(new Rgb(1, 2, 3)).build());
    specs.add(card().enlarge(true).build());
    specs.add(card().keepCopyright(true).build());
    return specs;
  }

  private static RecipeHash hash(
      EngineProfile engine, OutputRules output, Limits limits, RenditionSpec... specs) {
    Profile profile = new Profile(KeyPattern.of("**"), List.of(specs));
    return RecipeHash.of(engine, new Recipe(output, limits, List.of(profile)), profile);
  }

  private static EngineProfile engine(String name, String version) {
    return new EngineProfile(name, version, Set.of(OutputFormat.JPEG), false);
  }

  private static OutputRules output(
      String key, String manifest, Optional<String> cacheControl, Set<OutputRules.Copied> copy) {
    return new OutputRules(new KeyTemplate(key), new KeyTemplate(manifest), cacheControl, copy);
  }

  private static SpecBuilder card() {
    return new SpecBuilder();
  }

  /** A rendition of which one value can be another. */
  private static final class SpecBuilder {
    private String name = "card";
    private OptionalInt width = OptionalInt.of(800);
    private OptionalInt height = OptionalInt.of(600);
    private Fit fit = Fit.INSIDE;
    private Gravity gravity = Gravity.Compass.CENTRE;
    private OutputFormat format = OutputFormat.JPEG;
    private int quality = 80;
    private boolean progressive = true;
    private Rgb background = new Rgb(255, 255, 255);
    private boolean enlarge;
    private boolean keepCopyright;

    SpecBuilder name(String value) {
      name = value;
      return this;
    }

    SpecBuilder width(OptionalInt value) {
      width = value;
      return this;
    }

    SpecBuilder height(OptionalInt value) {
      height = value;
      return this;
    }

    SpecBuilder fit(Fit value) {
      fit = value;
      return this;
    }

    SpecBuilder gravity(Gravity value) {
      gravity = value;
      return this;
    }

    SpecBuilder format(OutputFormat value) {
      format = value;
      return this;
    }

    SpecBuilder quality(int value) {
      quality = value;
      return this;
    }

    SpecBuilder progressive(boolean value) {
      progressive = value;
      return this;
    }

    SpecBuilder background(Rgb value) {
      background = value;
      return this;
    }

    SpecBuilder enlarge(boolean value) {
      enlarge = value;
      return this;
    }

    SpecBuilder keepCopyright(boolean value) {
      keepCopyright = value;
      return this;
    }

    RenditionSpec build() {
      return new RenditionSpec(
          name,
          width,
          height,
          fit,
          gravity,
          format,
          quality,
          progressive,
          background,
          enlarge,
          keepCopyright);
    }
  }
}
