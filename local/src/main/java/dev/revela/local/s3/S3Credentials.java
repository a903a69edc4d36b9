package dev.revela.local.s3;

/** The one key pair that the local S3 server accepts. Known to everybody, a secret of nothing. */
public record S3Credentials(String accessKey, String secretKey) {
  public static final S3Credentials LOCAL = new S3Credentials("revela", "revela-local");
}
