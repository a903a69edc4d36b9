/** Lambda's asynchronous invocation: events kept until they are handled, retried, then recorded. */
@NullMarked
package dev.revela.local.queue;

import org.jspecify.annotations.NullMarked;
