package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.revela.photo.Limits;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.RejectedException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Photos that end otherwise than developed. */
class NotDevelopedTest extends PipelineFixture {

  @Test
  void aRejectedPhotoGetsAManifestThatSaysWhy() {
    store.put("in", "a/b.jpg", "no photo".getBytes(StandardCharsets.UTF_8));

    assertThat(created("a/b.jpg", "01"))
        .asInstanceOf(type(Outcome.Rejected.class))
        .returns(Reason.NOT_AN_IMAGE, Outcome.Rejected::reason);
    assertThat(store.keys("out")).containsExactly(MANIFEST);
    assertThat(manifest().rejection().orElseThrow().reason()).contains("no photo");
    assertThat(manifest().source().bytes()).contains(8L);
  }

  @Test
  void aPhotoReplacedByABrokenOneLosesItsOldRenditions() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "01");
    store.put("in", "a/b.jpg", new byte[0]);

    assertThat(created("a/b.jpg", "02"))
        .asInstanceOf(type(Outcome.Rejected.class))
        .returns(Reason.EMPTY, Outcome.Rejected::reason);
    assertThat(store.keys("out")).containsExactly(MANIFEST);
  }

  @Test
  void everyLimitNamesItselfItsValueAndWhatWasFound() {
    byte[] photo = jpeg(100, 80);
    store.put("in", "a/b.jpg", photo);

    limits = new Limits(50, 1_000_000, 10, 1_000_000);
    assertThat(why(created("a/b.jpg", "01")))
        .contains("%,d bytes".formatted(photo.length), "limits.maxBytes is 50");
    assertThat(store.takeRequests()).contains("open in/a/b.jpg");

    limits = new Limits(1_000_000, 7_999, 10, 1_000_000);
    assertThat(why(created("a/b.jpg", "02")))
        .contains("100 x 80 = 8,000 pixels", "limits.maxPixels is 7,999");

    limits = new Limits(1_000_000, 8_000, 10, 1_999);
    assertThat(why(created("a/b.jpg", "03")))
        .contains("'small'", "2,000 pixels", "limits.maxResultPixels is 1,999");
  }

  @Test
  void aKeyWhoseOutputKeyWouldBeTooLongIsRejectedByName() {
    String key = "k".repeat(1_020);
    store.put("in", key, jpeg(10, 10));

    assertThat(created(key, "01"))
        .asInstanceOf(type(Outcome.Rejected.class))
        .returns(Reason.KEY_TOO_LONG, Outcome.Rejected::reason)
        .returns(Optional.empty(), Outcome.Rejected::manifestKey);
    assertThat(store.keys("out")).isEmpty();
  }

  @Test
  void aStoreThatFailsLeavesNoManifestAndTheRetryCompletesTheSet() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    store.failOn("write out/a/b.jpg/tiny.png");

    assertThat(why(created("a/b.jpg", "01"))).contains("tiny.png", "503 SlowDown");
    assertThat(store.keys("out")).doesNotContain(MANIFEST);

    store.heal();
    assertThat(created("a/b.jpg", "01")).isInstanceOf(Outcome.Developed.class);
    assertThat(store.keys("out")).hasSize(3);
  }

  @Test
  void withNoTimeLeftNothingIsBegun() {
    store.put("in", "a/b.jpg", jpeg(100, 80));

    Outcome outcome =
        pipeline(profiles(), "hash")
            .process(event(Kind.CREATED, "a/b.jpg", "01", Optional.empty()), () -> 1_500)
            .outcome();

    assertThat(why(outcome)).contains("1500 ms");
    assertThat(store.takeRequests()).isEmpty();
  }

  @Test
  void whatTakesTooLongSaysWhatToDoAndLeavesTheRetryItsWork() {
    store.put("in", "a/b.jpg", jpeg(100, 80));

    // Enough to begin, and nothing beside the time for publishing.
    Outcome outcome =
        pipeline(profiles(), "hash")
            .process(event(Kind.CREATED, "a/b.jpg", "01", Optional.empty()), () -> 2_000)
            .outcome();

    assertThat(outcome).isInstanceOf(Outcome.Failed.class);
    assertThat(why(outcome)).contains("0 ms", "time-out or memory", "smaller limits");
    assertThat(store.keys("out")).isEmpty();
  }

  @Test
  void whatIsNotOursIsIgnoredWithoutARequest() {
    PhotoEvent loop =
        new PhotoEvent(
            Kind.CREATED, "out", "x", Optional.empty(), Optional.empty(), Optional.empty());
    PhotoEvent stranger =
        new PhotoEvent(
            Kind.CREATED, "other", "x", Optional.empty(), Optional.empty(), Optional.empty());

    assertThat(why(process(loop))).contains("output bucket");
    assertThat(why(process(stranger))).contains("REVELA_INPUT_BUCKET");
    assertThat(why(created("folder/", "01"))).contains("folder");
    assertThat(why(process(event(Kind.OTHER, "x", "01", Optional.empty())))).contains("no picture");
    assertThat(store.takeRequests()).isEmpty();
  }
}
