/** A real S3 server on a folder, which tells of every change in one of its buckets. */
@NullMarked
package dev.revela.local.s3;

import org.jspecify.annotations.NullMarked;
