package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.runtime.InvocationResult.FunctionError;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import dev.revela.local.runtime.InvocationResult.Success;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user sees when something is wrong. */
class FunctionFailuresIT {
  private static final Picture SCENE = Picture.quarters(2000, 1200);

  @TempDir private Path folder;

  @Test
  void whatIsNoPhotoIsRejectedAndTheNextOneIsDeveloped() throws Exception {
    String recipe =
        """
        {"limits": {"maxBytes": "200KB", "maxPixels": 2500000, "maxFrames": 3,
                    "maxResultPixels": 1000000},
         "profiles": [{"match": "long/**", "renditions":
                        [{"name": "s", "width": 4000, "height": 4000, "fit": "contain"}]},
                      {"renditions": [{"name": "s", "width": 100}]}]}
        """;
    byte[] photo = SCENE.encoded("jpeg");
    byte[] heavy = new byte[300_000];
    System.arraycopy(photo, 0, heavy, 0, photo.length);
    try (RealCloud cloud = new RealCloud(folder, Optional.of(recipe), Map.of())) {
      cloud.put("empty.jpg", new byte[0]);
      cloud.put("text.jpg", "no photo at all".getBytes(StandardCharsets.UTF_8));
      cloud.put("heavy.jpg", heavy);
      cloud.put("large.png", Picture.quarters(2600, 1000).encoded("png"));
      cloud.put("long/wide.jpg", Picture.quarters(1000, 10).encoded("jpeg"));
      cloud.put("cut.jpg", Arrays.copyOf(photo, photo.length / 2));
      cloud.put("png-by-name.png", photo);
      cloud.settle();

      assertRejected(cloud, "empty.jpg", "empty", "is empty");
      assertRejected(cloud, "text.jpg", "not-an-image", "\"no photo\"");
      assertRejected(cloud, "heavy.jpg", "too-many-bytes", "300,000 bytes and limits.maxBytes");
      assertRejected(cloud, "large.png", "too-many-pixels", "2,600,000 pixels");
      assertRejected(cloud, "long/wide.jpg", "result-too-large", "limits.maxResultPixels");
      assertRejected(cloud, "cut.jpg", "corrupt", "jpeg");
      // What the bytes are decides, and the photo after the bad ones is as good as ever.
      assertThat(cloud.outcome("png-by-name.png").outcome()).isEqualTo("developed");
      assertThat(cloud.outputKeys()).hasSize(8);
      assertThat(cloud.leftOnDisk()).isEmpty();
      assertThat(cloud.retried()).isEmpty();
    }
  }

  private static void assertRejected(RealCloud cloud, String key, String code, String words) {
    assertThat(cloud.outcome(key).outcome()).as(key).isEqualTo("rejected");
    assertThat(cloud.outcome(key).reason().orElse("")).as(key).contains(words);
    assertThat(cloud.manifest(key).path("status").asString()).isEqualTo("rejected");
    assertThat(cloud.manifest(key).path("code").asString()).isEqualTo(code);
    assertThat(cloud.manifest(key).path("reason").asString()).contains(words);
    assertThat(cloud.manifest(key).path("renditions")).isEmpty();
  }

  @Test
  void aProcessKilledInTheMiddleOfAPhotoIsReplacedAndTheRetryDevelopsIt() throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      assertThat(cloud.cloud().function().warmUp()).isEmpty();
      cloud.put("big.png", Picture.quarters(6000, 4000).encoded("png"));
      killOnceItHasThePhoto(folder.resolve("data"));
      cloud.settle();

      assertThat(cloud.retried()).containsExactly("Runtime exited with error: signal: killed");
      assertThat(cloud.outcome("big.png").outcome()).isEqualTo("developed");
      assertThat(cloud.outputKeys()).contains("big.png/manifest.json");
      assertThat(cloud.leftOnDisk()).isEmpty();
      assertThat(cloud.discarded()).isEmpty();
    }
  }

  /** Spins rather than sleeps: the photo is on the function's disk for a second at most. */
  private static void killOnceItHasThePhoto(Path data) throws Exception {
    List<Path> downloaded = List.of();
    while (downloaded.isEmpty()) {
      try (var files = Files.walk(data.resolve("state/work"))) {
        downloaded = files.filter(path -> path.endsWith("photo")).toList();
      } catch (UncheckedIOException e) {
        downloaded = List.of(); // a directory went while it was walked
      }
      Thread.onSpinWait();
    }
    ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("RevelaHandler"))
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void oneBadRecordDoesNotStopTheOthersAndEndsTheInvocationAsAnErrorThatNamesIt() throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      cloud.put("a.jpg", SCENE.encoded("jpeg"));
      cloud.settle();
      cloud
          .s3()
          .deleteObject(d -> d.bucket(CloudSettings.OUTPUT_BUCKET).key("a.jpg/manifest.json"));

      var result =
          cloud.invoke(
              """
              {"Records": [
                {"eventVersion": "9.0", "eventName": "ObjectCreated:Put"},
                {"eventVersion": "2.6", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
                 "s3": {"bucket": {"name": "photos"}, "object": {"key": "a.jpg"}}},
                {"eventVersion": "2.6", "eventSource": "aws:s3", "eventName": "ObjectCreated:Put",
                 "s3": {"bucket": {"name": "photos"}, "object": {"key": "never-was.jpg"}}}]}
              """);

      assertThat(result)
          .asInstanceOf(type(FunctionError.class))
          .returns(
              "Records[0]: eventVersion is 9.0; every 2.x is accepted", FunctionError::message);
      assertThat(cloud.outputKeys()).contains("a.jpg/manifest.json");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Records\":[]}",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\"}"
      })
  void payloadsWithoutRecordsDoNothing(String payload) throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      assertThat(cloud.invoke(payload))
          .asInstanceOf(type(Success.class))
          .returns("{\"photos\":[]}", success -> success.response().text());
    }
  }

  @Test
  void aMalformedPayloadIsAnErrorInOneSentence() throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      assertThat(cloud.invoke("\"hello\""))
          .asInstanceOf(type(FunctionError.class))
          .returns(
              "The payload is no JSON object: an S3 event notification is accepted",
              FunctionError::message);
    }
  }

  @Test
  void everyWrongSettingIsToldAtStart() throws Exception {
    String recipe =
        """
        {"profiles": [{"renditions": [{"name": "s", "width": 10, "format": "bmp"},
                                      {"name": "t"}]}]}
        """;
    Map<String, String> variables = Map.of("REVELA_QUALITY", "101");
    try (RealCloud cloud = new RealCloud(folder, Optional.of(recipe), variables)) {
      Optional<InitFailed> failed = cloud.cloud().function().warmUp();

      assertThat(failed.orElseThrow().message())
          .contains(
              "3 settings are wrong",
              "REVELA_QUALITY: 101",
              "\"bmp\" is not one of jpeg",
              "renditions[1]")
          .doesNotContain("\tat ");
    }
  }
}
