package dev.revela.config;

import dev.revela.json.Json;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The environment variables that are read; every other one with their prefix is refused. */
enum Variable {
  OUTPUT_BUCKET(Type.TEXT),
  INPUT_BUCKET(Type.TEXT),
  RENDITIONS(Type.TEXT),
  RENDITIONS_FILE(Type.TEXT),
  QUALITY(Type.NUMBER),
  PROGRESSIVE(Type.FLAG),
  BACKGROUND(Type.TEXT),
  ENLARGE(Type.FLAG),
  OUTPUT_KEY(Type.TEXT),
  MANIFEST_KEY(Type.TEXT),
  CACHE_CONTROL(Type.TEXT),
  COPY_METADATA(Type.TEXT),
  MAX_BYTES(Type.NUMBER),
  MAX_PIXELS(Type.NUMBER),
  MAX_FRAMES(Type.NUMBER),
  MAX_RESULT_PIXELS(Type.NUMBER),
  WORK_DIR(Type.TEXT),
  LOG_LEVEL(Type.TEXT);

  static final String PREFIX = "REVELA_";

  private enum Type {
    TEXT,
    NUMBER,
    FLAG
  }

  /** As long as a {@code long} may be, and short enough to show in a message. */
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,19}");

  private final Type type;

  Variable(Type type) {
    this.type = type;
  }

  static List<String> keys() {
    return Arrays.stream(values()).map(Variable::key).toList();
  }

  /** The name in the environment. */
  String key() {
    return PREFIX + name();
  }

  /** The text as the value that the recipe would have; text where it is none such. */
  Json value(String text) {
    if (type == Type.NUMBER && WHOLE_NUMBER.matcher(text).matches()) {
      return new Json.Num(new BigDecimal(text));
    }
    if (type == Type.FLAG && (text.equals("true") || text.equals("false"))) {
      return new Json.Bool(text.equals("true"));
    }
    return new Json.Str(text);
  }
}
