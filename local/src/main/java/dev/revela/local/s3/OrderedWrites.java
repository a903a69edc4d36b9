package dev.revela.local.s3;

import java.io.InputStream;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.blobstore.ForwardingBlobStore;
import org.gaul.s3proxy.blobstore.S3Exceptions;
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
 * Lets one writer at a time change an object. The store beneath compares an If-Match first and
 * writes later, so that of two writers who saw the same eTag both would win; here the second is
 * refused, as on S3. It also keeps the notifications of one key in the order of its changes.
 */
final class OrderedWrites extends ForwardingBlobStore {
  private static final int PRECONDITION_FAILED = 412;

  private final ObjectLocks locks = new ObjectLocks();

  OrderedWrites(BlobStore store) {
    super(store);
  }

  @Override
  public PutObjectResponse putBlob(PutObjectRequest request, InputStream payload) {
    return locks.hold(
        request.bucket(),
        request.key(),
        () -> {
          requireMatch(request);
          return super.putBlob(request, payload);
        });
  }

  @Override
  public CopyObjectResponse copyBlob(CopyObjectRequest request) {
    return locks.hold(
        request.destinationBucket(), request.destinationKey(), () -> super.copyBlob(request));
  }

  @Override
  public CompleteMultipartUploadResponse completeMultipartUpload(
      MultipartUpload upload, CompleteMultipartUploadRequest request) {
    return locks.hold(
        upload.containerName(),
        upload.blobName(),
        () -> super.completeMultipartUpload(upload, request));
  }

  @Override
  public DeleteObjectResponse removeBlob(DeleteObjectRequest request) {
    return locks.hold(request.bucket(), request.key(), () -> super.removeBlob(request));
  }

  private void requireMatch(PutObjectRequest request) {
    String wanted = request.ifMatch();
    if (wanted == null) {
      return;
    }
    HeadObjectResponse current = blobMetadata(request.bucket(), request.key());
    if (current == null) {
      throw S3Exceptions.noSuchKey(request.bucket(), request.key(), "If-Match");
    }
    String found = current.eTag();
    if (!wanted.equals("*")
        && (found == null || !ETags.unquoted(found).equals(ETags.unquoted(wanted)))) {
      throw S3Exceptions.fromStatusCode(PRECONDITION_FAILED);
    }
  }
}
