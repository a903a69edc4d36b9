/** What happened, as log lines that are also metrics. */
@NullMarked
package dev.revela.telemetry;

import org.jspecify.annotations.NullMarked;
