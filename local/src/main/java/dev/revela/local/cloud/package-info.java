/** The local cloud as a whole: S3, its notifications, the queue and the function, on one folder. */
@NullMarked
package dev.revela.local.cloud;

import org.jspecify.annotations.NullMarked;
