package org.svod.outputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.publication.letter.LetterOutcome;
import org.svod.publication.letter.Letters;
import org.svod.round.Register;
import org.svod.round.RegisterReader;
import org.svod.run.RunLog;
import org.svod.run.RunReport;
import org.svod.settings.SettingsProblems;

/** Writes the annual letter of a round in the languages that are asked for. */
public final class LetterFiles {

    static final List<String> LANGUAGES = List.of("en", "ru");

    private final Path jobs;
    private final RunLog log;

    /**
     * Letters from the settings in a folder.
     *
     * @param jobs the folder with registers, templates and wording
     * @param log receives a message about each letter, and about each round without a register
     */
    public LetterFiles(Path jobs, RunLog log) {
        this.jobs = jobs;
        this.log = log;
    }

    /**
     * Whether a file of a set is a letter. A letter is a draft to edit, so changes that a person made to it are kept.
     */
    public static boolean isLetter(String file) {
        return file.matches("letter-[^/]+\\.docx");
    }

    /** Writes the letters into the set; logs a message if the round has no register. */
    void write(RoundReport report, OutputSet set, List<String> languages) throws IOException {
        String round = report.round().name();
        SettingsProblems problems = new SettingsProblems();
        Optional<Register> register = RegisterReader.read(jobs, report.round(), problems);
        problems.throwIfAny();
        if (register.isEmpty()) {
            log.notice("round " + round + " has no register, so there is no letter");
            return;
        }
        for (String language : languages) {
            ByteArrayOutputStream letter = new ByteArrayOutputStream();
            LetterOutcome outcome = Letters.write(
                    report, register.get(), jobs.resolve("letter"), Locale.forLanguageTag(language), letter);
            String file = "letter-" + round + "-" + language + ".docx";
            set.write(file, letter::writeTo);
            List<String> omitted =
                    outcome.omitted().stream().map(Indicator::code).toList();
            log.letter(new RunReport.Letter(file, outcome.draft(), omitted, outcome.literals()));
            if (!omitted.isEmpty() && !report.round().expected().isEmpty()) {
                log.notice(
                        "the letter of " + round + " leaves out what nobody reported: " + String.join(", ", omitted));
            }
        }
    }
}
