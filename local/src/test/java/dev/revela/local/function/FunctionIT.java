package dev.revela.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.cloud.CloudSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void everyPhotoHasOneLogLineWithItsTimesAndMetrics() throws Exception {
    RealCloud cloud = RealCloud.withDefaults(folder);
    try (cloud) {
      cloud.put("a b.jpg", SCENE.encoded("jpeg"));
      cloud.settle();
      assertThat(cloud.outcomes()).hasSize(1);
    }

    // The log comes through a pipe; it is whole once the function has ended.
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
