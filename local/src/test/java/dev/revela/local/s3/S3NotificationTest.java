package dev.revela.local.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.revela.local.Payload;
import dev.revela.local.s3.ObjectEvent.Creation;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class S3NotificationTest {
  private static final Instant TIME = Instant.parse("2026-11-21T12:00:00Z");

  private final S3Notification notification = new S3Notification();
  private final JsonMapper json = JsonMapper.shared();

  @Test
  void aPutIsWrittenAsS3WritesIt() {
    Payload written =
        notification.write(
            new ObjectEvent.Created(
                Creation.PUT, "photos", "a b.jpg", 12, "d41d8c", "0055AED6DCD90281", TIME));
    JsonNode expected =
        json.readTree(
            """
            {"Records": [{
              "eventVersion": "2.1",
              "eventSource": "aws:s3",
              "awsRegion": "us-east-1",
              "eventTime": "2026-11-21T12:00:00.000Z",
              "eventName": "ObjectCreated:Put",
              "userIdentity": {"principalId": "LOCAL"},
              "requestParameters": {"sourceIPAddress": "127.0.0.1"},
              "responseElements": {"x-amz-request-id": "0055AED6DCD90281", "x-amz-id-2": "local"},
              "s3": {
                "s3SchemaVersion": "1.0",
                "configurationId": "revela",
                "bucket": {
                  "name": "photos",
                  "ownerIdentity": {"principalId": "LOCAL"},
                  "arn": "arn:aws:s3:::photos"
                },
                "object": {
                  "key": "a+b.jpg",
                  "size": 12,
                  "eTag": "d41d8c",
                  "sequencer": "0055AED6DCD90281"
                }
              }
            }]}
            """);
    assertThat(json.readTree(written.text())).isEqualTo(expected);
  }

  @Test
  void aRemovalTellsNeitherSizeNorETag() {
    Payload written =
        notification.write(new ObjectEvent.Removed("photos", "a.jpg", "0055AED6DCD90281", TIME));
    JsonNode change = json.readTree(written.text()).at("/Records/0");
    assertThat(change.at("/eventName").asString()).isEqualTo("ObjectRemoved:Delete");
    assertThat(change.at("/s3/object").propertyNames()).containsExactly("key", "sequencer");
  }

  @ParameterizedTest
  @CsvSource({
    "a b.jpg, a+b.jpg",
    "a+b.jpg, a%2Bb.jpg",
    "ä.jpg, %C3%A4.jpg",
    "a(1).jpg, a%281%29.jpg",
    "dir/a.jpg, dir/a.jpg",
    "50%.jpg, 50%25.jpg",
    "a=b&c.jpg, a%3Db%26c.jpg"
  })
  void aKeyIsEncodedAsInAForm(String key, String encoded) {
    assertThat(S3Notification.encode(key)).isEqualTo(encoded);
  }
}
