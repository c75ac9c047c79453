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
 * @param path the same, relative to the drop folder, with {@code /} between the parts; no two files have the same
 * @param file its name alone: the one that it was dropped under, also where a killed run has set it aside
 * @param folder the state in whose folder it lies
 * @param name what its name says, where it can be understood
 */
public record DroppedFile(Path place, String path, String file, Optional<State> folder, Optional<SubmissionName> name) {

    /**
     * The order in which files are taken, whatever order the folder lists them in: by state, wider scope first, then
     * version, then name. Files whose name cannot be understood come last.
     */
    public static final Comparator<DroppedFile> TAKING_ORDER = Comparator.<DroppedFile, String>comparing(
                    f -> f.name().map(n -> n.state().code()).orElse("~"))
            .thenComparing(
                    f -> f.name().map(n -> -n.scope().frequency().months()).orElse(0))
            .thenComparing(f -> f.name().map(n -> n.version().orElse(0)).orElse(0))
            .thenComparing(f -> f.file().toUpperCase(Locale.ROOT))
            .thenComparing(DroppedFile::path);

    /**
     * The path under which it was dropped; another file may lie there now, where a killed run has set this one aside.
     */
    public String droppedAs() {
        return path.substring(0, path.lastIndexOf('/') + 1) + file;
    }
}
