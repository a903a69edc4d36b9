package dev.revela.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.revela.local.Payload;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a change as the message that S3 sends: event structure 2.1, one record. Thread-safe. */
public final class S3Notification {
  private static final String REGION = "us-east-1";
  private static final String OWNER = "LOCAL";
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final JsonMapper json = JsonMapper.shared();

  public Payload write(ObjectEvent event) {
    ObjectNode message = JsonNodeFactory.instance.objectNode();
    ObjectNode fields = message.putArray("Records").addObject();
    fields.put("eventVersion", "2.1");
    fields.put("eventSource", "aws:s3");
    fields.put("awsRegion", REGION);
    fields.put("eventTime", milliseconds(event.time()));
    fields.put("eventName", event.name());
    fields.putObject("userIdentity").put("principalId", OWNER);
    fields.putObject("requestParameters").put("sourceIPAddress", "127.0.0.1");
    fields
        .putObject("responseElements")
        .put("x-amz-request-id", event.sequencer())
        .put("x-amz-id-2", "local");
    ObjectNode s3 = fields.putObject("s3");
    s3.put("s3SchemaVersion", "1.0");
    s3.put("configurationId", "revela");
    writeBucket(s3.putObject("bucket"), event.bucket());
    writeObject(s3.putObject("object"), event);
    return Payload.of(json.writeValueAsBytes(message));
  }

  /** The key that a notification is about, decoded; empty when it is none. */
  public Optional<String> key(Payload notification) {
    JsonNode key = json.readTree(notification.bytes()).at("/Records/0/s3/object/key");
    return key.isString()
        ? Optional.of(URLDecoder.decode(key.asString(), UTF_8))
        : Optional.empty();
  }

  private static void writeBucket(ObjectNode bucket, String name) {
    bucket.put("name", name);
    bucket.putObject("ownerIdentity").put("principalId", OWNER);
    bucket.put("arn", "arn:aws:s3:::" + name);
  }

  private static void writeObject(ObjectNode object, ObjectEvent event) {
    object.put("key", encode(event.key()));
    if (event instanceof ObjectEvent.Created created) {
      object.put("size", created.size());
      object.put("eTag", created.eTag());
    }
    object.put("sequencer", event.sequencer());
  }

  /** As in an HTML form, but for the slash: a space is a plus, everything else percent UTF-8. */
  static String encode(String key) {
    return URLEncoder.encode(key, UTF_8).replace("%2F", "/");
  }

  private static String milliseconds(Instant time) {
    return MILLISECONDS.format(time);
  }
}
