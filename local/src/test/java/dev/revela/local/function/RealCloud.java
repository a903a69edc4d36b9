package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.DataFolder;
import dev.revela.local.cloud.LocalCloud;
import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.queue.QueueListener;
import dev.revela.local.queue.QueuedEvent;
import dev.revela.local.queue.RetryPolicy;
import dev.revela.local.runtime.Invocation;
import dev.revela.local.runtime.InvocationResult;
import dev.revela.local.s3.S3Clients;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A local cloud with the function that the build made, and what a test wants to know of it. */
final class RealCloud implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Path FUNCTION_JAR = Path.of(System.getProperty("revela.function.jar"));

  private final DataFolder data;
  private final LocalCloud cloud;
  private final S3Client s3;
  private final List<PhotoOutcome> outcomes = new CopyOnWriteArrayList<>();
  private final List<String> retried = new CopyOnWriteArrayList<>();
  private final List<Path> discarded = new CopyOnWriteArrayList<>();

  /**
   * @param recipe JSON; empty for the function's own
   */
  RealCloud(Path folder, Optional<String> recipe, Map<String, String> variables)
      throws IOException {
    this(folder, FUNCTION_JAR, recipe, variables);
  }

  private RealCloud(
      Path folder, Path functionJar, Optional<String> recipe, Map<String, String> variables)
      throws IOException {
    data = DataFolder.open(folder.resolve("data"));
    Optional<Path> recipeFile = Optional.empty();
    if (recipe.isPresent()) {
      recipeFile = Optional.of(Files.writeString(folder.resolve("recipe.json"), recipe.get()));
    }
    CloudSettings settings =
        new CloudSettings(
            0,
            functionJar,
            recipeFile,
            2,
            1024,
            Duration.ofSeconds(60),
            RetryPolicy.LOCAL,
            variables,
            line -> {});
    cloud = LocalCloud.start(settings, data, new Listener());
    s3 = S3Clients.at(cloud.endpoint(), Region.US_EAST_1);
  }

  /** The function as it is where no native library could be built. */
  static RealCloud withPortableEngine(Path folder, Optional<String> recipe) throws IOException {
    Path alone = Files.copy(FUNCTION_JAR, folder.resolve("function.jar"));
    return new RealCloud(folder, alone, recipe, Map.of());
  }

  /** Whether the build made the libvips engine; where it had to, a test fails without it. */
  static boolean hasFastEngine() {
    boolean built = Files.exists(FUNCTION_JAR.resolveSibling("native").resolve("librevela.so"));
    assertThat(built || !"required".equals(System.getenv("REVELA_NATIVE"))).isTrue();
    return built;
  }

  static RealCloud withDefaults(Path folder) throws IOException {
    return new RealCloud(folder, Optional.empty(), Map.of());
  }

  private final class Listener implements QueueListener {
    @Override
    public void completed(QueuedEvent event, InvocationResult.Success result) {
      outcomes.addAll(PhotoOutcome.read(result.response()));
    }

    @Override
    public void retried(QueuedEvent event, InvocationResult.Failure failure, Duration delay) {
      retried.add(failure.message());
    }

    @Override
    public void discarded(QueuedEvent event, InvocationResult.Failure failure, Path record) {
      discarded.add(record);
    }
  }

  S3Client s3() {
    return s3;
  }

  LocalCloud cloud() {
    return cloud;
  }

  void put(String key, Path photo) {
    s3.putObject(put(key), RequestBody.fromFile(photo));
  }

  void put(String key, byte[] photo) {
    s3.putObject(put(key), RequestBody.fromBytes(photo));
  }

  private static PutObjectRequest put(String key) {
    return PutObjectRequest.builder().bucket(CloudSettings.INPUT_BUCKET).key(key).build();
  }

  /** Waits until the function has dealt with all that was put or removed so far. */
  RealCloud settle() throws InterruptedException {
    assertThat(cloud.queue().awaitDone(PATIENCE)).as("all events done").isTrue();
    return this;
  }

  /** The only outcome there was of a key. */
  PhotoOutcome outcome(String key) {
    List<PhotoOutcome> found =
        outcomes.stream().filter(outcome -> outcome.key().equals(key)).toList();
    assertThat(found).as("outcomes of %s among %s", key, outcomes).hasSize(1);
    return found.getFirst();
  }

  List<PhotoOutcome> outcomes() {
    return outcomes;
  }

  List<String> retried() {
    return retried;
  }

  List<Path> discarded() {
    return discarded;
  }

  /** Keys in the output bucket. */
  List<String> outputKeys() {
    return s3
        .listObjectsV2Paginator(request -> request.bucket(CloudSettings.OUTPUT_BUCKET))
        .contents()
        .stream()
        .map(S3Object::key)
        .sorted()
        .toList();
  }

  byte[] output(String key) {
    return s3.getObjectAsBytes(request -> request.bucket(CloudSettings.OUTPUT_BUCKET).key(key))
        .asByteArray();
  }

  Picture picture(String key) throws IOException {
    return new Picture(ImageIO.read(new ByteArrayInputStream(output(key))));
  }

  JsonNode manifest(String photoKey) {
    return JsonMapper.shared().readTree(output(photoKey + "/manifest.json"));
  }

  InvocationResult invoke(String payload) throws InterruptedException {
    return cloud.function().invoke(Invocation.of(Payload.of(payload)));
  }

  String functionLog() throws IOException {
    return Files.readString(data.functionLog());
  }

  /** What the function's processes left on their scratch disks. */
  List<Path> leftOnDisk() throws IOException {
    try (Stream<Path> files = Files.walk(data.work())) {
      return files.filter(path -> path.getFileName().toString().startsWith("photo")).toList();
    }
  }

  @Override
  public void close() {
    s3.close();
    cloud.close();
    data.close();
  }
}
