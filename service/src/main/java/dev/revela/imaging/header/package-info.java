/** What a photo's header says, read without decoding a pixel; one class for each file format. */
@NullMarked
package dev.revela.imaging.header;

import org.jspecify.annotations.NullMarked;
