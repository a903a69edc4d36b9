/** Reads the settings from environment variables and the recipe, once, at start. */
@NullMarked
package dev.revela.config;

import org.jspecify.annotations.NullMarked;
