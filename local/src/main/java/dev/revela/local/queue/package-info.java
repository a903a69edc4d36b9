@NullMarked
package dev.revela.local.queue;

import org.jspecify.annotations.NullMarked;
