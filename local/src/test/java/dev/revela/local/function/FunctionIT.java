package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.cloud.PhotoOutcome;
import dev.revela.local.runtime.InvocationResult.FunctionError;
import dev.revela.local.runtime.InvocationResult.InitFailed;
import dev.revela.local.runtime.InvocationResult.Success;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What a user of the buckets sees. */
class FunctionIT {
  private static final Picture SCENE = Picture.quarters(2000, 1200);

  @TempDir private Path folder;

  @Test
  void aPhotoPutUnderAnAwkwardKeyGetsItsRenditionsAndManifest() throws Exception {
    String key = "Urlaub 2026/a+b%2Bc (ü & 📷).jpg";
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      cloud.put(key, SCENE.encoded("jpeg"));
      cloud.settle();

      assertThat(cloud.outputKeys())
          .containsExactly(
              key + "/card.jpg", key + "/large.jpg", key + "/manifest.json", key + "/thumb.jpg");
      assertThat(cloud.picture(key + "/card.jpg").size()).isEqualTo("800x480");
      assertThat(cloud.manifest(key).path("status").asString()).isEqualTo("developed");
      assertThat(cloud.manifest(key).path("source").path("key").asString()).isEqualTo(key);
      assertThat(cloud.leftOnDisk()).isEmpty();
    }
  }

  @Test
  void overwritingRemovingAndPuttingAgainEndWithWhatStandsInTheInputBucket() throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      cloud.put("a.jpg", SCENE.encoded("jpeg"));
      cloud.put("b.jpg", SCENE.encoded("jpeg"));
      cloud.settle();
      cloud.put("a.jpg", Picture.quarters(400, 400).encoded("jpeg"));
      cloud.s3().deleteObject(delete -> delete.bucket(CloudSettings.INPUT_BUCKET).key("b.jpg"));
      cloud.settle();

      assertThat(cloud.picture("a.jpg/large.jpg").size()).isEqualTo("400x400");
      assertThat(cloud.outputKeys()).noneMatch(key -> key.startsWith("b.jpg"));

      cloud.put("b.jpg", SCENE.encoded("jpeg"));
      cloud.settle();
      assertThat(cloud.outputKeys()).contains("b.jpg/manifest.json");
    }
  }

  @Test
  void copiesAndMultipartUploadsAreDevelopedLikePuts() throws Exception {
    byte[] photo = SCENE.encoded("jpeg");
    byte[] long6Mb = new byte[6 << 20];
    System.arraycopy(photo, 0, long6Mb, 0, photo.length);
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      cloud.put("a.jpg", photo);
      cloud
          .s3()
          .copyObject(
              copy ->
                  copy.sourceBucket(CloudSettings.INPUT_BUCKET)
                      .sourceKey("a.jpg")
                      .destinationBucket(CloudSettings.INPUT_BUCKET)
                      .destinationKey("copy.jpg"));
      putInParts(cloud, "parts.jpg", long6Mb);
      cloud.settle();

      assertThat(cloud.outputKeys())
          .contains("a.jpg/manifest.json", "copy.jpg/manifest.json", "parts.jpg/manifest.json");
      assertThat(cloud.picture("parts.jpg/thumb.jpg").psnr(cloud.picture("copy.jpg/thumb.jpg")))
          .isGreaterThan(40);
    }
  }

  private static void putInParts(RealCloud cloud, String key, byte[] bytes) {
    String bucket = CloudSettings.INPUT_BUCKET;
    String upload =
        cloud.s3().createMultipartUpload(create -> create.bucket(bucket).key(key)).uploadId();
    List<CompletedPart> parts = new ArrayList<>();
    int half = 5 << 20;
    for (int part = 1; part <= 2; part++) {
      int number = part;
      int from = (part - 1) * half;
      byte[] piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + half));
      String eTag =
          cloud
              .s3()
              .uploadPart(
                  put -> put.bucket(bucket).key(key).uploadId(upload).partNumber(number),
                  RequestBody.fromBytes(piece))
              .eTag();
      parts.add(CompletedPart.builder().partNumber(number).eTag(eTag).build());
    }
    var unused =
        cloud
            .s3()
            .completeMultipartUpload(
                complete ->
                    complete
                        .bucket(bucket)
                        .key(key)
                        .uploadId(upload)
                        .multipartUpload(whole -> whole.parts(parts)));
  }

  @Test
  void metadataGoesAlongAsTheRecipeSays() throws Exception {
    String recipe =
        """
        {"output": {"cacheControl": "max-age=5", "copyMetadata": ["user", "content-disposition"]},
         "profiles": [{"renditions": [{"name": "s", "width": 10, "format": "png"}]}]}
        """;
    try (RealCloud cloud = new RealCloud(folder, Optional.of(recipe), Map.of())) {
      var unused =
          cloud
              .s3()
              .putObject(
                  put ->
                      put.bucket(CloudSettings.INPUT_BUCKET)
                          .key("a.jpg")
                          .contentDisposition("inline")
                          .cacheControl("no-store")
                          .metadata(Map.of("title", "sea")),
                  RequestBody.fromBytes(SCENE.encoded("jpeg")));
      cloud.settle();

      HeadObjectResponse rendition =
          cloud
              .s3()
              .headObject(head -> head.bucket(CloudSettings.OUTPUT_BUCKET).key("a.jpg/s.png"));
      assertThat(rendition.contentType()).isEqualTo("image/png");
      assertThat(rendition.cacheControl()).isEqualTo("max-age=5");
      assertThat(rendition.contentDisposition()).isEqualTo("inline");
      assertThat(rendition.metadata()).containsEntry("title", "sea");
    }
  }

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
        {"profiles": [{"renditions": [{"name": "s", "width": 10, "format": "webp"},
                                      {"name": "t"}]}]}
        """;
    Map<String, String> variables = Map.of("REVELA_QUALITY", "101");
    try (RealCloud cloud = new RealCloud(folder, Optional.of(recipe), variables)) {
      Optional<InitFailed> failed = cloud.cloud().function().warmUp();

      assertThat(failed.orElseThrow().message())
          .contains(
              "3 settings are wrong",
              "REVELA_QUALITY: 101",
              "\"webp\" cannot be written by the thumbnailator engine",
              "renditions[1]")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void everyPhotoHasOneLogLineWithItsTimesAndMetrics() throws Exception {
    try (RealCloud cloud = RealCloud.withDefaults(folder)) {
      cloud.put("a b.jpg", SCENE.encoded("jpeg"));
      cloud.settle();
      List<PhotoOutcome> outcomes = cloud.outcomes();

      assertThat(outcomes).hasSize(1);
      assertThat(cloud.functionLog().lines().filter(line -> line.contains("\"a b.jpg\"")))
          .singleElement()
          .asString()
          .contains(
              "\"level\":\"INFO\"",
              "\"outcome\":\"developed\"",
              "\"coldStart\":true",
              "\"download\":",
              "\"_aws\":",
              "\"Renditions\":3");
    }
  }
}
