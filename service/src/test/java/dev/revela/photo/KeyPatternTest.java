package dev.revela.photo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPatternTest {

  @ParameterizedTest
  @CsvSource({
    "**, a/b/c.jpg",
    "**, ''",
    "**, 'a\nb'",
    "avatars/**, avatars/a/b.jpg",
    "avatars/**, avatars/",
    "*.jpg, cat.jpg",
    "**/*.jpg, cat.jpg",
    "**/*.jpg, a/b/cat.jpg",
    "a/**/b.jpg, a/b.jpg",
    "a/**/b.jpg, a/x/y/b.jpg",
    "a**/b, axy/z/b",
    "?.jpg, 📷.jpg",
    "📷/*, 📷/a.jpg",
    "写真/*.jpg, 写真/ä.jpg",
    "a.b(c)[d]{e}+^$|\\E\\Q, a.b(c)[d]{e}+^$|\\E\\Q",
    "***, a/b",
  })
  void matches(String glob, String key) {
    assertThat(KeyPattern.of(glob).matches(key)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "*.jpg, a/cat.jpg",
    "*.jpg, catXjpg",
    "avatars/**, avatars",
    "avatars/**, xavatars/a.jpg",
    "avatars/*, avatars/a/b.jpg",
    "?, /",
    "?, ab",
    "a**/b, ab",
    "a/**/b.jpg, axb.jpg",
    "**/*.jpg, cat.jpg/",
    "A, a",
  })
  void does_not_match(String glob, String key) {
    assertThat(KeyPattern.of(glob).matches(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"**", "**/*", "**/**", "**/**/*"})
  void knows_what_matches_everything(String glob) {
    KeyPattern pattern = KeyPattern.of(glob);

    assertThat(pattern.matchesEverything()).isTrue();
    assertThat(new String[] {"", "/", "a", "a/", "/a", "a//b", "a\nb"}).allMatch(pattern::matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "*/**", "**/", "**.jpg", "?**", ""})
  void knows_what_does_not_match_everything(String glob) {
    assertThat(KeyPattern.of(glob).matchesEverything()).isFalse();
  }

  @Test
  void patterns_of_one_glob_are_equal() {
    assertThat(KeyPattern.of("a/*")).isEqualTo(KeyPattern.of("a/*"));
    assertThat(KeyPattern.of("a/*")).hasSameHashCodeAs(KeyPattern.of("a/*"));
    assertThat(KeyPattern.of("a/*")).isNotEqualTo(KeyPattern.of("a/?"));
  }
}
