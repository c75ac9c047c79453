package org.svod.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.run.Workplace;
import picocli.CommandLine.Option;

/** The option of commands that need to know who is who. */
final class EtcOption {

    @Option(
            names = "--etc",
            paramLabel = "FOLDER",
            description = "Where desk/users.csv, keys and secrets are (default: etc in the data folder).")
    private @Nullable Path etc;

    Path folder(Workplace workplace) {
        return in(workplace.folders().data());
    }

    /** The same for a command that only knows the data folder. */
    Path in(Path data) {
        return Optional.ofNullable(etc)
                .orElse(data.resolve("etc"))
                .toAbsolutePath()
                .normalize();
    }
}
