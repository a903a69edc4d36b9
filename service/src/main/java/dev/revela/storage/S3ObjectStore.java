package dev.revela.storage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/** {@link ObjectStore} by the AWS SDK. Thread safe, as its client is. */
public final class S3ObjectStore implements ObjectStore {
  /** The most keys one DeleteObjects request takes (S3 API reference). */
  private static final int MAX_DELETES = 1_000;

  private final S3Client s3;

  public S3ObjectStore(S3Client s3) {
    this.s3 = s3;
  }

  @Override
  public OpenObject open(ObjectVersion version) throws GoneException, StoreException {
    GetObjectRequest.Builder request =
        GetObjectRequest.builder().bucket(version.bucket()).key(version.key());
    version.versionId().ifPresent(request::versionId);
    if (version.versionId().isEmpty()) {
      version.eTag().ifPresent(eTag -> request.ifMatch(quoted(eTag)));
    }
    try {
      return openObject(s3.getObject(request.build()));
    } catch (SdkException e) {
      throw goneOrFailed(version, e);
    }
  }

  private static OpenObject openObject(ResponseInputStream<GetObjectResponse> body) {
    GetObjectResponse response = body.response();
    Map<String, String> headers = new HashMap<>();
    putIfPresent(headers, "cache-control", response.cacheControl());
    putIfPresent(headers, "content-disposition", response.contentDisposition());
    putIfPresent(headers, "content-language", response.contentLanguage());
    return new OpenObject(
        body,
        response.contentLength(),
        unquoted(response.eTag()),
        Optional.ofNullable(response.versionId()).filter(id -> !id.equals("null")),
        headers,
        Map.copyOf(response.metadata()),
        Optional.ofNullable(response.tagCount()).orElse(0));
  }

