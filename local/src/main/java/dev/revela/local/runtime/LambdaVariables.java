package dev.revela.local.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** The environment variables that Lambda sets for every function, and the function's own. */
final class LambdaVariables {
  private static final String REGION = "us-east-1";

  private LambdaVariables() {}

  /**
   * @param runtimeApi host and port of the environment's Runtime API
   */
  static Map<String, String> of(FunctionSettings settings, String handler, String runtimeApi) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("AWS_REGION", REGION);
    variables.put("AWS_DEFAULT_REGION", REGION);
    variables.putAll(settings.variables());
    variables.put("_HANDLER", handler);
    variables.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    variables.put("AWS_LAMBDA_FUNCTION_NAME", settings.name());
    variables.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    variables.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMegabytes()));
    variables.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.name());
    variables.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    variables.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    return variables;
  }
}
