/** Objects in buckets, and how S3 is asked for them. */
@NullMarked
package dev.revela.storage;

import org.jspecify.annotations.NullMarked;
