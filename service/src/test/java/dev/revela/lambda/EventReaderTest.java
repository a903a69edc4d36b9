package dev.revela.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.revela.json.Json;
import dev.revela.json.JsonText;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.Sequencer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private final EventReader reader = new EventReader();

  @Test
  void aRecordIsReadWithAllThatMatters() throws Exception {
    assertThat(events(record("2.1", "ObjectCreated:Put", "a.jpg")))
        .containsExactly(
            new PhotoEvent(
                Kind.CREATED,
                "in",
                "a.jpg",
                Optional.of("v1"),
                Optional.of("d41d8cd98f00b204e9800998ecf8427e"),
                Optional.of(new Sequencer("0055AED6DCD90281E5"))));
  }

  @ParameterizedTest
  @CsvSource({
    "a+b.jpg, 'a b.jpg'",
    "a%2Bb.jpg, a+b.jpg",
    "a%252Bb.jpg, a%2Bb.jpg",
    "%C3%BCber+alles%2B%281%29.jpg, über alles+(1).jpg",
    "%F0%9F%93%B7/x.jpg, 📷/x.jpg",
    "2026/11/x.jpg, 2026/11/x.jpg",
    "a%2Fb%26c%3Dd%3F.jpg, a/b&c=d?.jpg",
  })
  void keysAreDecodedOnce(String encoded, String key) throws Exception {
    assertThat(events(record("2.1", "ObjectCreated:Put", encoded)))
        .extracting(PhotoEvent::key)
        .containsExactly(key);
  }

  @ParameterizedTest
  @CsvSource({
    "ObjectCreated:Put, CREATED",
    "ObjectCreated:Post, CREATED",
    "ObjectCreated:Copy, CREATED",
    "ObjectCreated:CompleteMultipartUpload, CREATED",
    "s3:ObjectCreated:Put, CREATED",
    "ObjectRemoved:Delete, REMOVED",
    "ObjectRemoved:DeleteMarkerCreated, REMOVED",
    "LifecycleExpiration:Delete, REMOVED",
    "ObjectTagging:Put, OTHER",
    "ObjectAcl:Put, OTHER",
    "ReducedRedundancyLostObject, OTHER",
  })
  void theNameOfTheEventSaysWhatToDo(String name, Kind kind) throws Exception {
    assertThat(events(record("2.1", name, "a.jpg")))
        .extracting(PhotoEvent::kind)
        .containsExactly(kind);
  }

  @Test
  void theVersionIdOfADeleteMarkerIsNoVersionOfThePhoto() throws Exception {
    assertThat(events(record("2.3", "ObjectRemoved:DeleteMarkerCreated", "a.jpg")))
        .extracting(PhotoEvent::versionId)
        .containsExactly(Optional.empty());
  }

  @Test
  void anEmptyETagPinsNothing() throws Exception {
    String record = record("2.1", "ObjectCreated:Put", "a.jpg");
    assertThat(events(record.replaceAll("\"eTag\":\"[^\"]*\"", "\"eTag\":\"\"")))
        .extracting(PhotoEvent::eTag)
        .containsExactly(Optional.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.17"})
  void everyVersionTwoIsRead(String version) throws Exception {
    assertThat(events(record(version, "ObjectCreated:Put", "a.jpg"))).hasSize(1);
  }

  @Test
  void everyRecordIsReadAndABadOneDoesNotHideTheOthers() throws Exception {
    EventReader.Events read =
        read(
            notification(
                record("2.1", "ObjectCreated:Put", "a.jpg"),
                record("3.0", "ObjectCreated:Put", "b.jpg"),
                "{}",
                "7",
                record("2.1", "ObjectCreated:Put", "%zz.jpg"),
                "{\"eventSource\":\"aws:sqs\",\"body\":\"{}\"}",
                record("2.1", "ObjectCreated:Put", "c.jpg")));

    assertThat(read.events()).extracting(PhotoEvent::key).containsExactly("a.jpg", "c.jpg");
    assertThat(read.problems())
        .satisfiesExactly(
            problem ->
                assertThat(problem)
                    .isEqualTo("Records[1]: eventVersion is 3.0; every 2.x is accepted"),
            problem -> assertThat(problem).isEqualTo("Records[2]: eventName is missing or no text"),
            problem -> assertThat(problem).isEqualTo("Records[3]: the record is no object"),
            problem ->
                assertThat(problem).startsWith("Records[4]: the key %zz.jpg is not URL-encoded"),
            problem ->
                assertThat(problem)
                    .isEqualTo("Records[5]: eventSource is aws:sqs; aws:s3 is accepted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"Records\":[]}",
        "{\"Records\":null}",
        "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Time\":\"2014-10-13T15:57:02.089Z\","
            + "\"Bucket\":\"in\",\"RequestId\":\"5582815E1AEA5ADF\",\"HostId\":\"8cLeGAm\"}"
      })
  void aPayloadWithoutRecordsAsksForNothing(String payload) throws Exception {
    assertThat(read(payload).events()).isEmpty();
    assertThat(read(payload).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | The payload is no JSON: it is empty",
        "{ | The payload is no JSON: line 1, column 2",
        "[] | The payload is no JSON object",
        "\"x\" | The payload is no JSON object",
        "{\"Records\":{}} | Records are no array",
        "{\"Records\":\"x\"} | Records are no array",
      })
  void aMalformedPayloadIsAClearError(String payload, String words) {
    assertThatThrownBy(() -> read(payload))
        .isInstanceOf(BadEventException.class)
        .hasMessageContaining(words);
  }

  /** The library's own deserialiser is the reference for the classes we fill ourselves. */
  @ParameterizedTest
  @ValueSource(strings = {"a+b.jpg", "%C3%BC.jpg", "x%2By.png"})
  void recordsAreReadAsTheLibraryReadsThem(String key) throws Exception {
    String record = record("2.1", "ObjectCreated:Put", key);
    S3EventNotificationRecord theirs =
        LambdaEventSerializers.<S3Event>serializerFor(S3Event.class, getClass().getClassLoader())
            .fromJson(notification(record))
            .getRecords()
            .getFirst();
    S3EventNotificationRecord ours = S3Records.read(JsonText.parse(record));

    assertThat(ours)
        .usingRecursiveComparison()
        .ignoringFields(
            "eventTime",
            "userIdentity",
            "requestParameters",
            "responseElements",
            "s3.bucket.ownerIdentity")
        .isEqualTo(theirs);
    assertThat(S3Records.toEvent(ours)).isEqualTo(S3Records.toEvent(theirs));
    assertThat(JsonText.parse(record)).isInstanceOf(Json.Obj.class);
  }

  private List<PhotoEvent> events(String record) throws BadEventException, IOException {
    EventReader.Events read = read(notification(record));
    assertThat(read.problems()).isEmpty();
    return read.events();
  }

  private EventReader.Events read(String payload) throws BadEventException, IOException {
    InputStream in = new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8));
    return reader.read(in);
  }

  private static String notification(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private static String record(String version, String name, String key) {
    return """
      {"eventVersion":"%s","eventSource":"aws:s3","awsRegion":"eu-central-1",
       "eventTime":"2026-11-21T10:11:12.345Z","eventName":"%s",
       "userIdentity":{"principalId":"AWS:AIDA"},
       "requestParameters":{"sourceIPAddress":"127.0.0.1"},
       "responseElements":{"x-amz-request-id":"A","x-amz-id-2":"B"},
       "newMember":{"of":["some","day"]},
       "s3":{"s3SchemaVersion":"1.0","configurationId":"photos",
         "bucket":{"name":"in","ownerIdentity":{"principalId":"A"},"arn":"arn:aws:s3:::in"},
         "object":{"key":"%s","size":1234,"eTag":"d41d8cd98f00b204e9800998ecf8427e",
           "versionId":"v1","sequencer":"0055AED6DCD90281E5"}}}
      """
        .formatted(version, name, key);
  }
}
