/** The fast engine: libvips, through a small native layer of ours. */
@NullMarked
package dev.revela.imaging.vips;

import org.jspecify.annotations.NullMarked;
