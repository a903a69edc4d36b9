package dev.revela.local.s3;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Clients of the local S3 server. */
public final class S3Clients {
  private S3Clients() {}

  /** A client with the credentials that the server accepts, to be closed by the caller. */
  public static S3Client at(URI endpoint, Region region) {
    return S3Client.builder()
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .region(region)
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create(
                    S3Credentials.LOCAL.accessKey(), S3Credentials.LOCAL.secretKey())))
        .build();
  }
}
