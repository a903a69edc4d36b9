package dev.revela.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class StorableKeysTest {
  @TempDir private Path root;
  private LocalS3 s3;

  @BeforeEach
  void start() {
    s3 = new LocalS3(root);
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @Test
  void theLongestNameIsTakenAndALongerOneRefused() {
    String longest = "é".repeat(107) + ".jpg";
    put("dir/" + longest);
    assertThat(root.resolve("photos/dir/" + longest)).hasContent("1");

    S3Exception refused = refusal("dir/e" + longest);
    assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError");
    assertThat(refused.awsErrorDetails().errorMessage()).contains("219 bytes").contains("218");
    assertThat(refusal("d".repeat(256) + "/a.jpg").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dir//a.jpg", "/a.jpg", "dir/./a.jpg", "dir/../a.jpg", "dir/.."})
  void aKeyThatWouldBeAnotherObjectsFileIsRefused(String key) {
    put("a.jpg");
    put("dir/a.jpg");
    s3.events();

    assertThat(refusal(key).statusCode()).isEqualTo(400);
    assertThat(s3.events()).isEmpty();
    assertThat(root.resolve("photos/a.jpg")).hasContent("1");
    assertThat(root.resolve("photos/dir/a.jpg")).hasContent("1");
  }

  @Test
  void suchAKeyIsNotFoundAndDeletingItDeletesNothing() {
    put("dir/a.jpg");
    assertThatThrownBy(() -> s3.client().headObject(h -> h.bucket("photos").key("dir//a.jpg")))
        .isInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.client().getObject(h -> h.bucket("photos").key("dir//a.jpg")))
        .isInstanceOf(NoSuchKeyException.class);
    s3.client().deleteObject(d -> d.bucket("photos").key("dir//a.jpg"));
    assertThat(root.resolve("photos/dir/a.jpg")).exists();
  }

  @Test
  void anObjectAndAFolderCannotHaveTheSameName() {
    put("a.jpg");
    put("dir/b.jpg");
    assertThat(refusal("a.jpg/x").awsErrorDetails().errorMessage()).contains("a.jpg is an object");
    assertThat(refusal("a.jpg/x/y").statusCode()).isEqualTo(400);
    assertThat(refusal("dir").awsErrorDetails().errorMessage()).contains("below dir");
  }

  @Test
  void theLongestNameOfAnUploadInPartsIsTakenAndALongerOneRefused() {
    String longest = "e".repeat(156) + ".jpg";
    assertThatThrownBy(
            () -> s3.client().createMultipartUpload(c -> c.bucket("photos").key("e" + longest)))
        .isInstanceOfSatisfying(
            S3Exception.class,
            refused ->
                assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("KeyTooLongError"));
    String id = s3.client().createMultipartUpload(c -> c.bucket("photos").key(longest)).uploadId();
    String eTag =
        s3.client()
            .uploadPart(
                u -> u.bucket("photos").key(longest).uploadId(id).partNumber(1),
                RequestBody.fromString("1"))
            .eTag();
    s3.client()
        .completeMultipartUpload(
            c ->
                c.bucket("photos")
                    .key(longest)
                    .uploadId(id)
                    .multipartUpload(
                        m -> m.parts(CompletedPart.builder().partNumber(1).eTag(eTag).build())));
    assertThat(root.resolve("photos/" + longest)).hasContent("1");
  }

  private void put(String key) {
    put(key, "1");
  }

  private void put(String key, String content) {
    s3.client().putObject(p -> p.bucket("photos").key(key), RequestBody.fromString(content));
  }

  private S3Exception refusal(String key) {
    return catchThrowableOfType(S3Exception.class, () -> put(key, "2"));
  }
}
