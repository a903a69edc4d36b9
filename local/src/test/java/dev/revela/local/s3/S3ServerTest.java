package dev.revela.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.local.SetupException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3ServerTest {
  @TempDir private Path root;

  @Test
  void bucketsAreFoldersAndObjectsAreFiles() throws Exception {
    try (LocalS3 s3 = new LocalS3(root)) {
      s3.client()
          .putObject(p -> p.bucket("photos").key("dir/a b.jpg"), RequestBody.fromString("1"));
      assertThat(s3.client().listBuckets().buckets())
          .extracting(Bucket::name)
          .containsExactly("photos", "renditions");
    }
    assertThat(root.resolve("photos/dir/a b.jpg")).hasContent("1");
  }

  @Test
  void objectsAndTheirMetadataOutliveTheServer() {
    try (LocalS3 s3 = new LocalS3(root)) {
      s3.client()
          .putObject(
              p ->
                  p.bucket("photos")
                      .key("a.jpg")
                      .contentType("image/jpeg")
                      .cacheControl("max-age=60")
                      .contentDisposition("inline")
                      .metadata(Map.of("author", "Ada")),
              RequestBody.fromString("1"));
    }
    try (LocalS3 s3 = new LocalS3(root)) {
      HeadObjectResponse head = s3.client().headObject(h -> h.bucket("photos").key("a.jpg"));
      assertThat(head.contentType()).isEqualTo("image/jpeg");
      assertThat(head.cacheControl()).isEqualTo("max-age=60");
      assertThat(head.contentDisposition()).isEqualTo("inline");
      assertThat(head.metadata()).containsExactly(Map.entry("author", "Ada"));
    }
  }

  @Test
  void aTakenPortIsToldWithItsNumber() {
    try (LocalS3 s3 = new LocalS3(root)) {
      int port = s3.endpoint().getPort();
      assertThatThrownBy(
              () ->
                  S3Server.start(
                      new S3Settings(root, port, List.of("photos"), "photos"), event -> {}))
          .isInstanceOf(SetupException.class)
          .hasMessageContaining("port " + port)
          .hasMessageContaining("--port");
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsToldWithItsName() throws Exception {
    Path file = Files.writeString(root.resolve("file"), "");
    assertThatThrownBy(
            () -> S3Server.start(new S3Settings(file, 0, List.of("photos"), "photos"), event -> {}))
        .isInstanceOf(SetupException.class)
        .hasMessageContaining(file.toString());
  }
}
