package dev.revela.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads and writes JSON text. Thread safe. */
public final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // The source is a recipe or an event, neither of which belongs into a message whole.
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private JsonText() {}

  /**
   * Reads one value, in UTF-8.
   *
   * @throws MalformedJsonException where it is no JSON, or more than one value; a member named
   *     twice counts as that
   * @throws IOException where the stream cannot be read
   */
  public static Json read(InputStream in) throws IOException, MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(in)) {
      return readDocument(parser);
    }
  }

  /**
   * Reads one value.
   *
   * @throws MalformedJsonException as {@link #read}
   */
  public static Json parse(String text) throws MalformedJsonException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return readDocument(parser);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value in one line. */
  public static String line(Json value) {
    return new String(bytes(value, false), StandardCharsets.UTF_8);
  }

  /** The value in UTF-8, indented for people. */
  public static byte[] pretty(Json value) {
    return bytes(value, true);
  }

  private static byte[] bytes(Json value, boolean pretty) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (pretty) {
        generator.setPrettyPrinter(new DefaultPrettyPrinter());
      }
      write(value, generator);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Json readDocument(JsonParser parser) throws IOException, MalformedJsonException {
    try {
      if (parser.nextToken() == null) {
        throw new MalformedJsonException("it is empty");
      }
      Json value = readValue(parser);
      if (parser.nextToken() != null) {
        throw new MalformedJsonException("more follows after its end");
      }
      return value;
    } catch (CharConversionException e) {
      throw new MalformedJsonException("it is not in UTF-8");
    } catch (JsonProcessingException e) {
      // Also what Jackson's limits refuse: 1,000 levels, numbers of 1,000 digits, long strings.
      JsonLocation at = Objects.requireNonNullElse(e.getLocation(), parser.currentLocation());
      throw new MalformedJsonException(
          "line %d, column %d: %s".formatted(at.getLineNr(), at.getColumnNr(), words(e)));
    }
  }

  /** Jackson's words without its note on where the text came from, which it does not tell. */
  private static String words(JsonProcessingException e) {
    String first = e.getOriginalMessage().lines().findFirst().orElse("");
    return first.replaceAll("\\[Source: [^;]*; ", "[");
  }

  private static Json readValue(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> new Json.Str(parser.getText());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(parser);
      case VALUE_TRUE -> new Json.Bool(true);
      case VALUE_FALSE -> new Json.Bool(false);
      case VALUE_NULL -> Json.Null.NULL;
      default -> throw new JsonParseException(parser, "Unexpected " + parser.currentToken());
    };
  }

  private static Json readNumber(JsonParser parser) throws IOException {
    try {
      return new Json.Num(parser.getDecimalValue());
    } catch (NumberFormatException e) {
      throw new JsonParseException(parser, "Exponent of a number is too large", e);
    }
  }

  private static Json readObject(JsonParser parser) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, readValue(parser));
    }
    return new Json.Obj(members);
  }

  private static Json readArray(JsonParser parser) throws IOException {
    List<Json> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(readValue(parser));
    }
    return new Json.Arr(items);
  }

  private static void write(Json value, JsonGenerator generator) throws IOException {
    switch (value) {
      case Json.Obj object -> {
        generator.writeStartObject();
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
          generator.writeFieldName(member.getKey());
          write(member.getValue(), generator);
        }
        generator.writeEndObject();
      }
      case Json.Arr array -> {
        generator.writeStartArray();
        for (Json item : array.items()) {
          write(item, generator);
        }
        generator.writeEndArray();
      }
      case Json.Str string -> generator.writeString(string.value());
      case Json.Num number -> generator.writeNumber(number.value());
      case Json.Bool bool -> generator.writeBoolean(bool.value());
      case Json.Null none -> generator.writeNull();
    }
  }
}
