/**
 * The engine benchmark: sharp and Revela's engines on the same photos in one run. {@link
 * dev.revela.load.pixels.PixelsCommand} is its start; docs/performance.md says how to run it.
 */
@NullMarked
package dev.revela.load.pixels;

import org.jspecify.annotations.NullMarked;
