/** The load-test harness: what a cold and a warm photo cost. */
@NullMarked
package dev.revela.load;

import org.jspecify.annotations.NullMarked;
