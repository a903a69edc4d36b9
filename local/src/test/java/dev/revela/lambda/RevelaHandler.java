package dev.revela.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for the function, which this module never sees: its name, its settings and its answers
 * are the same, but a rendition is a copy. A photo of the bytes {@code fail}, {@code reject} fares
 * accordingly.
 */
public final class RevelaHandler implements RequestStreamHandler {
  private final JsonMapper json = JsonMapper.shared();
  private final S3Client s3 =
      S3Client.builder()
          .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL_S3")))
          .httpClientBuilder(UrlConnectionHttpClient.builder())
          .build();

  public RevelaHandler() throws IOException {
    String recipe = System.getenv("REVELA_RENDITIONS_FILE");
    if (recipe != null && !Files.readString(Path.of(recipe)).startsWith("{")) {
      throw new IllegalArgumentException("The recipe " + recipe + " is not JSON");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode record = json.readTree(input.readAllBytes()).at("/Records/0");
    String key = URLDecoder.decode(record.at("/s3/object/key").asString(), UTF_8);
    String bucket = record.at("/s3/bucket/name").asString();
    System.out.println("developing " + key);
    String answer;
    if (record.at("/eventName").asString().startsWith("ObjectRemoved")) {
      answer = photo(key, "removed", "\"renditions\":[]");
    } else {
      byte[] photo =
          s3.getObject(
                  get ->
                      get.bucket(bucket).key(key).ifMatch(record.at("/s3/object/eTag").asString()))
              .readAllBytes();
      answer = develop(key, photo);
    }
    output.write(answer.getBytes(UTF_8));
  }

  private String develop(String key, byte[] photo) {
    String text = new String(photo, UTF_8);
    if (text.equals("fail")) {
      throw new IllegalStateException("1 of 1 photos failed: " + key);
    }
    put(key + "/manifest.json", "{}".getBytes(UTF_8));
    String manifest = "\"manifest\":\"" + key + "/manifest.json\",";
    if (text.equals("reject")) {
      return photo(key, "rejected", manifest + "\"reason\":\"not an image\"");
    }
    put(key + "/card.jpg", photo);
    return photo(
        key,
        "developed",
        manifest
            + """
              "renditions":[{"name":"card","key":"%s/card.jpg","width":800,"height":600,
              "bytes":%d,"format":"jpeg"}]"""
                .formatted(key, photo.length));
  }

  private void put(String key, byte[] content) {
    s3.putObject(
        put -> put.bucket(System.getenv("REVELA_OUTPUT_BUCKET")).key(key).ifNoneMatch("*"),
        RequestBody.fromBytes(content));
  }

  private static String photo(String key, String outcome, String rest) {
    return """
    {"photos":[{"bucket":"photos","key":"%s","outcome":"%s",%s,"millis":12}]}"""
        .formatted(key, outcome, rest);
  }
}
