package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.settings.SettingsFolder;
import org.svod.settings.SettingsProblems;

/**
 * What is known besides the returns of a round, and holds for all rounds.
 *
 * @param treaties the treaties with what each State has done about them, in the order of their table
 * @param history values of years before Svod
 * @param expected codes of the States that report, by the year of a round
 * @param qualityTexts what the quality report says in words, by heading
 * @param breaks the days from which indicators are counted otherwise, also those that the history marks
 */
public record Background(
        List<Treaty> treaties,
        History history,
        Map<Integer, Set<String>> expected,
        Map<QualityHeading, Name> qualityTexts,
        SeriesBreaks breaks) {

    /** Nothing. */
    public static final Background NONE = new Background(List.of(), History.NONE, Map.of());

    /** Without words for the quality report. */
    public Background(List<Treaty> treaties, History history, Map<Integer, Set<String>> expected) {
        this(treaties, history, expected, Map.of());
    }

    /** With the breaks that the history marks. */
    public Background(
            List<Treaty> treaties,
            History history,
            Map<Integer, Set<String>> expected,
            Map<QualityHeading, Name> qualityTexts) {
        this(treaties, history, expected, qualityTexts, history.breaks());
    }

    /** The same with more breaks. */
    public Background and(SeriesBreaks more) {
        return new Background(treaties, history, expected, qualityTexts, breaks.and(more));
    }

    /** The same with more lines of history; a line of a table stays where both have one for a State and period. */
    public Background with(List<History.PastValue> lines) {
        return lines.isEmpty() ? this : new Background(treaties, history.and(lines), expected, qualityTexts, breaks);
    }

    /** What stands under {@code jobs/}. Use the result only if no problem was added. */
    static Background read(Path jobs, Codebook codebook, Collection<Round> rounds, SettingsProblems problems) {
        if (Files.isDirectory(jobs.resolve(TreatyReader.FOLDER))) {
            SettingsFolder.check(
                    jobs,
                    TreatyReader.FOLDER,
                    List.of("treaties.csv", "participation.csv", QualityTextsReader.FILE),
                    problems);
        }
        return new Background(
                TreatyReader.read(jobs, codebook, problems),
                HistoryReader.read(jobs, codebook, problems),
                rounds.stream()
                        .collect(Collectors.toMap(
                                Round::year,
                                round -> round.expected().stream()
                                        .map(State::code)
                                        .collect(Collectors.toUnmodifiableSet()))),
                QualityTextsReader.read(jobs, problems));
    }
}
