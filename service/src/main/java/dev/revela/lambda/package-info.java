/** What Lambda calls: payloads in, answers out. */
@NullMarked
package dev.revela.lambda;

import org.jspecify.annotations.NullMarked;
