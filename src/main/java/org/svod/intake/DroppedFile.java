package org.svod.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.State;
import org.svod.submission.SubmissionName;

/**
 * A file in the drop folder that may be a submission.
 *
 * @param place where it lies
 * @param path the same, relative to the drop folder, with {@code /} between the parts
 * @param file its name alone
 * @param folder the state in whose folder it lies
 * @param name what its name says, where it can be understood
 */
public record DroppedFile(Path place, String path, String file, Optional<State> folder, Optional<SubmissionName> name) {

    /**
     * The order in which files are taken, whatever order the folder lists them in: by state, wider scope first, then version, then name.
     * Files whose name cannot be understood come last.
     */
    public static final Comparator<DroppedFile> TAKING_ORDER = Comparator.<DroppedFile, String>comparing(f -> f.name().map(n -> n.state().code()).orElse("~"))
            .thenComparing(f -> f.name().map(n -> -n.scope().frequency().months()).orElse(0))
            .thenComparing(f -> f.name().map(n -> n.version().orElse(0)).orElse(0))
            .thenComparing(f -> f.file().toUpperCase(Locale.ROOT))
            .thenComparing(DroppedFile::path);
}
