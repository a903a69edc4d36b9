/**
 * The local cloud: an S3 server, its notifications, Lambda's asynchronous queue and its Runtime
 * API, in one process. It starts the function as Lambda does and never links it.
 */
@NullMarked
package dev.revela.local;

import org.jspecify.annotations.NullMarked;
