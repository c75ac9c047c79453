package org.svod.cli;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option of acts that may set the time of a release. */
final class EmbargoOption {

    @Option(
            names = "--embargo",
            paramLabel = "TIME",
            description = "Do not release before this time, like 2024-07-01T09:00+03:00.")
    private @Nullable Instant embargo;

    Optional<Instant> time() {
        return Optional.ofNullable(embargo);
    }
}
