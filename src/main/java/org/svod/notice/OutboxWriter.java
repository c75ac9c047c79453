package org.svod.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.svod.codebook.Codelist;
import org.svod.codebook.State;
import org.svod.intake.Journal;
import org.svod.run.Folders;
import org.svod.run.NoticeSettings;
import org.svod.run.RunReport;

/** Writes notices into the outbox, at the end of a command. The caller holds the data folder's lock. */
public final class OutboxWriter {

    private final Folders folders;
    private final NoticeSettings settings;
    private final Codelist<State> states;
    private final Journal journal;
    private final Clock clock;

    /**
     * Into the outbox of these folders.
     *
     * @param settings when there is something to tell
     * @param states have the names that notices say
     * @param journal the journal of their archive, with what the command has recorded
     */
    public OutboxWriter(
            Folders folders, NoticeSettings settings, Codelist<State> states, Journal journal, Clock clock) {
        this.folders = folders;
        this.settings = settings;
        this.states = states;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * After a night.
     *
     * @return what is damaged in the outbox
     */
    public List<String> after(RunReport report) throws IOException {
        Stream<Notice> notices =
                Stream.concat(new NightNotices(report, journal, folders.output(), settings).all(), recorded().stream());
        try {
            return new Outbox(folders.data()).write(Long.toString(report.run()), clock.instant(), notices.iterator());
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * After a night that makes the database again: what it would tell was told already.
     *
     * @return what is damaged in the outbox
     */
    public List<String> afterRebuild(RunReport report) throws IOException {
        List<String> damaged = after(report);
        new Outbox(folders.data()).markAllNotSent(clock.instant());
        return damaged;
    }

    /**
     * After a command that may have recorded acts or requests.
     *
     * @return what is damaged in the outbox
     */
    public List<String> afterActs() throws IOException {
        return new Outbox(folders.data()).write("acts", clock.instant(), recorded());
    }

    /** What persons did, by the journal. */
    private List<Notice> recorded() {
        List<Notice> notices = new ArrayList<>(ActNotices.of(journal, clock.instant()));
        notices.addAll(QuestionNotices.of(journal, states, clock.instant()));
        return notices;
    }
}
