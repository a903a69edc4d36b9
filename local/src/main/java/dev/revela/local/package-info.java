/** The local module. */
@NullMarked
package dev.revela.local;

import org.jspecify.annotations.NullMarked;
