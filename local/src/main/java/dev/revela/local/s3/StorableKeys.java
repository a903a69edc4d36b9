package dev.revela.local.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Refuses the keys that S3 takes and files cannot have. The store beneath would fail on some of
 * them, and write others over another object. No object has such a key: reading one finds nothing,
 * and deleting one is done at once.
 */
final class StorableKeys extends ForwardingBlobStore {
  private static final int BAD_REQUEST = 400;

  /** What file systems take, in bytes. */
  private static final int LONGEST_FOLDER_NAME = 255;

  /** While it is written, an object's file has a hyphen and a UUID after its name. */
  private static final int LONGEST_FILE_NAME = 218;

  /** The files of an upload in parts have another UUID and a number in their names as well. */
  private static final int LONGEST_NAME_IN_PARTS = 160;

  private final Path root;

  StorableKeys(BlobStore store, Path root) {
    super(store);
    this.root = root;
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    requireStorable(request.bucket(), request.key());
    return super.putBlob(request, payload);
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    requireFound(request.sourceBucket(), request.sourceKey());
    requireStorable(request.destinationBucket(), request.destinationKey());
    return super.copyBlob(request);
  }

  @Override
  public MultipartUpload initiateMultipartUpload(CreateMultipartUploadRequest request) {
    for (String name : request.key().split("/", -1)) {
      refuse(tooLong(name, LONGEST_NAME_IN_PARTS));
    }
    requireStorable(request.bucket(), request.key());
    return super.initiateMultipartUpload(request);
  }

  @Override
  public HeadObjectResponse blobMetadata(HeadObjectRequest request) {
    requireFound(request.bucket(), request.key());
    return super.blobMetadata(request);
  }

  @Override
  public ResponseInputStream<GetObjectResponse> getBlob(GetObjectRequest request) {
    requireFound(request.bucket(), request.key());
    return super.getBlob(request);
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return complaint(request.key()).isPresent()
        ? DeleteObjectResponse.builder().build()
        : super.removeBlob(request);
  }

  private void requireStorable(String bucket, String key) {
    refuse(complaint(key));
    Path folder = root.resolve(bucket);
    Path file = folder.resolve(key);
    for (Path parent = key.endsWith("/") ? file : file.getParent();
        parent != null && !parent.equals(folder);
        parent = parent.getParent()) {
      if (Files.isRegularFile(parent)) {
        throw S3Exceptions.invalidRequest(
            "The local S3 keeps objects as files: %s is an object, so none can be below it."
                .formatted(folder.relativize(parent)));
      }
    }
    if (!key.endsWith("/") && Files.isDirectory(file)) {
      throw S3Exceptions.invalidRequest(
          "The local S3 keeps objects as files: objects are below %s, so it cannot be one."
              .formatted(key));
    }
  }

  private static void requireFound(String bucket, String key) {
    if (complaint(key).isPresent()) {
      throw S3Exceptions.noSuchKey(bucket, key, "No object can have this key");
    }
  }

  /** Why no file can have this name. */
  private static Optional<S3Exception> complaint(String key) {
    String[] names = key.split("/", -1);
    for (int i = 0; i < names.length; i++) {
      boolean last = i == names.length - 1;
      String name = names[i];
      if (name.equals(".") || name.equals("..") || (name.isEmpty() && !last) || key.isEmpty()) {
        return Optional.of(
            S3Exceptions.invalidArgument(
                "The local S3 keeps objects as files: a key cannot have \"//\", nor \".\" or \"..\""
                    + " between its slashes."));
      }
      Optional<S3Exception> tooLong = tooLong(name, last ? LONGEST_FILE_NAME : LONGEST_FOLDER_NAME);
      if (tooLong.isPresent()) {
        return tooLong;
      }
    }
    try {
      return Path.of(key).isAbsolute() ? Optional.of(noSuchFile()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.of(noSuchFile());
    }
  }

  private static S3Exception noSuchFile() {
    return S3Exceptions.invalidArgument(
        "The local S3 keeps objects as files: no file can have this name.");
  }

  private static Optional<S3Exception> tooLong(String name, int limit) {
    int length = name.getBytes(UTF_8).length;
    if (length <= limit) {
      return Optional.empty();
    }
    String message =
        ("The local S3 keeps objects as files: a name in the key has %d bytes, but can have %d at"
                + " most.")
            .formatted(length, limit);
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode("KeyTooLongError").errorMessage(message).build();
    return Optional.of(
        (S3Exception)
            S3Exception.builder()
                .statusCode(BAD_REQUEST)
                .message(message)
                .awsErrorDetails(details)
                .build());
  }

  private static void refuse(Optional<S3Exception> complaint) {
    complaint.ifPresent(
        refusal -> {
          throw refusal;
        });
  }
}
