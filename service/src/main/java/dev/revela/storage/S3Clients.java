package dev.revela.storage;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Builds the S3 client so that it starts fast: nothing is searched for that Lambda tells. */
public final class S3Clients {
  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** S3 seldom pauses longer in the middle of an answer; the SDK then tries again. */
  private static final Duration READ = Duration.ofSeconds(10);

  private S3Clients() {}

  /**
   * A client for a region. The endpoint is AWS's, or what the SDK's own variables {@code
   * AWS_ENDPOINT_URL_S3} and {@code AWS_ENDPOINT_URL} name.
   *
   * @param pathStyle whether buckets go into the path rather than the host name, as S3 servers
   *     other than AWS's need it
   */
  public static S3Client create(String region, boolean pathStyle) {
    return S3Client.builder()
        .region(Region.of(region))
        .forcePathStyle(pathStyle)
        .httpClient(
            UrlConnectionHttpClient.builder()
                .connectionTimeout(CONNECT)
                .socketTimeout(READ)
                .build())
        // Lambda gives credentials in the environment, and under SnapStart by the container
        // provider; the other providers of the default chain would only cost classes.
        .credentialsProvider(
            AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                ContainerCredentialsProvider.create()))
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_SUPPORTED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_SUPPORTED)
        .overrideConfiguration(
            client ->
                client
                    .retryStrategy(RetryMode.STANDARD)
                    // No ~/.aws in a function: an empty file is neither looked for nor parsed.
                    .defaultProfileFile(ProfileFile.aggregator().build()))
        .build();
  }
}
