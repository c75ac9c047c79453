package org.svod.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.OutcomeSummary;
import org.svod.files.Fingerprint;
import org.svod.finding.Severity;
import org.svod.intake.Journal;
import org.svod.intake.JournalEntry;
import org.svod.publication.ReceiptNames;
import org.svod.release.Role;
import org.svod.run.NoticeSettings;
import org.svod.run.RoundSummary;
import org.svod.run.RunReport;

/** What a night has to tell, by its report. */
final class NightNotices {

    /** More questions of a State come in one notice. */
    private static final int MOST_QUESTIONS = 10;

    private final RunReport report;
    private final Journal journal;
    private final Path output;
    private final NoticeSettings settings;
    private final List<Notice> notices = new ArrayList<>();

    NightNotices(RunReport report, Journal journal, Path output, NoticeSettings settings) {
        this.report = report;
        this.journal = journal;
        this.output = output;
        this.settings = settings;
    }

    /**
     * The notices, each of which is made when it is asked for: there is one for each file of the night.
     *
     * @throws UncheckedIOException while they are gone through, if a receipt cannot be read
     */
    Stream<Notice> all() {
        silence();
        List<Notice> before = taken();
        for (RoundSummary round : report.rounds()) {
            round.waits().returns().forEach(outstanding -> remind(round, outstanding));
            ask(round);
        }
        if (report.hasNews()) {
            digest();
        }
        Stream<Notice> delivered = report.files().stream().flatMap(file -> delivered(file).stream());
        return Stream.concat(Stream.concat(before.stream(), delivered), taken().stream());
    }

    private List<Notice> taken() {
        List<Notice> taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    private void add(Notice.Kind kind, Role role, String state, String about, Map<String, String> facts) {
        notices.add(new Notice(kind, role, state, about, facts));
    }

    private String ofRun() {
        return report.run() + " " + report.journal().sha256();
    }

    private void silence() {
        Optional<LocalDate> last = journal.deliveries().stream()
                .map(JournalEntry.Delivered::runDate)
                .reduce((first, second) -> second);
        if (last.filter(day -> day.plusDays(settings.silentDays()).isBefore(report.runDate()))
                .isPresent()) {
            long days = ChronoUnit.DAYS.between(last.get(), report.runDate());
            add(
                    Notice.Kind.NOTHING_ARRIVED,
                    Role.OPERATOR,
                    "",
                    last.get().toString(),
                    Map.of("since", last.get().toString(), "days", Long.toString(days)));
        }
    }

    private Optional<Notice> delivered(OutcomeSummary file) {
        Notice.Kind kind = switch (file.verdict()) {
            case ACCEPTED -> Notice.Kind.RETURN_ACCEPTED;
            case REJECTED -> Notice.Kind.RETURN_REJECTED;
            case WAITING -> Notice.Kind.RETURN_WAITS;
            case DUPLICATE -> Notice.Kind.RETURN_ACCEPTED;
        };
        String state = file.delivery().folder().isEmpty()
                ? file.delivery().name().map(name -> name.state().code()).orElse("")
                : file.delivery().folder();
        if (state.isEmpty() || file.verdict() == Outcome.Verdict.DUPLICATE) {
            return Optional.empty();
        }
        Map<String, String> facts = new TreeMap<>();
        facts.put("file", file.delivery().file());
        facts.put("errors", Long.toString(file.found().count(Severity.ERROR)));
        facts.put("warnings", Long.toString(file.found().count(Severity.WARNING)));
        String receipt = ReceiptNames.page(file.delivery());
        facts.put("receipt", receipt);
        return Optional.of(new Notice(
                kind, Role.SUBMITTER, state, Long.toString(file.delivery().number()), facts, attachment(receipt)));
    }

    private Optional<Notice.Attachment> attachment(String receipt) {
        Path file = output.resolve(receipt);
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    ? Optional.of(new Notice.Attachment(receipt, Fingerprint.of(file)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once for each stage: the last one that has begun. */
    private void remind(RoundSummary round, RoundSummary.Outstanding outstanding) {
        LocalDate today = report.runDate();
        LocalDate due = outstanding.due();
        if (today.isBefore(due.minusDays(settings.daysBefore())) || today.isAfter(due.plusDays(settings.daysAfter()))) {
            return;
        }
        String stage = today.isAfter(due) ? "after" : today.equals(due) ? "on" : "before";
        add(
                Notice.Kind.REMINDER,
                Role.SUBMITTER,
                outstanding.state(),
                outstanding.period() + " " + stage,
                Map.of(
                        "round", round.round(),
                        "period", outstanding.period(),
                        "due", due.toString(),
                        "stage", stage));
    }

    /** One notice for each question of a State; if there are many, one for all of them. */
    private void ask(RoundSummary round) {
        Map<String, List<String>> asked = new TreeMap<>();
        round.waits()
                .questions()
                .forEach(question -> question.states()
                        .forEach(state -> asked.computeIfAbsent(state, s -> new ArrayList<>())
                                .add((question.indicator() + " " + question.reference()).strip())));
        asked.forEach((state, questions) -> {
            if (questions.size() > MOST_QUESTIONS) {
                ask(
                        round,
                        state,
                        String.join(", ", questions.subList(0, MOST_QUESTIONS)) + " … "
                                + (questions.size() - MOST_QUESTIONS));
            } else {
                questions.forEach(question -> ask(round, state, question));
            }
        });
    }

    private void ask(RoundSummary round, String state, String question) {
        add(
                Notice.Kind.QUESTION,
                Role.SUBMITTER,
                state,
                round.round() + " " + question,
                Map.of("round", round.round(), "question", question));
    }

    private void digest() {
        Map<String, String> facts = new TreeMap<>();
        facts.put("run", Long.toString(report.run()));
        facts.put("date", report.runDate().toString());
        facts.put("accepted", Long.toString(report.count(Outcome.Verdict.ACCEPTED)));
        facts.put("rejected", Long.toString(report.count(Outcome.Verdict.REJECTED)));
        facts.put("waiting", Long.toString(report.count(Outcome.Verdict.WAITING)));
        facts.put("notices", Integer.toString(report.notices().size()));
        long questions =
                report.rounds().stream().mapToLong(RoundSummary::questions).sum();
        long discrepancies =
                report.rounds().stream().mapToLong(RoundSummary::open).sum();
        facts.put("questions", Long.toString(questions));
        facts.put("discrepancies", Long.toString(discrepancies));
        add(Notice.Kind.DIGEST, Role.STATISTICIAN, "", ofRun(), facts);
    }
}