  private static void putIfPresent(
      Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      headers.put(name, value);
    }
  }

  @Override
  public Map<String, String> tags(ObjectVersion version) throws GoneException, StoreException {
    try {
      return s3
          .getObjectTagging(
              request -> {
                request.bucket(version.bucket()).key(version.key());
                version.versionId().ifPresent(request::versionId);
              })
          .tagSet()
          .stream()
          .collect(Collectors.toMap(Tag::key, Tag::value));
    } catch (SdkException e) {
      throw goneOrFailed(version, e);
    }
  }

  @Override
  public Optional<SmallObject> read(String bucket, String key) throws StoreException {
    try {
      var bytes = s3.getObjectAsBytes(request -> request.bucket(bucket).key(key));
      return Optional.of(new SmallObject(bytes.asUtf8String(), unquoted(bytes.response().eTag())));
    } catch (SdkException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw failed("read", bucket, key, e);
    }
  }

  @Override
  public Optional<ObjectHead> head(String bucket, String key) throws StoreException {
    try {
      var head = s3.headObject(request -> request.bucket(bucket).key(key));
      return Optional.of(new ObjectHead(unquoted(head.eTag()), head.metadata()));
    } catch (SdkException e) {
      if (isMissing(e)) {
        return Optional.empty();
      }
      throw failed("read", bucket, key, e);
    }
  }

  @Override
  public String write(ObjectWrite write) throws ConflictException, StoreException {
    try {
      return unquoted(s3.putObject(request(write), body(write.content())).eTag());
    } catch (SdkException e) {
      // 412: the condition does not hold; 409: another write was under way ("Conditional writes",
      // Amazon S3 User Guide); 404: the object whose eTag was named is gone.
      boolean conditional = !(write.condition() instanceof ObjectWrite.Condition.None);
      if (conditional && (status(e) == 412 || status(e) == 409 || isMissing(e))) {
        throw new ConflictException(write.bucket(), write.key(), e);
      }
      throw failed("write", write.bucket(), write.key(), e);
    }
  }

  private static PutObjectRequest request(ObjectWrite write) {
    PutObjectRequest.Builder request =
        PutObjectRequest.builder()
            .bucket(write.bucket())
            .key(write.key())
            .metadata(write.user())
            .contentType(write.headers().get("content-type"))
            .cacheControl(write.headers().get("cache-control"))
            .contentDisposition(write.headers().get("content-disposition"))
            .contentLanguage(write.headers().get("content-language"));
    if (!write.tags().isEmpty()) {
      request.tagging(tagging(write.tags()));
    }
    switch (write.condition()) {
      case ObjectWrite.Condition.None none -> {}
      case ObjectWrite.Condition.Absent absent -> request.ifNoneMatch("*");
      case ObjectWrite.Condition.Unchanged unchanged -> request.ifMatch(quoted(unchanged.eTag()));
    }
    return request.build();
  }

  private static Tagging tagging(Map<String, String> tags) {
    return Tagging.builder()
        .tagSet(
            tags.entrySet().stream()
                .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList())
        .build();
  }

  private static RequestBody body(ObjectWrite.Content content) {
    return switch (content) {
      case ObjectWrite.Content.OfFile file -> RequestBody.fromFile(file.file());
      case ObjectWrite.Content.OfText text -> RequestBody.fromString(text.text());
    };
  }

  @Override
  public void delete(String bucket, Collection<String> keys) throws StoreException {
    Iterator<String> left = keys.iterator();
    while (left.hasNext()) {
      List<ObjectIdentifier> batch = new ArrayList<>();
      while (left.hasNext() && batch.size() < MAX_DELETES) {
        batch.add(ObjectIdentifier.builder().key(left.next()).build());
      }
      deleteBatch(bucket, batch);
    }
  }

  private void deleteBatch(String bucket, List<ObjectIdentifier> batch) throws StoreException {
    try {
      DeleteObjectsResponse response =
          s3.deleteObjects(
              request ->
                  request
                      .bucket(bucket)
                      .delete(Delete.builder().objects(batch).quiet(true).build()));
      if (response.hasErrors() && !response.errors().isEmpty()) {
        var error = response.errors().getFirst();
        throw new StoreException(
            "S3 did not delete %s/%s: %s".formatted(bucket, error.key(), error.message()));
      }
    } catch (SdkException e) {
      throw failed("delete", bucket, batch.getFirst().key(), e);
    }
  }

  /** Throws one of the two; the return type lets callers write {@code throw}. */
  private static StoreException goneOrFailed(ObjectVersion version, SdkException e)
      throws GoneException {
    if (isMissing(e) || status(e) == 412) {
      throw new GoneException(version, e);
    }
    return failed("read", version.bucket(), version.key(), e);
  }

  private static StoreException failed(String what, String bucket, String key, SdkException e) {
    return new StoreException("S3 did not %s %s/%s: %s".formatted(what, bucket, key, words(e)), e);
  }

  private static String words(SdkException e) {
    if (!(e instanceof S3Exception s3) || s3.awsErrorDetails() == null) {
      return String.valueOf(e.getMessage());
    }
    String words =
        "%d %s, %s"
            .formatted(
                s3.statusCode(),
                s3.awsErrorDetails().errorCode(),
                s3.awsErrorDetails().errorMessage());
    // Who may not list a bucket is told 403 rather than 404 of what is not there (S3 API,
    // GetObject).
    return s3.statusCode() == 403
        ? words
            + "; the function needs s3:GetObject, s3:PutObject, s3:DeleteObject and s3:ListBucket"
        : words;
  }

  /** A missing bucket is a mistake in the settings and not a missing object. */
  private static boolean isMissing(SdkException e) {
    return status(e) == 404
        && !(e instanceof S3Exception s3
            && s3.awsErrorDetails() != null
            && "NoSuchBucket".equals(s3.awsErrorDetails().errorCode()));
  }

  private static int status(SdkException e) {
    return e instanceof S3Exception s3 ? s3.statusCode() : 0;
  }

  private static String quoted(String eTag) {
    return '"' + eTag + '"';
  }

  private static String unquoted(String eTag) {
    return eTag.replace("\"", "");
  }
}
