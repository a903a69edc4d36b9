package dev.revela.local.s3;

import java.nio.file.Path;
import java.util.List;

/**
 * What a local S3 server is to be.
 *
 * @param root the folder whose sub-folders are the buckets; made when missing
 * @param port on 127.0.0.1; 0 takes a free one
 * @param buckets made when missing; S3 asks for three letters or more
 * @param watchedBucket the bucket whose changes are told
 */
public record S3Settings(Path root, int port, List<String> buckets, String watchedBucket) {
  public S3Settings {
    buckets = List.copyOf(buckets);
  }
}
