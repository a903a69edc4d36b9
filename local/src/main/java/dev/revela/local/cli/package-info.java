/** The commands: up, develop, replay. */
@NullMarked
package dev.revela.local.cli;

import org.jspecify.annotations.NullMarked;
