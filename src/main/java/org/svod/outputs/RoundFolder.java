package org.svod.outputs;

import java.io.IOException;
import java.nio.file.Path;
import org.svod.files.PrivateFiles;
import org.svod.publication.OutputSet;
import org.svod.round.Round;

/**
 * The folder into which the nights write the files of a round: the one that readers open or, if the round asks for
 * approval, a draft.
 *
 * @param output the output folder
 * @param round the round
 */
public record RoundFolder(Path output, Round round) {

    /** The folder of all drafts. */
    public static final String DRAFT = "draft";

    /** The folder of all releases. */
    public static final String RELEASED = "released";

    /** The folder of the release in force, within that of the releases of a round. */
    public static final String CURRENT = "current";

    /** The list of the releases of a round, within their folder. */
    public static final String INDEX = "index.json";

    /** In a release that was recalled: the note that says so. */
    public static final String RECALLED = "RECALLED.txt";

    /** The name of the folder, relative to the output folder. */
    public String name() {
        return isDraft() ? DRAFT + "/" + round.name() : round.name();
    }

    /** Its place. */
    public Path place() {
        return output.resolve(name());
    }

    /**
     * The folder from which readers take the files of the round: that of the release in force, which need not exist; if
     * the round asks for no approval, that of the last night.
     */
    public Path inForce() {
        return isDraft() ? output.resolve(RELEASED).resolve(round.name()).resolve(CURRENT) : place();
    }

    /** Whether it is a draft. */
    public boolean isDraft() {
        return round.release().asksForApproval();
    }

    /** How the files lie in it. */
    SetLayout layout() {
        return isDraft() ? SetLayout.SPLIT : SetLayout.FLAT;
    }

    /** Begins a set of files that belongs there. */
    public OutputSet begin() throws IOException {
        return OutputSet.begin(PrivateFiles.folder(isDraft() ? output.resolve(DRAFT) : output), round.name());
    }
}
