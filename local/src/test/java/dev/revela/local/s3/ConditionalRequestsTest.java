package dev.revela.local.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

class ConditionalRequestsTest {
  private static final int WRITERS = 8;

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

  @Test
  void aPutThatWantsANewObjectIsRefusedWhenThereIsOne() {
    put("1", "*", null);
    assertStatus(412, () -> put("2", "*", null));
    assertThat(content()).isEqualTo("1");
  }

  @Test
  void aPutThatWantsTheObjectAsItWasIsRefusedWhenItChanged() {
    String first = put("1", null, null);
    String second = put("2", null, first);
    assertStatus(412, () -> put("3", null, first));
    put("4", null, second);
    assertThat(content()).isEqualTo("4");
  }

  @Test
  void aPutThatWantsAnObjectIsRefusedWhenThereIsNone() {
    assertStatus(404, () -> put("1", null, "\"d41d8cd98f00b204e9800998ecf8427e\""));
  }

  @Test
  void aGetOfAnotherETagIsRefused() {
    put("1", null, null);
    assertStatus(
        412,
        () ->
            client.getObjectAsBytes(
                get -> get.bucket("photos").key("a.jpg").ifMatch("d41d8cd98f00b204e9800998ecf8")));
  }

  @Test
  void aDeleteOfAnotherETagIsRefusedAndNotTold() {
    put("1", null, null);
    s3.events();
    assertStatus(
        412,
        () -> client.deleteObject(d -> d.bucket("photos").key("a.jpg").ifMatch("d41d8cd98f00b2")));
    assertThat(content()).isEqualTo("1");
    assertThat(s3.events()).isEmpty();
  }

  @Test
  void ofManyWritersWhoSawTheSameObjectOneWins() throws Exception {
    String seen = put("0", null, null);
    assertThat(winners(i -> () -> put("by " + i, null, seen))).isEqualTo(1);
  }

  @Test
  void ofManyWritersWhoSawNoObjectOneWins() throws Exception {
    assertThat(winners(i -> () -> put("by " + i, "*", null))).isEqualTo(1);
    assertThat(s3.events()).hasSize(1);
  }

  private static long winners(IntFunction<Callable<String>> writer) throws Exception {
    List<Future<String>> writes = new ArrayList<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < WRITERS; i++) {
        writes.add(writers.submit(writer.apply(i)));
      }
    }
    return writes.stream().filter(write -> write.state() == Future.State.SUCCESS).count();
  }

  private String put(String content, @Nullable String ifNoneMatch, @Nullable String ifMatch) {
    PutObjectRequest request =
        PutObjectRequest.builder()
            .bucket("photos")
            .key("a.jpg")
            .ifNoneMatch(ifNoneMatch)
            .ifMatch(ifMatch)
            .build();
    return client.putObject(request, RequestBody.fromString(content)).eTag();
  }

  private String content() {
    return client.getObjectAsBytes(get -> get.bucket("photos").key("a.jpg")).asUtf8String();
  }

  private static void assertStatus(int status, Runnable request) {
    assertThatThrownBy(request::run)
        .isInstanceOfSatisfying(
            S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(status));
  }
}
