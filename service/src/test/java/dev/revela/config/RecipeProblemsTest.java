package dev.revela.config;

import static dev.revela.config.SettingsFixture.problems;
import static dev.revela.config.SettingsFixture.problemsOf;
import static dev.revela.config.SettingsFixture.recipe;
import static dev.revela.config.SettingsFixture.rendition;
import static dev.revela.config.SettingsFixture.with;
import static dev.revela.config.SettingsFixture.withRenditions;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says, of each thing that can be wrong with a recipe, what the message is. */
class RecipeProblemsTest {
  private static final String BARE = "{\"name\": \"a\", \"width\": 10}";

  @Test
  void an_overridden_value_is_checked_all_the_same() {
    assertThat(
            problems(
                "REVELA_RENDITIONS",
                with("\"defaults\": {\"quality\": 0}, \"limits\": {\"maxFrames\": 0}"),
                "REVELA_QUALITY",
                "60",
                "REVELA_MAX_FRAMES",
                "60"))
        .containsExactly(
            "recipe: defaults.quality: 0 is not a whole number from 1 to 100",
            "recipe: limits.maxFrames: 0 is not a whole number from 1 to 10000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          []                                | recipe: an array is not an object
          {}                                | recipe: profiles is not set: list one profile at least
          {"profiles": {}}                  | recipe: profiles: an object is not an array
          {"profiles": []}                  | recipe: profiles: an array is empty: give it at least one item
          {"profiles": null}                | recipe: profiles: null is not an array
          {"profiles": [{}]}                | recipe: profiles[0].renditions is not set: list one rendition at least
          {"profiles": [{"renditions": []}]}  | recipe: profiles[0].renditions: an array is empty: give it at least one item
          {"profiles": [{"renditions": [1]}]} | recipe: profiles[0].renditions[0]: 1 is not an object
          """)
  void a_recipe_has_profiles_and_they_have_renditions(String recipe, String problem) {
    assertThat(problemsOf(recipe)).contains(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "profile": []                                  | recipe: profile is unknown; did you mean profiles?
          "colour": 1                                    | recipe: colour is unknown; known here: $schema, defaults, output, limits, profiles
          "a b\\n": 1                                    | recipe: "a b\\n" is unknown; known here: $schema, defaults, output, limits, profiles
          "defaults": []                                 | recipe: defaults: an array is not an object
          "defaults": {"quality": "80"}                  | recipe: defaults.quality: "80" is not a whole number from 1 to 100
          "defaults": {"quality": 80.5}                  | recipe: defaults.quality: 80.5 is not a whole number from 1 to 100
          "defaults": {"quality": 1e999999999}           | recipe: defaults.quality: 1E+999999999 is not a whole number from 1 to 100
          "defaults": {"quality": 1e-999999999}          | recipe: defaults.quality: 1E-999999999 is not a whole number from 1 to 100
          "defaults": {"quality": null}                  | recipe: defaults.quality: null is not a whole number from 1 to 100
          "defaults": {"formatQuality": 80}              | recipe: defaults.formatQuality: 80 is not an object
          "defaults": {"formatQuality": {"png": 9}}      | recipe: defaults.formatQuality.png is unknown; known here: jpeg, webp, avif
          "defaults": {"formatQuality": {"jpg": 9}}      | recipe: defaults.formatQuality.jpg is unknown; did you mean jpeg?
          "defaults": {"formatQuality": {"avif": 101}}   | recipe: defaults.formatQuality.avif: 101 is not a whole number from 1 to 100
          "defaults": {"format": "jpg"}                  | recipe: defaults.format: "jpg" is not one of jpeg, png, webp, avif, gif, original
          "defaults": {"fit": "crop"}                    | recipe: defaults.fit: "crop" is not one of cover, contain, fill, inside, outside
          "defaults": {"gravity": 5}                     | recipe: defaults.gravity: 5 is not one of centre, north, northeast, east, southeast, south, southwest, west, northwest, attention, entropy, nor a point such as {"x": 0.5, "y": 0.3}
          "defaults": {"gravity": {"x": 0.5}}            | recipe: defaults.gravity.y is not set: a point has an x and a y from 0 to 1
          "defaults": {"gravity": {"x": 0, "y": 1.1}}    | recipe: defaults.gravity.y: 1.1 is not a number from 0 to 1
          "defaults": {"gravity": {"x": 0, "y": 1e999999999}} | recipe: defaults.gravity.y: 1E+999999999 is not a number from 0 to 1
          "defaults": {"gravity": {"x": 0, "y": 0, "z": 0}} | recipe: defaults.gravity.z is unknown; did you mean x?
          "defaults": {"progressive": 1}                 | recipe: defaults.progressive: 1 is not true or false
          "defaults": {"background": "#ffff"}            | recipe: defaults.background: "#ffff" is not a colour such as #ffffff
          "defaults": {"enlarge": "true"}                | recipe: defaults.enlarge: "true" is not true or false
          "defaults": {"keepCopyright": {}}              | recipe: defaults.keepCopyright: an object is not true or false
          "defaults": {"chromaSubsampling": "4:2:2"}     | recipe: defaults.chromaSubsampling: "4:2:2" is not one of 4:2:0, 4:4:4
          "defaults": {"lossless": "yes"}                | recipe: defaults.lossless: "yes" is not true or false
          "defaults": {"colorSpace": "P3"}               | recipe: defaults.colorSpace: "P3" is not one of srgb, p3
          "defaults": {"linear": 1}                      | recipe: defaults.linear: 1 is not true or false
          "defaults": {"sharpen": 0.29}                  | recipe: defaults.sharpen: 0.29 is not true, false or a number from 0.3 to 10
          "defaults": {"sharpen": 10.1}                  | recipe: defaults.sharpen: 10.1 is not true, false or a number from 0.3 to 10
          "defaults": {"sharpen": 1e999999999}           | recipe: defaults.sharpen: 1E+999999999 is not true, false or a number from 0.3 to 10
          "defaults": {"sharpen": "1"}                   | recipe: defaults.sharpen: "1" is not true, false or a number from 0.3 to 10
          "defaults": {"animated": 0}                    | recipe: defaults.animated: 0 is not true or false
          "defaults": {"effort": 4}                      | recipe: defaults.effort is unknown; known here: fit, gravity, enlarge, background, colorSpace, linear, sharpen, animated, keepCopyright, format, quality, progressive, chromaSubsampling, lossless, formatQuality, formatEffort, placeholder, dominantColor
          "defaults": {"formatEffort": {"jpeg": 1}}      | recipe: defaults.formatEffort.jpeg is unknown; known here: png, webp, avif, gif
          "defaults": {"formatEffort": {"webp": 7}}      | recipe: defaults.formatEffort.webp: 7 is not a whole number from 0 to 6
          "defaults": {"formatEffort": {"gif": 0}}       | recipe: defaults.formatEffort.gif: 0 is not a whole number from 1 to 10
          "defaults": {"placeholder": "thumbhash"}       | recipe: defaults.placeholder: "thumbhash" is not one of blurhash, none
          "defaults": {"dominantColor": "#fff"}          | recipe: defaults.dominantColor: "#fff" is not true or false
          "output": {"keys": "x"}                        | recipe: output.keys is unknown; did you mean key?
          "output": {"key": 1}                           | recipe: output.key: 1 is not a key template such as {dir}/{file}
          "output": {"key": "{name}.{ext}"}              | recipe: output.key: "{name}.{ext}" must have {dir}/{file} exactly once, so that no two photos share a key
          "output": {"key": "{dir}{file}/{name}"}        | recipe: output.key: "{dir}{file}/{name}" must have {dir}/{file} exactly once, so that no two photos share a key
          "output": {"key": "{dir}/{file}/{dir}"}        | recipe: output.key: "{dir}/{file}/{dir}" must have {dir}/{file} exactly once, so that no two photos share a key
          "output": {"key": "/{dir}/{file}/{name}"}      | recipe: output.key: "/{dir}/{file}/{name}" must not begin or end with /, nor have // in it
          "output": {"key": "{dir}/{file}//{name}"}      | recipe: output.key: "{dir}/{file}//{name}" must not begin or end with /, nor have // in it
          "output": {"key": "{dir}/{file}/{name}/"}      | recipe: output.key: "{dir}/{file}/{name}/" must not begin or end with /, nor have // in it
          "output": {"key": "{dir}/{file}/{name"}        | recipe: output.key: "{dir}/{file}/{name" has the unknown place {name; it can have {dir}, {file}, {name}, {ext}
          "output": {"key": "{dir}/{file}}/{name}"}      | recipe: output.key: "{dir}/{file}}/{name}" has the unknown place }; it can have {dir}, {file}, {name}, {ext}
          "output": {"key": "{dir}/{file}\\u0007{name}"} | recipe: output.key: "{dir}/{file}\\u0007{name}" has a control character
          "output": {"manifest": "{dir}/{file}.{ext}"}   | recipe: output.manifest: "{dir}/{file}.{ext}" has the unknown place {ext}; it can have {dir}, {file}
          "output": {"cacheControl": true}               | recipe: output.cacheControl: true is not plain ASCII text of at most 256 characters
          "output": {"cacheControl": "a\\r\\nb"}         | recipe: output.cacheControl: "a\\r\\nb" is not plain ASCII text of at most 256 characters
          "output": {"copyMetadata": "user"}             | recipe: output.copyMetadata: "user" is not an array
          "output": {"copyMetadata": ["user", "x"]}      | recipe: output.copyMetadata[1]: "x" is not one of cache-control, content-disposition, content-language, user, tags
          "limits": {"maxBytes": "100"}                  | recipe: limits.maxBytes: "100" is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          "limits": {"maxBytes": 5368709121}             | recipe: limits.maxBytes: 5368709121 is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          "limits": {"maxPixels": -1}                    | recipe: limits.maxPixels: -1 is not a whole number from 1 to 4294836225
          "limits": {"maxPixel": 1}                      | recipe: limits.maxPixel is unknown; did you mean maxPixels?
          """)
  void says_what_a_member_can_be(String members, String problem) {
    assertThat(problemsOf(with(members))).containsExactly(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"width": 1}                                 | .name is not set: every rendition has a name
          {"name": "", "width": 1}                     | .name: "" is not a name of 1 to 64 letters, digits, - and _ that begins with a letter or a digit
          {"name": "-a", "width": 1}                   | .name: "-a" is not a name of 1 to 64 letters, digits, - and _ that begins with a letter or a digit
          {"name": "a/b", "width": 1}                  | .name: "a/b" is not a name of 1 to 64 letters, digits, - and _ that begins with a letter or a digit
          {"name": "a"}                                | ` has neither width nor height: set at least one`
          {"name": "a", "width": 0}                    | .width: 0 is not a whole number from 1 to 16383
          {"name": "a", "height": 16384}               | .height: 16384 is not a whole number from 1 to 16383
          {"name": "a", "width": 1, "fit": "cover"}    | .height is not set: fit cover needs both width and height
          {"name": "a", "height": 1, "fit": "contain"} | .width is not set: fit contain needs both width and height
          {"name": "a", "height": 1, "fit": "fill"}    | .width is not set: fit fill needs both width and height
          {"name": "a", "width": 1, "hight": 2}        | .hight is unknown; did you mean height?
          {"name": "a", "width": 1, "quality": 0}      | .quality: 0 is not a whole number from 1 to 100
          {"name": "a", "width": 1, "formatQuality": 1} | .formatQuality is unknown; known here: name, width, height, fit, gravity, enlarge, format, effort, maxBytes, quality, progressive, chromaSubsampling, lossless, background, colorSpace, linear, sharpen, animated, keepCopyright
          {"name": "a", "width": 1, "maxBytes": "0KB"} | .maxBytes: "0KB" is not a size such as 5000000, "100MB" or "5 MiB", from 1 byte to 5 GiB
          {"name": "a", "width": 1, "format": "webp", "effort": 7} | .effort: 7 is not a whole number from 0 to 6
          {"name": "a", "width": 1, "format": "gif", "effort": 0} | .effort: 0 is not a whole number from 1 to 10
          {"name": "a", "width": 1, "effort": 1}       | .effort: jpeg has no effort to choose; png, webp, avif, gif have one
          {"name": "a", "width": 1, "format": "original", "effort": 4} | .effort: each format has a range of its own, so the original format has none: set defaults.formatEffort
          {"name": "a", "width": 1, "lossless": true}  | .lossless: jpeg cannot be told to be lossless; webp, avif can
          {"name": "a", "width": 1, "format": "png", "lossless": true} | .lossless: png cannot be told to be lossless; webp, avif can
          {"name": "a", "width": 1, "format": "png", "chromaSubsampling": "4:4:4"} | .chromaSubsampling: png has no chroma subsampling to choose; jpeg, avif have
          {"name": "a", "width": 1, "format": "webp", "chromaSubsampling": "4:2:0"} | .chromaSubsampling: webp has no chroma subsampling to choose; jpeg, avif have
          {"name": "a", "width": 1, "format": "avif", "chromaSubsampling": "4:2:0", "lossless": true} | .chromaSubsampling: avif is 4:4:4 where it is lossless
          {"name": "a", "width": 1, "format": "gif", "maxBytes": 9} | .maxBytes: gif has no quality to lower
          {"name": "a", "width": 1, "format": "png", "maxBytes": 9} | .maxBytes: png has no quality to lower
          {"name": "a", "width": 1, "format": "avif", "maxBytes": 9, "lossless": true} | .maxBytes: avif has no quality to lower where it is lossless
          {"name": "a", "width": 1, "format": "gif", "colorSpace": "p3"} | .colorSpace: gif has sRGB only
          """)
  void says_what_is_wrong_with_a_rendition(String rendition, String problem) {
    assertThat(problemsOf(withRenditions(BARE + "," + rendition)))
        .contains("recipe: profiles[0].renditions[1]" + problem);
  }

  @Test
  void inside_and_outside_need_one_side_only() {
    assertThat(
            problemsOf(
                withRenditions(
                    """
                    {"name": "a", "height": 1, "fit": "inside"},
                    {"name": "b", "width": 1, "fit": "outside"}
                    """)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "**"         | "a/*"  | profiles[0] stands before it and matches everything
          "**/*"       | "**"   | profiles[0] stands before it and matches everything
          "a/*"        | "a/*"  | profiles[0] stands before it and matches the same keys
          """)
  void a_profile_that_no_photo_reaches_is_refused(String first, String second, String why) {
    assertThat(
            problemsOf(
                "{\"profiles\": [{\"match\": %s, \"renditions\": [%s]}, {\"match\": %s, \"renditions\": [%s]}]}"
                    .formatted(first, BARE, second, BARE)))
        .containsExactly("recipe: profiles[1] can never match: " + why);
  }
}
