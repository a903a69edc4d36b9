/** Values that the other packages share. */
@NullMarked
package dev.revela.photo;

import org.jspecify.annotations.NullMarked;
