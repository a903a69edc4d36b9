/** The way of one photo, from its event to its sealed manifest. */
@NullMarked
package dev.revela.pipeline;

import org.jspecify.annotations.NullMarked;
