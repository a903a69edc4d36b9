/** The portable engine: ImageIO decodes and encodes, Thumbnailator resizes, all in Java. */
@NullMarked
package dev.revela.imaging.java2d;

import org.jspecify.annotations.NullMarked;
