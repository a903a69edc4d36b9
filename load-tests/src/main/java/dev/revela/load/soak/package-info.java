/** Whether the function's memory stays flat however many photos one process develops. */
@NullMarked
package dev.revela.load.soak;

import org.jspecify.annotations.NullMarked;
