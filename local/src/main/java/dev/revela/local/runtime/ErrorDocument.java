package dev.revela.local.runtime;

import dev.revela.local.Payload;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The JSON in which errors travel through the Runtime API.
 *
 * @param errorType such as {@code java.lang.IllegalStateException}
 */
record ErrorDocument(String errorType, String errorMessage) {
  /** Reads what a runtime sent; what is missing or not JSON is replaced. */
  static ErrorDocument read(Payload body) {
    JsonNode document;
    try {
      document = JsonMapper.shared().readTree(body.bytes());
    } catch (JacksonException e) {
      return new ErrorDocument("Runtime.Unknown", body.text());
    }
    return new ErrorDocument(
        document.path("errorType").asString("Runtime.Unknown"),
        document.path("errorMessage").asString("The function gave no reason."));
  }

  static Payload of(String errorType, String errorMessage) {
    return Payload.of(
        JsonMapper.shared()
            .writeValueAsBytes(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("errorType", errorType)
                    .put("errorMessage", errorMessage)));
  }
}
