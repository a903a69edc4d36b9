@NullMarked
package dev.revela.local.runtime;

import org.jspecify.annotations.NullMarked;
