package dev.revela.photo;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An output key with places to fill: {@code {dir}} the photo's folder, {@code {file}} its file name
 * with extension, so that {@code a.jpg} and {@code a.png} never share a key, {@code {name}} the
 * rendition's name, {@code {ext}} its format's extension.
 */
public record KeyTemplate(String template) {
  private static final Pattern PLACE = Pattern.compile("\\{(dir|file|name|ext)}");

  /** The key of what there is once per photo, such as its manifest. */
  public String forPhoto(String photoKey) {
    return fill(photoKey, Map.of());
  }

  /** The key of one rendition of a photo. */
  public String forRendition(String photoKey, RenditionSpec spec) {
    return fill(photoKey, Map.of("name", spec.name(), "ext", spec.format().extension()));
  }

  private String fill(String photoKey, Map<String, String> of) {
    int slash = photoKey.lastIndexOf('/');
    String dir = slash < 0 ? "" : photoKey.substring(0, slash);
    String file = photoKey.substring(slash + 1);
    // A photo at the top has no folder: the slash that would follow it goes too.
    String places = slash < 0 ? template.replace("{dir}/", "") : template;
    // In one pass: a key may itself hold braces.
    return PLACE
        .matcher(places)
        .replaceAll(
            place ->
                Matcher.quoteReplacement(
                    switch (place.group(1)) {
                      case "dir" -> dir;
                      case "file" -> file;
                      default -> of.getOrDefault(place.group(1), place.group());
                    }));
  }
}
