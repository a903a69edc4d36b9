package dev.revela.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.revela.local.s3.ObjectEvent.Created;
import dev.revela.local.s3.ObjectEvent.Creation;
import dev.revela.local.s3.ObjectEvent.Removed;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;

class NotificationsTest {
  @TempDir private Path root;
  private LocalS3 s3;
  private S3Client client;

  @BeforeEach
  void start() {
    s3 = new LocalS3(root);
    client = s3.client();
  }

  @AfterEach
  void stop() {
    s3.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.jpg",
        "a b.jpg",
        "a+b.jpg",
        "ä ö.jpg",
        "a(1).jpg",
        "dir/sub dir/a.jpg",
        "50%.jpg",
        "%2B.jpg",
        "a&b=c;d'e.jpg",
        "日本.jpg"
      })
  void aPutIsToldOnceWithTheKeyAsItIsAndAnETagThatReadsIt(String key) {
    put(key, "12345");

    Created event = onlyCreated();

    assertThat(event.creation()).isEqualTo(Creation.PUT);
    assertThat(event.bucket()).isEqualTo("photos");
    assertThat(event.key()).isEqualTo(key);
    assertThat(event.size()).isEqualTo(5);
    assertThat(event.eTag()).doesNotContain("\"");
    assertThat(read(key, event.eTag())).isEqualTo("12345");
    assertThat(read(key, "\"" + event.eTag() + "\"")).isEqualTo("12345");
  }

  /**
   * S3Proxy answered before it had read the checksum behind the object; one put in twenty lost its
   * connection and was tried again by the client.
   */
  @Test
  void noneOfManyPutsIsToldTwice() {
    for (int i = 0; i < 200; i++) {
      put("a.jpg", "12345");
    }
    assertThat(s3.events()).hasSize(200);
  }

  @Test
  void aCopyIsToldAsACopyOfItsDestination() {
    put("a.jpg", "12345");
    s3.events();

    client.copyObject(
        copy ->
            copy.sourceBucket("photos")
                .sourceKey("a.jpg")
                .destinationBucket("photos")
                .destinationKey("b c.jpg"));

    Created event = onlyCreated();
    assertThat(event.creation()).isEqualTo(Creation.COPY);
    assertThat(event.key()).isEqualTo("b c.jpg");
    assertThat(read("b c.jpg", event.eTag())).isEqualTo("12345");
  }

  @Test
  void aMultipartUploadIsToldOnceAndOnlyWhenCompleted() {
    String upload = client.createMultipartUpload(u -> u.bucket("photos").key("big.jpg")).uploadId();
    CompletedPart first = part(upload, 1, "x".repeat(5 << 20));
    CompletedPart second = part(upload, 2, "y");
    assertThat(s3.events()).isEmpty();

    String eTag =
        client
            .completeMultipartUpload(
                complete ->
                    complete
                        .bucket("photos")
                        .key("big.jpg")
                        .uploadId(upload)
                        .multipartUpload(parts -> parts.parts(first, second)))
            .eTag();

    Created event = onlyCreated();
    assertThat(event.creation()).isEqualTo(Creation.COMPLETE_MULTIPART_UPLOAD);
    assertThat(event.size()).isEqualTo((5 << 20) + 1);
    assertThat(event.eTag()).endsWith("-2").isEqualTo(ETags.unquoted(eTag));
    assertThat(read("big.jpg", event.eTag())).endsWith("xy");
  }

  @Test
  void anAbortedMultipartUploadIsNotTold() {
    String upload = client.createMultipartUpload(u -> u.bucket("photos").key("big.jpg")).uploadId();
    part(upload, 1, "x");
    client.abortMultipartUpload(a -> a.bucket("photos").key("big.jpg").uploadId(upload));
    assertThat(s3.events()).isEmpty();
  }

  @Test
  void aRemovalIsToldAfterThePutAndWithAGreaterSequencer() {
    put("a b.jpg", "1");
    client.deleteObject(delete -> delete.bucket("photos").key("a b.jpg"));

    List<ObjectEvent> events = s3.events();

    assertThat(events).hasSize(2);
    assertThat(events.getLast()).isInstanceOf(Removed.class);
    assertThat(events.getLast().key()).isEqualTo("a b.jpg");
    assertThat(events.getLast().sequencer()).isGreaterThan(events.getFirst().sequencer());
  }

  @Test
  void theRemovalOfWhatDoesNotExistIsNotTold() {
    client.deleteObject(delete -> delete.bucket("photos").key("a.jpg"));
    assertThat(s3.events()).isEmpty();
  }

  @Test
  void aMultipleRemovalIsToldOnceForEachObjectThatExisted() {
    put("a.jpg", "1");
    put("dir/b (1).jpg", "1");
    s3.events();

    client.deleteObjects(
        delete ->
            delete
                .bucket("photos")
                .delete(keys -> keys.objects(id("a.jpg"), id("dir/b (1).jpg"), id("missing.jpg"))));

    assertThat(s3.events())
        .allMatch(Removed.class::isInstance)
        .extracting(ObjectEvent::key)
        .containsExactlyInAnyOrder("a.jpg", "dir/b (1).jpg");
  }

  @Test
  void aRefusedConditionalPutIsNotTold() {
    put("a.jpg", "1");
    s3.events();
    assertRefused(
        () ->
            client.putObject(
                p -> p.bucket("photos").key("a.jpg").ifNoneMatch("*"),
                RequestBody.fromString("2")));
    assertThat(s3.events()).isEmpty();
  }

  @Test
  void aPutWithAWrongChecksumIsNeitherKeptNorTold() {
    assertThatThrownBy(
            () ->
                client.putObject(
                    p -> p.bucket("photos").key("a.jpg").checksumCRC32("AAAAAA=="),
                    RequestBody.fromString("1")))
        .isInstanceOf(S3Exception.class);
    assertThat(s3.events()).isEmpty();
    assertThat(client.listObjectsV2(l -> l.bucket("photos")).contents()).isEmpty();
  }

  @Test
  void changesInTheOtherBucketAreNotTold() {
    client.putObject(p -> p.bucket("renditions").key("a.jpg"), RequestBody.fromString("1"));
    client.deleteObject(d -> d.bucket("renditions").key("a.jpg"));
    assertThat(s3.events()).isEmpty();
  }

  private void put(String key, String content) {
    client.putObject(p -> p.bucket("photos").key(key), RequestBody.fromString(content));
  }

  private String read(String key, String eTag) {
    return client
        .getObjectAsBytes(get -> get.bucket("photos").key(key).ifMatch(eTag))
        .asUtf8String();
  }

  private Created onlyCreated() {
    List<ObjectEvent> events = s3.events();
    assertThat(events).singleElement().isInstanceOf(Created.class);
    return (Created) events.getFirst();
  }

  private CompletedPart part(String upload, int number, String content) {
    String eTag =
        client
            .uploadPart(
                p -> p.bucket("photos").key("big.jpg").uploadId(upload).partNumber(number),
                RequestBody.fromString(content))
            .eTag();
    return CompletedPart.builder().partNumber(number).eTag(eTag).build();
  }

  private static ObjectIdentifier id(String key) {
    return ObjectIdentifier.builder().key(key).build();
  }

  private static void assertRefused(Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(412));
  }
}
