package org.svod.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.svod.acts.User;
import org.svod.consolidation.RoundSettings;
import org.svod.files.PrivateFiles;
import org.svod.intake.JobsSnapshots;
import org.svod.round.Decision;
import org.svod.round.DecisionTable;
import org.svod.round.FileDecision;
import org.svod.round.Round;
import org.svod.run.RunSettings;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblem;

/**
 * Puts decisions into the {@code decisions.csv} of their rounds. The rules of that table hold for them, because the
 * table is read before it is moved to its place, with everything that stands beside it.
 */
final class DecisionRequests {

    private final Path jobs;
    private final Path trial;
    private final RoundSettings settings;
    private final EarlierRequests earlier;

    /**
     * Decisions for these settings.
     *
     * @param jobs the folder
     * @param work scratch space
     * @param settings gives a closed round its codebook
     * @param earlier what was asked for before
     */
    DecisionRequests(Path jobs, Path work, RoundSettings settings, EarlierRequests earlier) {
        this.jobs = jobs;
        this.trial = work.resolve("requested-jobs");
        this.settings = settings;
        this.earlier = earlier;
    }

    Ruling apply(Request.Decide request, User user, Round round) throws IOException {
        String folder = "rounds/" + round.name();
        DecisionTableFile file = DecisionTableFile.read(jobs.resolve(folder));
        DecisionRows lines = DecisionRows.of(new String(file.content(), StandardCharsets.UTF_8));
        Map<String, String> row = row(request, user);
        layOut();
        Path table = trial.resolve(folder).resolve("decisions.csv");
        try {
            Files.writeString(
                    table, lines.heading().with(row, OptionalLong.empty()).toString());
            DecisionTable asked = decided(round);
            Files.write(table, file.content());
            DecisionTable old = file.content().length == 0 ? DecisionTable.NONE : decided(round);
            if (isOlder(request, user, asked, round, lines.heading(), table)) {
                return Ruling.refused(RequestCode.OLDER);
            }
            Files.write(table, file.content());
            OptionalLong before = replaced(asked, old);
            byte[] now = lines.with(row, before).toString().getBytes(StandardCharsets.UTF_8);
            Files.write(table, now);
            if (count(decided(round)) != count(old) + (before.isPresent() ? 0 : 1)) {
                return Ruling.waiting(RequestCode.TABLE_UNCLEAR);
            }
            if (Arrays.equals(now, file.content())) {
                return Ruling.applied(List.of());
            }
            return file.replace(now) ? Ruling.applied(List.of()) : Ruling.waiting(RequestCode.TABLE_CHANGED);
        } catch (SettingsException e) {
            return Ruling.refused(
                    RequestCode.DECISION_WRONG.name(),
                    e.problems().stream().map(SettingsProblem::toString).toList());
        } catch (AccessDeniedException e) {
            return notWritable(e);
        } catch (FileSystemException e) {
            if (Files.isWritable(jobs.resolve(folder))) {
                throw e;
            }
            return notWritable(e);
        }
    }

    private static Ruling notWritable(FileSystemException e) {
        return Ruling.waiting(RequestCode.TABLE_NOT_WRITABLE, e.getClass().getSimpleName());
    }

    private static Map<String, String> row(Request.Decide request, User user) {
        Map<String, String> row = new HashMap<>();
        row.put("kind", request.kind());
        row.put("indicator", request.indicator());
        row.put("reference", request.reference());
        row.put("value", request.value());
        row.put("decided_by", user.name());
        row.put("decided_on", request.decidedOn());
        row.put("reason", request.reason());
        row.put("decided_by_user", user.user());
        return row;
    }

    /** A copy of the settings, in which the table is tried. */
    private void layOut() throws IOException {
        PrivateFiles.remove(trial);
        for (String path : JobsSnapshots.paths(jobs)) {
            PrivateFiles.folder(trial.resolve(path).resolveSibling("."));
            Files.copy(jobs.resolve(path), trial.resolve(path));
        }
    }

    /**
     * The decisions of the round in the copy.
     *
     * @throws SettingsException if the copy is wrong, or cannot be read with the codebook of a closed round
     */
    private DecisionTable decided(Round round) {
        RunSettings now = RunSettings.read(trial);
        return settings.of(now, round)
                .rounds()
                .ofYear(round.year())
                .orElseThrow()
                .decided();
    }

    private static int count(DecisionTable table) {
        return table.values().size() + table.files().size();
    }

    /** Whether a request about the same question that was made later is applied. Changes the table in the copy. */
    private boolean isOlder(
            Request.Decide request, User user, DecisionTable asked, Round round, DecisionRows heading, Path table)
            throws IOException {
        for (Request.Decide later : earlier.appliedAfter(request)) {
            Files.writeString(
                    table, heading.with(row(later, user), OptionalLong.empty()).toString());
            try {
                if (replaced(asked, decided(round)).isPresent()) {
                    return true;
                }
            } catch (SettingsException e) {
                // The settings have changed since; the words alone must do.
                if (later.indicator().equalsIgnoreCase(request.indicator())
                        && later.reference().equalsIgnoreCase(request.reference())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The line that answers the same question already. */
    private static OptionalLong replaced(DecisionTable asked, DecisionTable before) {
        return Stream.concat(
                        asked.values().stream()
                                .map(one -> before.values().stream()
                                        .filter(other -> isSame(one, other))
                                        .mapToLong(Decision::line)),
                        asked.files().stream()
                                .map(one -> before.files().stream()
                                        .filter(other -> isSame(one, other))
                                        .mapToLong(FileDecision::line)))
                .flatMapToLong(LongStream::sorted)
                .findFirst();
    }

    private static boolean isSame(Decision one, Decision other) {
        return one.kind().question() == other.kind().question()
                && one.indicator().equals(other.indicator())
                && one.reference().equals(other.reference());
    }

    private static boolean isSame(FileDecision one, FileDecision other) {
        return one.reference().equalsIgnoreCase(other.reference());
    }
}
