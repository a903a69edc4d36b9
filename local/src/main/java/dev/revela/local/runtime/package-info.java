/**
 * Lambda's execution environments: function processes that poll the Runtime API, one event at a
 * time each, started on demand and ended with their parent.
 */
@NullMarked
package dev.revela.local.runtime;

import org.jspecify.annotations.NullMarked;
