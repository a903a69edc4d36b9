/** JSON as a tree of values, read and written by jackson-core; no reflection, no data binding. */
@NullMarked
package dev.revela.json;

import org.jspecify.annotations.NullMarked;
