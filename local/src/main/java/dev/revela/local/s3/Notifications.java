package dev.revela.local.s3;

import dev.revela.local.Sequencer;
import dev.revela.local.s3.ObjectEvent.Creation;
import java.io.InputStream;
import java.time.Clock;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.domain.MultipartUpload;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectResponse;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/**
 * Tells of the completed changes of one bucket's objects. A change that failed or was refused, and
 * the removal of what did not exist, are not told. Wants {@link OrderedWrites} around it: what it
 * reads after a change must be of that change. A multiple delete arrives here key by key.
 */
final class Notifications extends ForwardingBlobStore {
  /** S3Proxy keeps what it knows of an unfinished multipart upload in objects of these names. */
  private static final String MULTIPART_STUB = ".s3proxy-mpu-stub-";

  private final String watchedBucket;
  private final ObjectEventListener listener;
  private final Clock clock;
  private final Sequencer sequencer;

  Notifications(BlobStore store, String watchedBucket, ObjectEventListener listener, Clock clock) {
    super(store);
    this.watchedBucket = watchedBucket;
    this.listener = listener;
    this.clock = clock;
    this.sequencer = new Sequencer(clock);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    PutObjectResponse response = super.putBlob(request, payload);
    created(Creation.PUT, request.bucket(), request.key());
    return response;
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    CopyObjectResponse response = super.copyBlob(request);
    created(Creation.COPY, request.destinationBucket(), request.destinationKey());
    return response;
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    CompleteMultipartUploadResponse response = super.completeMultipartUpload(upload, request);
    created(Creation.COMPLETE_MULTIPART_UPLOAD, upload.containerName(), upload.blobName());
    return response;
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    String bucket = request.bucket();
    String key = request.key();
    boolean told = isWatched(bucket, key) && blobExists(bucket, key);
    DeleteObjectResponse response = super.removeBlob(request);
    if (told) {
      listener.changed(new ObjectEvent.Removed(bucket, key, sequencer.next(), clock.instant()));
    }
    return response;
  }

  private void created(Creation creation, String bucket, String key) {
    if (!isWatched(bucket, key)) {
      return;
    }
    HeadObjectResponse written = blobMetadata(bucket, key);
    if (written == null || written.eTag() == null) {
      throw new IllegalStateException(
          "The object %s in %s was written, but cannot be read back.".formatted(key, bucket));
    }
    listener.changed(
        new ObjectEvent.Created(
            creation,
            bucket,
            key,
            written.contentLength(),
            ETags.unquoted(written.eTag()),
            sequencer.next(),
            clock.instant()));
  }

  private boolean isWatched(String bucket, String key) {
    return bucket.equals(watchedBucket) && !key.startsWith(MULTIPART_STUB);
  }
}
