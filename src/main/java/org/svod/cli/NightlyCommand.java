package org.svod.cli;

import picocli.CommandLine.Command;

/** The nightly run. */
@Command(
        name = "nightly",
        description =
                "Takes what is new in the drop folder, reconciles, and writes the outputs. What an earlier run left unfinished is finished first.")
final class NightlyCommand extends RunCommand {}
