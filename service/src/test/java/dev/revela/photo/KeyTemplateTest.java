package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Spec;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTemplateTest {
  private static final KeyTemplate KEY = new KeyTemplate("{dir}/{file}/{name}.{ext}");
  private static final RenditionSpec SPEC = Spec.wide(800).jpeg(80).name("card").done();

  @ParameterizedTest
  @CsvSource({
    "2026/05/cat.png, 2026/05/cat.png/card.jpg",
    "cat.png, cat.png/card.jpg",
    "a/cat, a/cat/card.jpg",
    "a//b.jpg, a//b.jpg/card.jpg",
    "/cat.png, /cat.png/card.jpg",
    "//cat.png, //cat.png/card.jpg",
    "folder/, folder//card.jpg",
    "{name}/{ext}.jpg, {name}/{ext}.jpg/card.jpg",
    "{dir}/{file}, {dir}/{file}/card.jpg",
    "{dir}, {dir}/card.jpg",
    "$1/$0\\.jpg, $1/$0\\.jpg/card.jpg",
    "ärger/写真 📷+%20.jpg, ärger/写真 📷+%20.jpg/card.jpg",
  })
  void a_rendition_stands_below_its_photo(String photo, String expected) {
    assertThat(KEY.forRendition(photo, SPEC)).isEqualTo(expected);
  }

  @Test
  void a_photo_at_the_top_has_no_folder_behind_a_prefix_either() {
    KeyTemplate template = new KeyTemplate("small/{dir}/{file}.json");

    assertThat(template.forPhoto("cat.png")).isEqualTo("small/cat.png.json");
    assertThat(template.forPhoto("a/cat.png")).isEqualTo("small/a/cat.png.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{dir}/{file}/{name}.{ext}", "$1\\/{dir}/{file}-{name}", "{dir}/{file}"})
  void every_photo_has_a_key_of_its_own(String template) {
    Random random = new Random(20261121);
    Map<String, String> photoByKey = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      String photo = photoKey(random);
      String other =
          photoByKey.putIfAbsent(new KeyTemplate(template).forRendition(photo, SPEC), photo);
      assertThat(other).isIn(null, photo);
    }
  }

  @Test
  void what_stands_before_and_behind_is_the_same_for_every_photo() {
    Random random = new Random(7);
    for (int i = 0; i < 5_000; i++) {
      String photo = photoKey(random);
      assertThat(new KeyTemplate("a$/{dir}/{file}\\{name}").forRendition(photo, SPEC))
          .isEqualTo("a$/" + photo + "\\card");
    }
  }

  /** Short keys of the pieces that have a meaning somewhere, so that many are near each other. */
  private static String photoKey(Random random) {
    String[] pieces = {
      "/", "a", "b", ".", "-", "{", "}", "{dir}", "{file}", "{name}", "$1", "\\", "ß", "📷", "card"
    };
    StringBuilder key = new StringBuilder();
    int count = random.nextInt(1, 6);
    for (int i = 0; i < count; i++) {
      key.append(pieces[random.nextInt(pieces.length)]);
    }
    return key.toString();
  }
}
