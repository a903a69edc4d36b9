package dev.revela.lambda;

import dev.revela.json.Json;
import dev.revela.json.JsonText;
import dev.revela.json.MalformedJsonException;
import dev.revela.photo.PhotoEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an invocation's payload: an S3 event notification of any version 2.x. A payload without
 * records, such as S3's test event, asks for nothing. Thread safe.
 */
public final class EventReader {

  /**
   * What a payload asks for.
   *
   * @param events of the records that could be read
   * @param problems of those that could not
   */
  public record Events(List<PhotoEvent> events, List<String> problems) {}

  /**
   * Reads a payload.
   *
   * @throws BadEventException where it is no JSON object, or its records are no array
   * @throws IOException where it cannot be read
   */
  public Events read(InputStream payload) throws BadEventException, IOException {
    List<PhotoEvent> events = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    int number = 0;
    for (Json item : records(payload)) {
      try {
        events.add(S3Records.toEvent(S3Records.read(item)));
      } catch (BadEventException e) {
        problems.add("Records[%d]: %s".formatted(number, e.getMessage()));
      }
      number++;
    }
    return new Events(List.copyOf(events), List.copyOf(problems));
  }

  private static List<Json> records(InputStream payload) throws BadEventException, IOException {
    Json json;
    try {
      json = JsonText.read(payload);
    } catch (MalformedJsonException e) {
      throw new BadEventException("The payload is no JSON: " + e.getMessage());
    }
    if (!(json instanceof Json.Obj event)) {
      throw new BadEventException(
          "The payload is no JSON object: an S3 event notification is accepted");
    }
    return switch (event.get("Records").orElse(Json.Null.NULL)) {
      case Json.Arr records -> records.items();
      case Json.Null none -> List.of();
      default ->
          throw new BadEventException(
              "The payload's Records are no array: an S3 event notification is accepted");
    };
  }
}
