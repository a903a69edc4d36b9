package dev.revela.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.cloud.PhotoOutcome.Rendition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoOutcomeTest {
  @Test
  void theFunctionsAnswerIsReadWhole() {
    Payload answer =
        Payload.of(
            """
            {"photos":[{"bucket":"photos","key":"a b.jpg","outcome":"developed",
              "manifest":"a b.jpg/manifest.json",
              "renditions":[{"name":"card","key":"a b.jpg/card.webp","width":800,"height":600,
                "bytes":12345,"format":"webp"}],
              "millis":412}]}
            """);
    Rendition card = new Rendition("card", "a b.jpg/card.webp", 800, 600, 12345, "webp");
    assertThat(PhotoOutcome.read(answer))
        .containsExactly(
            new PhotoOutcome(
                "a b.jpg",
                "developed",
                Optional.of("a b.jpg/manifest.json"),
                Optional.empty(),
                List.of(card),
                Duration.ofMillis(412)));
    assertThat(card.fileName()).isEqualTo("card.webp");
  }

  @Test
  void aRejectedPhotoIsNotDevelopedAndHasAReason() {
    PhotoOutcome photo =
        PhotoOutcome.read(
                Payload.of(
                    "{\"photos\":[{\"key\":\"a\",\"outcome\":\"rejected\",\"reason\":\"no image\"}]}"))
            .getFirst();
    assertThat(photo.isDeveloped()).isFalse();
    assertThat(photo.reason()).contains("no image");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "\"ok\"", "{\"photos\":7}", "not JSON"})
  void anAnswerOfAnotherKindTellsOfNoPhoto(String answer) {
    assertThat(PhotoOutcome.read(Payload.of(answer))).isEmpty();
  }
}
