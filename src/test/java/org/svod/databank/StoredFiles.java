package org.svod.databank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.svod.acceptance.FileAnswers;
import org.svod.acceptance.Judgement;
import org.svod.acceptance.Outcome;
import org.svod.acceptance.Standing;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookLines;
import org.svod.codebook.Consulted;
import org.svod.codebook.ReadWith;
import org.svod.delivery.Delivery;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.files.Fingerprint;
import org.svod.finding.Findings;
import org.svod.round.Acceptance;
import org.svod.submission.Fixtures;
import org.svod.submission.Reading;
import org.svod.submission.SubmissionReader;

/**
 * A database in memory into which files are delivered as a night does it: each is read, judged by what its state has
 * had accepted before, and stored.
 */
public final class StoredFiles implements AutoCloseable {

    public static final Codebook CODEBOOK = Fixtures.codebook();

    private final MemoryDatabase database = new MemoryDatabase();
    private final Repositories repositories = database.repositories();
    private long run;

    /** With one run, of 1 February 2024. */
    public StoredFiles() {
        repositories.codes().register(CODEBOOK);
        nextRun(LocalDate.of(2024, 2, 1), "j".repeat(64));
    }

    /** Begins another run; files are delivered in the last one. */
    public RunRepository.Run nextRun(LocalDate date, String jobs) {
        RunRepository.Run next = new RunRepository.Run(++run, date, jobs, false);
        repositories.runs().add(next);
        return next;
    }

    /** Stores a file that has no outcome yet. */
    public Delivery open(String file, String content) {
        return open("", file, content);
    }

    private Delivery open(String folder, String file, String content) {
        LocalDate date = repositories.runs().find(run).orElseThrow().runDate();
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        Delivery delivery = new Delivery(
                repositories.deliveries().last() + 1,
                folder.isEmpty() ? file : folder + "/" + file,
                file,
                repositories.deliveries().countsByFile().getOrDefault(file, 0) + 1,
                folder,
                Fingerprint.of(bytes),
                bytes.length,
                date,
                new SubmissionNames(CODEBOOK).parse(file).name());
        repositories.deliveries().add(List.of(new OpenDelivery(delivery, run, 1)));
        return delivery;
    }

    /** Stores a file and what becomes of it. */
    public Outcome deliver(String file, String content) {
        return deliver(file, content, Acceptance.REJECT_SUBMISSION);
    }

    /** Stores a file that lay in the folder of a State. */
    public Outcome deliverInto(String folder, String file, String content) {
        return deliver(open(folder, file, content), content, Acceptance.REJECT_SUBMISSION);
    }

    /** The same, where a wrong row has this effect. */
    Outcome deliver(String file, String content, Acceptance acceptance) {
        return deliver(open(file, content), content, acceptance);
    }

    private Outcome deliver(Delivery delivery, String content, Acceptance acceptance) {
        Standing standing = Standing.of(repositories
                .submissions()
                .accepted(delivery.named().state(), delivery.named().scope().year(), FileAnswers.NONE, CODEBOOK));
        Outcome outcome = new Judgement(acceptance, standing).judge(delivery, read(delivery, content), Findings.NONE);
        repositories.outcomes().store(outcome, with());
        return outcome;
    }

    /** As if nothing had been looked up in the codebook. */
    public static ReadWith with() {
        return ReadWith.of(new Consulted(), new CodebookLines(CODEBOOK));
    }

    private static Reading read(Delivery delivery, String content) {
        try {
            return new SubmissionReader(CODEBOOK, LocalDate.of(2025, 1, 1), Fixtures.LISTED)
                    .read(ByteSource.of(content.getBytes(StandardCharsets.UTF_8)), delivery.named());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same repositories for the whole test. */
    public Repositories repositories() {
        return repositories;
    }

    /** For a test that looks into it, or spoils something. */
    public MemoryDatabase database() {
        return database;
    }

    @Override
    public void close() {
        database.close();
    }
}
