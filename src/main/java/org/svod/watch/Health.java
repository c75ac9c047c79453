package org.svod.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.svod.files.DataLock;
import org.svod.intake.DamagedJournalException;
import org.svod.intake.Journal;
import org.svod.run.Folders;
import org.svod.run.LastReport;

/** Whether all is well, as far as that can be seen without the database. */
public final class Health {

    private static final long MEBIBYTE = 1L << 20;
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MANY_REFUSED = 100;

    private final Path data;
    private final Limits limits;
    private final List<Remark> remarks = new ArrayList<>();

    /** How things stand, from good to bad. */
    public enum State {
        /** All is well. */
        OK,
        /** Somebody should look. */
        WARN,
        /** Somebody must look now. */
        CRIT
    }

    /**
     * One thing that was looked at.
     *
     * @param state how it stands
     * @param key what was found, as the bundle of words names it
     * @param facts what the words need
     */
    public record Remark(State state, String key, List<Object> facts) {}

    /**
     * From when on something is wrong.
     *
     * @param warnAge since the last success
     * @param critAge since the last success, or since a command holds the data folder
     * @param warnMebibytes free space
     * @param critMebibytes free space
     */
    public record Limits(Duration warnAge, Duration critAge, long warnMebibytes, long critMebibytes) {}

    /** Of this data folder. */
    public Health(Path data, Limits limits) {
        this.data = data;
        this.limits = limits;
    }

    /**
     * Looks at everything.
     *
     * @param output the output folder; empty if the settings do not say where it is
     */
    public List<Remark> look(Optional<Path> output, Instant now) throws IOException {
        if (!Files.isDirectory(data)) {
            return List.of(new Remark(State.CRIT, "no-data", List.of(data.toString())));
        }
        lastSuccess(now);
        lock(now);
        disk(data);
        if (output.isPresent() && Files.isDirectory(output.get())) {
            disk(output.get());
        }
        archive(output);
        desk(now);
        return List.copyOf(remarks);
    }

    /** The worst of all. */
    public static State worst(List<Remark> remarks) {
        return remarks.stream()
                .map(Remark::state)
                .max(Comparator.naturalOrder())
                .orElse(State.OK);
    }

    private void remark(State state, String key, Object... facts) {
        remarks.add(new Remark(state, key, List.of(facts)));
    }

    private void lastSuccess(Instant now) throws IOException {
        MetricsFile metrics = new MetricsFile(data);
        Optional<Instant> last = metrics.lastSuccess();
        if (last.isEmpty()) {
            remark(State.CRIT, "no-success");
        } else if (last.get().isAfter(now)) {
            remark(State.WARN, "future", last.get().toString());
        } else {
            Duration age = Duration.between(last.get(), now);
            remark(
                    age.compareTo(limits.critAge()) >= 0
                            ? State.CRIT
                            : age.compareTo(limits.warnAge()) >= 0 ? State.WARN : State.OK,
                    "success",
                    last.get().toString(),
                    Long.toString(age.toHours()));
        }
        metrics.exitCode()
                .filter(code -> code != 0)
                .ifPresent(code -> remark(State.WARN, "exit-code", Long.toString(code)));
    }

    private void lock(Instant now) throws IOException {
        Optional<Instant> since = DataLock.heldSince(data);
        if (since.isPresent()) {
            Duration held = Duration.between(since.get(), now);
            remark(
                    held.compareTo(limits.critAge()) >= 0
                            ? State.CRIT
                            : held.compareTo(limits.critAge().dividedBy(2)) >= 0 ? State.WARN : State.OK,
                    "held",
                    since.get().toString());
        }
    }

    private void disk(Path folder) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
        remark(
                free < limits.critMebibytes() ? State.CRIT : free < limits.warnMebibytes() ? State.WARN : State.OK,
                "free",
                Long.toString(free),
                folder.toString());
    }

    /** What the desk has refused within a day; somebody may be trying passwords, or pages of others. */
    private void desk(Instant now) throws IOException {
        Path log = Folders.deskLog(data);
        if (!Files.isReadable(log)) {
            return;
        }
        RefusedAtDesk refused = RefusedAtDesk.after(now.minus(DAY), log);
        remark(
                refused.signIns() + refused.pages() >= MANY_REFUSED ? State.WARN : State.OK,
                "refused",
                Long.toString(refused.signIns()),
                Long.toString(refused.pages()));
    }

    /** The report first: the journal may grow meanwhile, but never shrinks. */
    private void archive(Optional<Path> output) throws IOException {
        Path root = data.resolve("archive");
        if (!Files.isRegularFile(root.resolve("journal.jsonl"))) {
            remark(State.WARN, "no-journal", root.toString());
            return;
        }
        Optional<LastReport> report = output.isPresent() ? LastReport.in(output.get()) : Optional.empty();
        try {
            Journal journal = new Journal(root);
            boolean cut =
                    report.isPresent() && journal.after(report.get().journal()).isEmpty();
            if (cut) {
                remark(State.CRIT, "cut", report.get().file());
            } else {
                remark(State.OK, "whole", Long.toString(journal.head().lines()));
            }
        } catch (DamagedJournalException e) {
            remark(State.CRIT, "damaged", String.valueOf(e.getMessage()));
        }
    }
}
