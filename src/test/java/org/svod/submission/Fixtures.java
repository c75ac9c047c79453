package org.svod.submission;

import java.nio.file.Path;
import java.time.LocalDate;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.SubmissionName;
import org.svod.delivery.SubmissionNames;
import org.svod.settings.SettingsProblems;

/** The codebook and the run date of the tests. */
public final class Fixtures {

    public static final int LISTED = 100;
    public static final LocalDate RUN_DATE = LocalDate.of(2024, 2, 1);

    private static final Codebook CODEBOOK = read();

    private Fixtures() {}

    public static Codebook codebook() {
        return CODEBOOK;
    }

    public static SubmissionName name(String fileName) {
        return new SubmissionNames(CODEBOOK).parse(fileName).name().orElseThrow();
    }

    private static Codebook read() {
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(Path.of("src/test/resources/jobs-cis"), problems);
        problems.throwIfAny();
        return codebook;
    }
}
