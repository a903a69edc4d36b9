package dev.revela.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.imaging.Spec;
import dev.revela.imaging.java2d.ThumbnailatorEngine;
import dev.revela.photo.KeyPattern;
import dev.revela.photo.KeyTemplate;
import dev.revela.photo.Limits;
import dev.revela.photo.OutputFormat;
import dev.revela.photo.OutputRules;
import dev.revela.photo.OutputRules.Copied;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.Preview;
import dev.revela.photo.Profile;
import dev.revela.photo.Recipe;
import dev.revela.photo.RenditionChoice;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A pipeline over a store in memory, with the real engine; both are checked to leave nothing. */
abstract class PipelineFixture {
  static final Deadline AMPLE = () -> 60_000;
  static final String MANIFEST = "a/b.jpg/manifest.json";

  final MemoryStore store = new MemoryStore();
  private final List<String> warnings = new ArrayList<>();
  ExecutorService uploads = Executors.newFixedThreadPool(2);
  @TempDir private Path directory;
  private Workspace workspace;
  Limits limits = new Limits(1_000_000, 1_000_000, 10, 1_000_000);
  Set<Copied> copy = EnumSet.of(Copied.USER);

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

  static String why(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Rejected rejected -> rejected.why();
      case Outcome.Failed failed -> failed.why();
      case Outcome.Ignored ignored -> ignored.why();
      default -> outcome.toString();
    };
  }

  Manifest manifest() {
    byte[] bytes = store.get("out", MANIFEST).bytes();
    return ManifestJson.read(new String(bytes, StandardCharsets.UTF_8)).orElseThrow();
  }

  Outcome created(String key, String sequencer) {
    return process(event(Kind.CREATED, key, sequencer, Optional.empty()));
  }

  Outcome removed(String key, String sequencer) {
    return process(event(Kind.REMOVED, key, sequencer, Optional.empty()));
  }

  Outcome process(PhotoEvent event) {
    return pipeline(profiles(), "hash").process(event, AMPLE).outcome();
  }

  static PhotoEvent event(Kind kind, String key, String sequencer, Optional<String> eTag) {
    return new PhotoEvent(
        kind, "in", key, Optional.empty(), eTag, Optional.of(new Sequencer(sequencer)));
  }

  PhotoPipeline pipeline(List<Profile> profiles, String hash) {
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

  static List<Profile> profiles() {
    return List.of(
        new Profile(
            KeyPattern.of("**"),
            List.of(choice("small", 50, OutputFormat.JPEG), choice("tiny", 10, OutputFormat.PNG)),
            Preview.NONE));
  }

  static RenditionChoice choice(String name, int width, OutputFormat format) {
    return new RenditionChoice.Fixed(Spec.wide(width).format(format).name(name).done());
  }

  static byte[] jpeg(int width, int height) {
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
