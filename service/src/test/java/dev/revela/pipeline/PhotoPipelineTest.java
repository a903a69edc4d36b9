package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.revela.imaging.Spec;
import dev.revela.imaging.made.MadePng;
import dev.revela.photo.KeyPattern;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.OutputRules.Copied;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.Preview;
import dev.revela.photo.Profile;
import dev.revela.photo.RenditionChoice;
import dev.revela.photo.Sequencer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PhotoPipelineTest extends PipelineFixture {

  @Test
  void aNewPhotoGetsItsRenditionsAndThenItsManifest() {
    store.put("in", "a/b.jpg", jpeg(100, 80));

    Outcome outcome = created("a/b.jpg", "01");

    assertThat(outcome).isInstanceOf(Outcome.Developed.class);
    assertThat(store.keys("out"))
        .containsExactly(MANIFEST, "a/b.jpg/small.jpg", "a/b.jpg/tiny.png");
    assertThat(store.takeRequests())
        .startsWith("read out/" + MANIFEST, "open in/a/b.jpg")
        .endsWith("write out/" + MANIFEST)
        .hasSize(5);
    Manifest manifest = manifest();
    assertThat(manifest.rejection()).isEmpty();
    assertThat(manifest.source().sequencer()).contains(new Sequencer("01"));
    assertThat(manifest.source().eTag()).contains(store.get("in", "a/b.jpg").eTag());
    assertThat(manifest.source().picture().orElseThrow().size()).hasToString("100 x 80");
    assertThat(manifest.renditions())
        .extracting(
            Manifest.Rendition::name,
            Manifest.Rendition::key,
            r -> r.size().toString(),
            Manifest.Rendition::quality)
        .containsExactly(
            tuple("small", "a/b.jpg/small.jpg", "50 x 40", Optional.of(80)),
            tuple("tiny", "a/b.jpg/tiny.png", "10 x 8", Optional.empty()));
    assertThat(manifest.renditions())
        .allSatisfy(
            rendition -> {
              assertThat(store.get("out", rendition.key()).eTag()).isEqualTo(rendition.eTag());
              assertThat(store.get("out", rendition.key()).bytes())
                  .hasSize((int) rendition.bytes());
              assertThat(store.get("out", rendition.key()).headers())
                  .containsEntry("content-type", rendition.contentType())
                  .containsEntry("cache-control", "public, max-age=60");
            });
  }

  @Test
  void anOriginalRenditionHasTheFormatOfThePhotosBytes() {
    RenditionChoice original =
        RenditionChoice.Original.of(
            "o",
            Set.of(OutputFormat.JPEG, OutputFormat.PNG),
            format -> Spec.wide(10).format(format).name("o").done());
    Profile profile = new Profile(KeyPattern.of("**"), List.of(original), Preview.NONE);
    store.put("in", "a/b.jpg", jpeg(100, 80));
    store.put("in", "a/c.jpg", MadePng.of(1, 1, MadePng.GRAY, 8, new int[1]));

    for (String key : List.of("a/b.jpg", "a/c.jpg")) {
      pipeline(List.of(profile), "hash")
          .process(event(Kind.CREATED, key, "01", Optional.empty()), AMPLE);
    }

    assertThat(store.keys("out")).contains("a/b.jpg/o.jpg", "a/c.jpg/o.png").hasSize(4);
  }

  @Test
  void theManifestShowsThePhotoAsFarAsTheProfileAsks() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    List<Manifest.Glimpse> glimpses = new ArrayList<>();
    for (Preview preview :
        List.of(new Preview(true, false), new Preview(false, true), Preview.NONE)) {
      Profile profile =
          new Profile(KeyPattern.of("**"), List.of(choice("tiny", 10, OutputFormat.PNG)), preview);
      pipeline(List.of(profile), preview.toString())
          .process(event(Kind.CREATED, "a/b.jpg", "01", Optional.empty()), AMPLE);
      glimpses.add(manifest().glimpse());
    }

    assertThat(glimpses.get(0).blurHash().orElseThrow()).startsWith("L").hasSize(28);
    assertThat(glimpses.get(0).dominantColor()).isEmpty();
    assertThat(glimpses.get(1).blurHash()).isEmpty();
    assertThat(glimpses.get(1).dominantColor()).isPresent();
    assertThat(glimpses.get(2)).isEqualTo(Manifest.Glimpse.NONE);
  }

  @Test
  void aDuplicateCostsOneReadAndNothingElse() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "01");
    store.takeRequests();

    assertThat(created("a/b.jpg", "01")).isInstanceOf(Outcome.Current.class);
    assertThat(store.takeRequests()).containsExactly("read out/" + MANIFEST);
  }

  @Test
  void anEventThatWasOvertakenByANewerOneDoesNothing() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "02");
    store.takeRequests();

    assertThat(created("a/b.jpg", "01")).isInstanceOf(Outcome.Superseded.class);
    assertThat(store.takeRequests()).containsExactly("read out/" + MANIFEST);
  }

  @Test
  void aPhotoThatWasReplacedMeanwhileIsLeftToTheNewerEvent() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    PhotoEvent stale = event(Kind.CREATED, "a/b.jpg", "01", Optional.of("0123"));

    assertThat(process(stale)).isInstanceOf(Outcome.Superseded.class);
    assertThat(store.keys("out")).isEmpty();
  }

  @Test
  void aPhotoThatIsGoneIsSkipped() {
    assertThat(created("a/b.jpg", "01")).isInstanceOf(Outcome.Superseded.class);
    assertThat(store.keys("out")).isEmpty();
  }

  @Test
  void theSameBytesPutAgainAreDevelopedAgainForTheirMetadata() {
    store.put("in", "a/b.jpg", jpeg(100, 80), Map.of(), Map.of("title", "one"), Map.of());
    created("a/b.jpg", "01");
    store.put("in", "a/b.jpg", jpeg(100, 80), Map.of(), Map.of("title", "two"), Map.of());

    assertThat(created("a/b.jpg", "02")).isInstanceOf(Outcome.Developed.class);
    assertThat(store.get("out", "a/b.jpg/small.jpg").user()).containsEntry("title", "two");
  }

  @Test
  void headersUserMetadataAndTagsGoAlongWhenTheRecipeAsks() {
    copy = EnumSet.of(Copied.CACHE_CONTROL, Copied.CONTENT_DISPOSITION, Copied.TAGS);
    store.put(
        "in",
        "a/b.jpg",
        jpeg(100, 80),
        Map.of("cache-control", "no-store", "content-disposition", "inline"),
        Map.of("title", "one"),
        Map.of("owner", "me"));

    created("a/b.jpg", "01");

    MemoryStore.Stored small = store.get("out", "a/b.jpg/small.jpg");
    assertThat(small.headers())
        .containsEntry("cache-control", "no-store")
        .containsEntry("content-disposition", "inline");
    assertThat(small.user()).containsOnlyKeys(Publisher.SEQUENCER);
    assertThat(small.tags()).containsExactly(Map.entry("owner", "me"));
  }

  @Test
  void aRemovedPhotoTakesItsRenditionsAndManifestAlong() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "01");
    store.remove("in", "a/b.jpg");
    store.takeRequests();

    assertThat(removed("a/b.jpg", "02")).isEqualTo(new Outcome.Removed(2));
    assertThat(store.keys("out")).isEmpty();
    assertThat(store.takeRequests()).endsWith("delete out/" + MANIFEST);
  }

  @Test
  void aRemovalThatWasOvertakenByANewPhotoRemovesNothing() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "03");

    assertThat(removed("a/b.jpg", "02")).isInstanceOf(Outcome.Superseded.class);
    assertThat(store.keys("out")).hasSize(3);
  }

  @Test
  void aChangedRecipeRemovesTheRenditionsItNoLongerNames() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "01");

    Profile fewer =
        new Profile(
            KeyPattern.of("**"), List.of(choice("tiny", 10, OutputFormat.PNG)), Preview.NONE);
    PhotoPipeline changed = pipeline(List.of(fewer), "another hash");

    assertThat(
            changed
                .process(event(Kind.CREATED, "a/b.jpg", "01", Optional.empty()), AMPLE)
                .outcome())
        .isInstanceOf(Outcome.Developed.class);
    assertThat(store.keys("out")).containsExactly(MANIFEST, "a/b.jpg/tiny.png");
  }
}
