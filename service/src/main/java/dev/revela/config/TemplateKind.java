package dev.revela.config;

import dev.revela.json.Json;
import dev.revela.photo.KeyTemplate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key template that gives every photo a key of its own: it has the photo's whole key in it, in
 * one piece.
 */
record TemplateKind(List<String> places) implements Kind<KeyTemplate> {
  static final String PHOTO = "{dir}/{file}";

  /** Leaves half of the 1,024 bytes that a key may have to the photo's own. */
  private static final int MAX_LENGTH = 512;

  private static final Pattern PLACE = Pattern.compile("\\{[^{}]*}?|}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern EMPTY_PART = Pattern.compile("^/|//|/$");

  TemplateKind {
    places = List.copyOf(places);
  }

  @Override
  public KeyTemplate read(Json value) throws WrongValueException {
    if (!(value instanceof Json.Str text)) {
      throw new WrongValueException("is not a key template such as " + PHOTO);
    }
    String template = text.value();
    check(template);
    return new KeyTemplate(template);
  }

  private void check(String template) throws WrongValueException {
    if (template.codePointCount(0, template.length()) > MAX_LENGTH) {
      throw new WrongValueException("is longer than " + MAX_LENGTH + " characters");
    }
    if (CONTROL.matcher(template).find()) {
      throw new WrongValueException("has a control character");
    }
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      if (!places.contains(place.group())) {
        throw new WrongValueException(
            "has the unknown place %s; it can have %s"
                .formatted(place.group(), String.join(", ", places)));
      }
    }
    if (!hasPhotoOnce(template)) {
      throw new WrongValueException(
          "must have " + PHOTO + " exactly once, so that no two photos share a key");
    }
    if (EMPTY_PART.matcher(template).find()) {
      throw new WrongValueException("must not begin or end with /, nor have // in it");
    }
  }

  private static boolean hasPhotoOnce(String template) {
    int at = template.indexOf(PHOTO);
    String rest =
        at < 0 ? template : template.substring(0, at) + template.substring(at + PHOTO.length());
    return at >= 0 && !rest.contains("{dir}") && !rest.contains("{file}");
  }
}
