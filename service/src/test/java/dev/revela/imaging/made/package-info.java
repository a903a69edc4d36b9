/** Photos made in tests, byte for byte where it matters, so that none is copied from outside. */
@NullMarked
package dev.revela.imaging.made;

import org.jspecify.annotations.NullMarked;
