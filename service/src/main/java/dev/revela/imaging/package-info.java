/** From a file to its renditions: what an engine must do, and the geometry all engines share. */
@NullMarked
package dev.revela.imaging;

import org.jspecify.annotations.NullMarked;
