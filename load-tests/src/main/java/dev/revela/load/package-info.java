/** The load-tests module. */
@NullMarked
package dev.revela.load;

import org.jspecify.annotations.NullMarked;
