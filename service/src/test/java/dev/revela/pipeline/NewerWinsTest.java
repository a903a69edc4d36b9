package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two events of one photo at the same time: whatever the interleaving, the newer photo stands. */
class NewerWinsTest extends PipelineFixture {
  private final List<Outcome> outcomes = new ArrayList<>();

  @BeforeEach
  void uploadInTheCallersThread() {
    uploads.shutdownNow();
    uploads = new CallerRuns();
  }

  /** The older event is stopped at each of its steps, and the newer one runs as a whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "write out/a/b.jpg/small.jpg",
        "write out/a/b.jpg/tiny.png",
        "write out/a/b.jpg/manifest.json"
      })
  void aNewerEventInTheMiddleOfAnOlderOneWins(String step) {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    store.before(
        step,
        () -> {
          store.put("in", "a/b.jpg", jpeg(60, 60));
          outcomes.add(created("a/b.jpg", "02"));
        });

    outcomes.add(created("a/b.jpg", "01"));

    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Developed.class);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Superseded.class);
    assertTheSetIsOf("60 x 60");
  }

  /** The newer event is stopped at each of its steps, and the older one runs as a whole. */
  @ParameterizedTest
  @CsvSource({
    "write out/a/b.jpg/small.jpg, 01",
    "write out/a/b.jpg/tiny.png, 01",
    "write out/a/b.jpg/manifest.json, 01",
  })
  void anOlderEventInTheMiddleOfANewerOneChangesNothing(String step, String older) {
    String oldETag = store.put("in", "a/b.jpg", jpeg(100, 80));
    store.put("in", "a/b.jpg", jpeg(60, 60));
    store.before(
        step,
        () -> {
          // It read the photo before that was replaced.
          store.put("in", "a/b.jpg", jpeg(100, 80));
          outcomes.add(process(event(Kind.CREATED, "a/b.jpg", older, Optional.of(oldETag))));
          store.put("in", "a/b.jpg", jpeg(60, 60));
        });

    assertThat(created("a/b.jpg", "02")).isInstanceOf(Outcome.Developed.class);
    assertThat(outcomes).hasSize(1);
    assertTheSetIsOf("60 x 60");
  }

  @Test
  void aDuplicateInTheMiddleOfItsTwinEndsWithOneSet() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    store.before("write out/a/b.jpg/tiny.png", () -> outcomes.add(created("a/b.jpg", "01")));

    outcomes.add(created("a/b.jpg", "01"));

    assertThat(outcomes.getFirst()).isInstanceOf(Outcome.Developed.class);
    assertThat(outcomes.getLast()).isInstanceOf(Outcome.Current.class);
    assertTheSetIsOf("100 x 80");
  }

  @Test
  void anEventWithoutASequencerDoesNotMakeTheManifestForgetTheOrder() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "05");
    store.put("in", "a/b.jpg", jpeg(60, 60));
    var backfill =
        new PhotoEvent(
            Kind.CREATED, "in", "a/b.jpg", Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(process(backfill)).isInstanceOf(Outcome.Developed.class);

    assertThat(created("a/b.jpg", "04")).isInstanceOf(Outcome.Superseded.class);
  }

  private void assertTheSetIsOf(String photo) {
    Manifest manifest = manifest();
    assertThat(manifest.source().picture().orElseThrow().size()).hasToString(photo);
    assertThat(store.keys("out"))
        .containsExactly("a/b.jpg/manifest.json", "a/b.jpg/small.jpg", "a/b.jpg/tiny.png");
    assertThat(manifest.renditions())
        .allSatisfy(
            rendition ->
                assertThat(store.get("out", rendition.key()).eTag()).isEqualTo(rendition.eTag()));
  }
}
