package dev.revela.local.cloud;

import dev.revela.local.runtime.FunctionSettings;
import dev.revela.local.s3.S3Credentials;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** The function as it is configured for the local cloud. */
final class FunctionVariables {
  private static final String FUNCTION_NAME = "revela";

  private FunctionVariables() {}

  static FunctionSettings settings(CloudSettings cloud, URI s3) {
    Map<String, String> variables = new LinkedHashMap<>(cloud.variables());
    variables.put("REVELA_INPUT_BUCKET", CloudSettings.INPUT_BUCKET);
    variables.put("REVELA_OUTPUT_BUCKET", CloudSettings.OUTPUT_BUCKET);
    variables.put("AWS_ENDPOINT_URL_S3", s3.toString());
    variables.put("AWS_ACCESS_KEY_ID", S3Credentials.LOCAL.accessKey());
    variables.put("AWS_SECRET_ACCESS_KEY", S3Credentials.LOCAL.secretKey());
    cloud
        .recipe()
        .ifPresent(
            recipe -> {
              variables.remove("REVELA_RENDITIONS");
              variables.put(
                  "REVELA_RENDITIONS_FILE", recipe.toAbsolutePath().normalize().toString());
            });
    return new FunctionSettings(FUNCTION_NAME, cloud.memoryMegabytes(), cloud.timeout(), variables);
  }
}
