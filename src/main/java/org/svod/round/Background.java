package org.svod.round;

import java.nio.file.Path;
import java.util.List;
import org.svod.codebook.Codebook;
import org.svod.settings.SettingsProblems;

/**
 * What is known besides the returns of a round, and holds for all rounds.
 *
 * @param treaties the treaties with what each State has done about them, in the order of their table
 */
public record Background(List<Treaty> treaties) {

    /** Nothing. */
    public static final Background NONE = new Background(List.of());

    /** What stands under {@code jobs/}. Use the result only if no problem was added. */
    static Background read(Path jobs, Codebook codebook, SettingsProblems problems) {
        return new Background(TreatyReader.read(jobs, codebook, problems));
    }
}
