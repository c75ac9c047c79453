package org.svod.outputs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.consolidation.RoundSettings;
import org.svod.databank.Repositories;
import org.svod.databank.RunRepository.Run;
import org.svod.databank.StoredOutcomes;
import org.svod.databank.SubmissionRepository;
import org.svod.files.Fingerprint;
import org.svod.files.PrivateFiles;
import org.svod.files.SeenFiles;
import org.svod.observation.CellTotal;
import org.svod.period.Period;
import org.svod.publication.OutputSet;
import org.svod.publication.tables.InForceLines;
import org.svod.publication.tables.JsonSchema;
import org.svod.reconciliation.SubmissionRows;
import org.svod.round.Round;
import org.svod.run.OutputKind;
import org.svod.run.Workplace;

/**
 * {@code desk/in-force/<STATE>.jsonl}: what is in force of each State, in all rounds. The desk compares a new file with
 * it, without the database. Only this account and its group can read the folder.
 */
public final class InForceFiles {

    /** The folder, in the output folder. */
    public static final String FOLDER = "desk";

    private static final String NAME = "in-force";
    private static final String ENDING = ".jsonl";

    private final Workplace workplace;
    private final SubmissionRepository submissions;
    private final StoredOutcomes stored;
    private final RoundSettings settings;
    private final Optional<Run> last;

    public InForceFiles(Workplace workplace, Repositories repositories, RoundSettings settings) {
        this.workplace = workplace;
        this.submissions = repositories.submissions();
        this.stored = repositories.stored();
        this.settings = settings;
        this.last = repositories.runs().find(repositories.runs().last());
    }

    /**
     * A return that counts at least for a month.
     *
     * @param standing which months these are
     * @param codebook the codebook that it was read with
     */
    private record Speaker(AcceptedSubmission submission, Standing standing, Codebook codebook) {}

    /**
     * Writes the files that are not what they should be, and removes those of States that are in no codebook any more:
     * all of them, if the files are not wanted. While a round waits to be read again, all stay as they are.
     */
    public void write() throws IOException {
        Path folder = workplace.folders().output().resolve(FOLDER);
        if (!workplace.settings().nightly().outputs().contains(OutputKind.DESK)) {
            removeOthers(folder.resolve(NAME), Set.of());
            return;
        }
        if (last.isEmpty() || rounds().stream().anyMatch(round -> stored.toReread(round.year()) > 0)) {
            return;
        }
        Map<String, State> states = new TreeMap<>();
        for (Round round : rounds()) {
            codebook(round).states().forEach(state -> states.put(state.code(), state));
        }
        PrivateFiles.folder(folder);
        SeenFiles seen = SeenFiles.in(workplace.folders().data(), NAME);
        Map<Path, String> current = new TreeMap<>();
        try (OutputSet set = OutputSet.begin(folder, NAME)) {
            for (State state : states.values()) {
                Path file = folder.resolve(NAME).resolve(state.code() + ENDING);
                List<Speaker> speakers = speakers(state);
                String madeOf = madeOf(speakers);
                current.put(file, madeOf);
                if (!seen.isSame(file, madeOf) && !InForceLines.isOf(file, madeOf)) {
                    write(state, speakers, madeOf, set);
                }
            }
            set.publish();
        }
        for (Map.Entry<Path, String> file : current.entrySet()) {
            seen.saw(file.getKey(), file.getValue());
        }
        seen.keep();
        removeOthers(folder.resolve(NAME), states.keySet());
        JsonSchema.write(workplace.folders().output(), EnumSet.of(JsonSchema.IN_FORCE));
    }

    /** A program takes each file for what is in force, so no file may stay that is not written any more. */
    private static void removeOthers(Path folder, Set<String> states) throws IOException {
        for (Path file : PrivateFiles.inside(folder)) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(ENDING) && !states.contains(name.substring(0, name.length() - ENDING.length()))) {
                Files.delete(file);
            }
        }
    }

    private List<Round> rounds() {
        return settings.of(last.orElseThrow()).rounds().asList();
    }

    private Codebook codebook(Round round) {
        return settings.codebook(last.orElseThrow(), round.year());
    }

    private String madeOf(List<Speaker> speakers) {
        StringBuilder text = new StringBuilder();
        for (Speaker speaker : speakers) {
            AcceptedSubmission submission = speaker.submission();
            text.append(submission.number())
                    .append(' ')
                    .append(submission.delivery().sha256())
                    .append(' ')
                    .append(stored.readIn(submission.number()));
            submission.scope().months().stream()
                    .filter(month -> speaker.standing().speaks(submission.number(), month))
                    .forEach(month -> text.append(' ').append(month));
            text.append('\n');
        }
        return Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void write(State state, List<Speaker> speakers, String madeOf, OutputSet set) throws IOException {
        List<Counting> counting = speakers.stream().map(this::counting).toList();
        boolean single = counting.stream().mapToLong(Counting::size).sum() <= InForceLines.MOST_ROWS;
        set.write(state.code() + ENDING, out -> {
            InForceLines lines = new InForceLines(state, single, madeOf, out);
            for (Counting one : counting) {
                lines.add(one.submission(), one.rows(), one.totals());
            }
            lines.end();
        });
    }

    /** The returns of a State that count, by scope and delivery. */
    private List<Speaker> speakers(State state) {
        List<Speaker> speakers = new ArrayList<>();
        for (Round round : rounds()) {
            Codebook codebook = codebook(round);
            List<AcceptedSubmission> accepted =
                    submissions.accepted(state, round.year(), FileAnswers.of(round), codebook);
            Standing standing = Standing.of(accepted);
            accepted.stream()
                    .filter(one -> standing.speaksAtAll(one.number()))
                    .sorted(Comparator.comparing(
                                    (AcceptedSubmission one) -> one.scope().toString())
                            .thenComparing(AcceptedSubmission::number))
                    .forEach(one -> speakers.add(new Speaker(one, standing, codebook)));
        }
        return speakers;
    }

    /**
     * What a return says for the months for which it counts.
     *
     * @param rows the rows; those of joint cases are read when they are written
     * @param totals what the case rows add up to
     */
    private record Counting(AcceptedSubmission submission, SubmissionRows rows, List<CellTotal> totals) {

        long size() {
            return rows.observations().size()
                    + totals.stream()
                            .mapToLong(total -> total.values() + total.missing())
                            .sum();
        }
    }

    private Counting counting(Speaker speaker) {
        AcceptedSubmission submission = speaker.submission();
        Predicate<Period> counts = period -> speaker.standing().speaks(submission.number(), period);
        SubmissionRepository.Stored all = submissions.stored(submission.number(), speaker.codebook());
        return new Counting(
                submission,
                all.records().within(counts),
                all.caseTotals().stream()
                        .filter(total -> counts.test(total.cell().period()))
                        .toList());
    }
}
