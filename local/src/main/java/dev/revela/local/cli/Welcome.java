package dev.revela.local.cli;

import dev.revela.local.cloud.CloudSettings;
import dev.revela.local.s3.S3Credentials;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** What a user needs to know to put the first photo. */
final class Welcome {
  private Welcome() {}

  static List<String> lines(URI endpoint, Path data) {
    S3Credentials key = S3Credentials.LOCAL;
    return List.of(
        "",
        "  endpoint    " + endpoint,
        "  photos to   s3://" + CloudSettings.INPUT_BUCKET,
        "  renditions  s3://" + CloudSettings.OUTPUT_BUCKET,
        "  access key  " + key.accessKey(),
        "  secret key  " + key.secretKey(),
        "  data        " + data,
        "",
        "Put a photo:",
        "",
        "  AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=us-east-1 \\"
            .formatted(key.accessKey(), key.secretKey()),
        "    aws --endpoint-url %s s3 cp photo.jpg s3://%s/"
            .formatted(endpoint, CloudSettings.INPUT_BUCKET),
        "",
        // Without this header, an older curl signs an empty body.
        "  curl --aws-sigv4 aws:amz:us-east-1:s3 --user %s:%s \\"
            .formatted(key.accessKey(), key.secretKey()),
        "    -H 'x-amz-content-sha256: UNSIGNED-PAYLOAD' -T photo.jpg %s/%s/"
            .formatted(endpoint, CloudSettings.INPUT_BUCKET),
        "",
        "Ctrl-C ends it; the data stays.",
        "");
  }
}
