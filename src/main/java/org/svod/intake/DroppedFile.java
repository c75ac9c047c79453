package org.svod.intake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;

/**
 * A file in the drop folder that may be a submission.
 *
 * @param place its absolute path
 * @param path its path relative to the drop folder, with {@code /} between the parts; no two files have the same
 * @param file its name when it was dropped, also if a killed run has moved it aside
 * @param folder the state in whose folder it is
 * @param name what its name says; empty if it cannot be understood
 */
public record DroppedFile(Path place, String path, String file, Optional<State> folder, Optional<SubmissionName> name) {

    /** What stands in the path of a file that a killed run left; up to version 1.0 this was a name beside the file. */
    private static final Pattern LEFT = Pattern.compile("(^|/)(?:\\.svod/[^/]+/|\\.svod-taking-)(?=[^/]+$)");

    /**
     * The order in which files are taken: by state, wider scope first, then version, then name. It does not depend on
     * the order in which the folder lists them. Files whose name cannot be understood come last.
     */
    public static final Comparator<DroppedFile> TAKING_ORDER = Comparator.<DroppedFile, String>comparing(
                    f -> f.name().map(n -> n.state().code()).orElse("~"))
            .thenComparing(
                    f -> f.name().map(n -> -n.scope().frequency().months()).orElse(0))
            .thenComparing(f -> f.name().map(n -> n.version().orElse(0)).orElse(0))
            .thenComparing(f -> f.file().toUpperCase(Locale.ROOT))
            .thenComparing(DroppedFile::path);

    /** The path under which it was dropped. If a killed run has moved it aside, another file may be there now. */
    public String droppedAs() {
        return droppedAs(path);
    }

    /** The same for the path of a file that was listed before. */
    public static String droppedAs(String path) {
        return LEFT.matcher(path).replaceFirst("$1");
    }
}
