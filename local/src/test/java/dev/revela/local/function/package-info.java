/** The real function, under the real Runtime Interface Client, before a real S3 server. */
@NullMarked
package dev.revela.local.function;

import org.jspecify.annotations.NullMarked;
