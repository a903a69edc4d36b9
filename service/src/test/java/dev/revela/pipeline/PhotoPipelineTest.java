package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.revela.imaging.java2d.ThumbnailatorEngine;
import dev.revela.photo.Fit;
import dev.revela.photo.Gravity;
import dev.revela.photo.KeyPattern;
import dev.revela.photo.KeyTemplate;
import dev.revela.photo.Limits;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.OutputRules;
import dev.revela.photo.OutputRules.Copied;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import dev.revela.photo.RejectedException.Reason;
import dev.revela.photo.RenditionSpec;
import dev.revela.photo.Rgb;
import dev.revela.photo.Sequencer;
import dev.revela.workspace.Workspace;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoPipelineTest {
  private static final Deadline AMPLE = () -> 60_000;
  private static final String MANIFEST = "a/b.jpg/manifest.json";

  private final MemoryStore store = new MemoryStore();
  private final List<String> warnings = new ArrayList<>();
  private final ExecutorService uploads = Executors.newFixedThreadPool(2);
  @TempDir private Path directory;
  private Workspace workspace;
  private Limits limits = new Limits(1_000_000, 1_000_000, 10, 1_000_000);
  private Set<Copied> copy = EnumSet.of(Copied.USER);

  @BeforeEach
  void openWorkspace() {
    workspace = new Workspace(directory.resolve("work"), warnings::add);
  }

  @AfterEach
  void leaveNothingBehind() throws IOException {
    uploads.shutdownNow();
    try (Stream<Path> left = Files.list(directory.resolve("work"))) {
      assertThat(left).isEmpty();
    }
    assertThat(warnings).isEmpty();
  }

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
        .extracting(Manifest.Rendition::name, Manifest.Rendition::key, r -> r.size().toString())
        .containsExactly(
            tuple("small", "a/b.jpg/small.jpg", "50 x 40"),
            tuple("tiny", "a/b.jpg/tiny.png", "10 x 8"));
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
    assertThat(small.user()).isEmpty();
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
  void aChangedRecipeRemovesTheRenditionsItNoLongerNames() {
    store.put("in", "a/b.jpg", jpeg(100, 80));
    created("a/b.jpg", "01");

    Profile fewer = new Profile(KeyPattern.of("**"), List.of(spec("tiny", 10, OutputFormat.PNG)));
    PhotoPipeline changed = pipeline(List.of(fewer), "another hash");

    assertThat(
            changed
                .process(event(Kind.CREATED, "a/b.jpg", "01", Optional.empty()), AMPLE)
                .outcome())
        .isInstanceOf(Outcome.Developed.class);
    assertThat(store.keys("out")).containsExactly(MANIFEST, "a/b.jpg/tiny.png");
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

  private static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected -> rejected.why();
      case Outcome.Failed failed -> failed.why();
      case Outcome.Ignored ignored -> ignored.why();
      default -> outcome.toString();
    };
  }

  private Manifest manifest() {
    byte[] bytes = store.get("out", MANIFEST).bytes();
    return ManifestJson.read(new String(bytes, StandardCharsets.UTF_8)).orElseThrow();
  }

  private Outcome created(String key, String sequencer) {
    return process(event(Kind.CREATED, key, sequencer, Optional.empty()));
  }

  private Outcome removed(String key, String sequencer) {
    return process(event(Kind.REMOVED, key, sequencer, Optional.empty()));
  }

  private Outcome process(PhotoEvent event) {
    return pipeline(profiles(), "hash").process(event, AMPLE).outcome();
  }

  private static PhotoEvent event(Kind kind, String key, String sequencer, Optional<String> eTag) {
    return new PhotoEvent(
        kind, "in", key, Optional.empty(), eTag, Optional.of(new Sequencer(sequencer)));
  }

  private PhotoPipeline pipeline(List<Profile> profiles, String hash) {
    OutputRules rules =
        new OutputRules(
            new KeyTemplate("{dir}/{file}/{name}.{ext}"),
            new KeyTemplate("{dir}/{file}/manifest.json"),
            Optional.of("public, max-age=60"),
            copy);
    Parts parts =
        new Parts(
            store,
            new ThumbnailatorEngine(Runtime.getRuntime().maxMemory()),
            workspace,
            "out",
            new Recipe(rules, limits, profiles),
            profile -> hash,
            uploads,
            Clock.systemUTC());
    return new PhotoPipeline(parts, Set.of("in"));
  }

  private static List<Profile> profiles() {
    return List.of(
        new Profile(
            KeyPattern.of("**"),
            List.of(spec("small", 50, OutputFormat.JPEG), spec("tiny", 10, OutputFormat.PNG))));
  }

  private static RenditionSpec spec(String name, int width, OutputFormat format) {
    return new RenditionSpec(
        name,
        OptionalInt.of(width),
        OptionalInt.empty(),
        Fit.INSIDE,
        Gravity.Compass.CENTRE,
        format,
        80,
        true,
        new Rgb(255, 255, 255),
        false);
  }

  private static byte[] jpeg(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
    int[] row = new int[width];
    Arrays.fill(row, Color.ORANGE.getRGB());
    for (int y = 0; y < height; y += 2) {
      image.setRGB(0, y, width, 1, row, 0, width);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
