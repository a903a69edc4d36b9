package dev.revela.lambda;

import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import dev.revela.json.Json;
import dev.revela.photo.PhotoEvent;
import dev.revela.photo.PhotoEvent.Kind;
import dev.revela.photo.Sequencer;
import java.util.Optional;

/**
 * S3's event records, in the classes of aws-lambda-java-events. They are filled here, from a JSON
 * tree, rather than by the library's deserialiser, whose reflection and Joda-Time cost every cold
 * start (docs/decisions/0003). The time of the event, the one member that needs Joda, is left out:
 * nothing depends on it.
 */
final class S3Records {

  private S3Records() {}

  /**
   * One record of a notification ("Event message structure", Amazon S3 User Guide).
   *
   * @throws BadEventException where it has no bucket or key, or is of another major version
   */
  static S3EventNotificationRecord read(Json json) throws BadEventException {
    if (!(json instanceof Json.Obj record)) {
      throw new BadEventException("the record is no object");
    }
    String source = record.text("eventSource").orElse("aws:s3");
    if (!source.endsWith(":s3")) {
      throw new BadEventException("eventSource is %s; aws:s3 is accepted".formatted(source));
    }
    String version = record.text("eventVersion").orElse("2.0");
    if (!version.startsWith("2.")) {
      throw new BadEventException("eventVersion is %s; every 2.x is accepted".formatted(version));
    }
    return new S3EventNotificationRecord(
        record.text("awsRegion").orElse(null),
        required(record, "eventName"),
        source,
        null,
        version,
        null,
        null,
        s3(requiredObject(record, "s3")),
        null);
  }

  private static S3Entity s3(Json.Obj s3) throws BadEventException {
    Json.Obj bucket = requiredObject(s3, "bucket");
    Json.Obj object = requiredObject(s3, "object");
    return new S3Entity(
        s3.text("configurationId").orElse(null),
        new S3BucketEntity(required(bucket, "name"), null, bucket.text("arn").orElse(null)),
        new S3ObjectEntity(
            required(object, "key"),
            object.number("size").orElse(null),
            object.text("eTag").orElse(null),
            object.text("versionId").orElse(null),
            object.text("sequencer").orElse(null)),
        s3.text("s3SchemaVersion").orElse(null));
  }

  private static String required(Json.Obj json, String name) throws BadEventException {
    return json.text(name)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new BadEventException(name + " is missing or no text"));
  }

  private static Json.Obj requiredObject(Json.Obj json, String name) throws BadEventException {
    return json.object(name)
        .orElseThrow(() -> new BadEventException(name + " is missing or no object"));
  }

  /**
   * What the record means for a photo.
   *
   * @throws BadEventException where the key is not URL-encoded as S3 encodes it
   */
  static PhotoEvent toEvent(S3EventNotificationRecord record) throws BadEventException {
    S3ObjectEntity object = record.getS3().getObject();
    return new PhotoEvent(
        kind(record.getEventName()),
        record.getS3().getBucket().getName(),
        decodedKey(object),
        versionOf(record),
        Optional.ofNullable(object.geteTag())
            .map(eTag -> eTag.replace("\"", ""))
            .filter(eTag -> !eTag.isEmpty()),
        Optional.ofNullable(object.getSequencer())
            .filter(hex -> !hex.isEmpty())
            .map(Sequencer::new));
  }

  private static String decodedKey(S3ObjectEntity object) throws BadEventException {
    try {
      return object.getUrlDecodedKey();
    } catch (IllegalArgumentException e) {
      throw new BadEventException(
          "the key %s is not URL-encoded as S3 encodes keys".formatted(object.getKey()));
    }
  }

  /** With and without the prefix that S3 leaves out in notifications. */
  private static Kind kind(String eventName) {
    String name = eventName.startsWith("s3:") ? eventName.substring(3) : eventName;
    if (name.startsWith("ObjectCreated:")) {
      return Kind.CREATED;
    }
    return name.startsWith("ObjectRemoved:") || name.startsWith("LifecycleExpiration:")
        ? Kind.REMOVED
        : Kind.OTHER;
  }

  /** A delete marker has a version id of its own, which no photo ever had. */
  private static Optional<String> versionOf(S3EventNotificationRecord record) {
    return record.getEventName().endsWith(":DeleteMarkerCreated")
        ? Optional.empty()
        : Optional.ofNullable(record.getS3().getObject().getVersionId())
            .filter(id -> !id.isEmpty() && !id.equals("null"));
  }
}
