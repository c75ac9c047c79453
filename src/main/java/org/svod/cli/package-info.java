/**
 * The command line: commands, options, exit codes, progress and the closing table. The only place that prints.
 *
 * <p>May import {@code job} and everything that it may import, {@code evidence}, {@code query}, {@code watch},
 * {@code notice} and {@code notice.sending}. It uses picocli and the progress bar.
 */
@NullMarked
package org.svod.cli;

import org.jspecify.annotations.NullMarked;
