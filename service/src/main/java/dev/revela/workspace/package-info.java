/** Scratch space on local disk, one directory for each photo. */
@NullMarked
package dev.revela.workspace;

import org.jspecify.annotations.NullMarked;
