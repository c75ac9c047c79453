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
import org.svod.observation.CellTotal;
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
     * Writes the files that are not what they should be. While a round waits to be read again, all stay as they are.
     */
    public void write() throws IOException {
        if (last.isEmpty() || rounds().stream().anyMatch(round -> stored.toReread(round.year()) > 0)) {
            return;
        }
        Path output = workplace.folders().output();
        if (!workplace.settings().nightly().outputs().contains(OutputKind.DESK)) {
            PrivateFiles.remove(output.resolve(FOLDER).resolve(NAME));
            return;
        }
        Map<String, State> states = new TreeMap<>();
        for (Round round : rounds()) {
            codebook(round).states().forEach(state -> states.put(state.code(), state));
        }
        Path folder = PrivateFiles.folder(output.resolve(FOLDER));
        try (OutputSet set = OutputSet.begin(folder, NAME)) {
            for (State state : states.values()) {
                write(state, folder, set);
            }
            set.publish();
        }
        removeOthers(folder.resolve(NAME), states.keySet());
        JsonSchema.write(output, EnumSet.of(JsonSchema.IN_FORCE));
    }

    /** Removes the files of States that the codebooks no longer have; they would look valid for ever. */
    private static void removeOthers(Path folder, Set<String> states) throws IOException {
        for (Path file : PrivateFiles.inside(folder)) {
            String name = String.valueOf(file.getFileName());
            if (name.endsWith(".jsonl") && !states.contains(name.substring(0, name.length() - ".jsonl".length()))) {
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

    private void write(State state, Path folder, OutputSet set) throws IOException {
        List<Speaker> speakers = speakers(state);
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
        String madeOf = Fingerprint.of(text.toString().getBytes(StandardCharsets.UTF_8));
        String file = state.code() + ".jsonl";
        if (!InForceLines.isOf(folder.resolve(NAME).resolve(file), madeOf)) {
            boolean single = rows(speakers) <= InForceLines.MOST_ROWS;
            set.write(file, out -> {
                InForceLines lines = new InForceLines(state, single, madeOf, out);
                for (Speaker speaker : speakers) {
                    lines.add(speaker.submission(), rows(speaker), totals(speaker));
                }
                lines.end();
            });
        }
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

    /** The rows of a return for the months for which it counts. */
    private SubmissionRows rows(Speaker speaker) {
        long number = speaker.submission().number();
        return submissions
                .records(number, speaker.codebook())
                .within(period -> speaker.standing().speaks(number, period));
    }

    private List<CellTotal> totals(Speaker speaker) {
        long number = speaker.submission().number();
        return submissions.caseTotals(number, speaker.codebook()).stream()
                .filter(total -> speaker.standing().speaks(number, total.cell().period()))
                .toList();
    }

    private long rows(List<Speaker> speakers) {
        long rows = 0;
        for (Speaker speaker : speakers) {
            rows += rows(speaker).observations().size()
                    + totals(speaker).stream()
                            .mapToLong(total -> total.values() + total.missing())
                            .sum();
        }
        return rows;
    }
}
