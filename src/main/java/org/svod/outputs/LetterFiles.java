package org.svod.outputs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.publication.OutputSet;
import org.svod.publication.RoundReport;
import org.svod.publication.letter.LetterOutcome;
import org.svod.publication.letter.Letters;
import org.svod.round.Register;
import org.svod.round.RegisterReader;
import org.svod.round.Round;
import org.svod.run.RunLog;
import org.svod.run.RunReport;
import org.svod.settings.SettingsProblems;

/** Writes the annual letter of a round in the languages that are asked for. */
public final class LetterFiles {

    static final List<String> LANGUAGES = List.of("en", "ru");

    private static final String SIGNED = "-signed.docx";

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
        return file.matches("(public/)?letter-[^/]+\\.docx");
    }

    /** The name of the signed letter of a release, in the folder of the releases of its round. */
    public static String signedName(String round, Language language, String version) {
        return "letter-" + round + "-" + language.code() + "-" + version + SIGNED;
    }

    /** Whether a name in the folder of the releases of a round is that of a signed letter. */
    public static boolean isSigned(String name) {
        return name.startsWith("letter-") && name.endsWith(SIGNED);
    }

    /** The path of a letter in the set of a round. */
    static String file(Round round, String language) {
        SetLayout layout = round.release().asksForApproval() ? SetLayout.SPLIT : SetLayout.FLAT;
        return layout.open(name(round, language));
    }

    /** The name of a letter, without the folder in which it lies. */
    public static String name(Round round, String language) {
        return "letter-" + round.name() + "-" + language + ".docx";
    }

    /** Writes the letters into the set; logs a message if the round has no register. */
    void write(RoundReport report, OutputSet set, List<String> languages) throws IOException {
        String round = report.round().name();
        Optional<Register> register = register(report.round());
        if (register.isEmpty()) {
            log.notice("round " + round + " has no register, so there is no letter");
            return;
        }
        for (String language : languages) {
            ByteArrayOutputStream letter = new ByteArrayOutputStream();
            LetterOutcome outcome = write(report, register.get(), language, letter);
            String file = file(report.round(), language);
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

    private LetterOutcome write(RoundReport report, Register register, String language, OutputStream out)
            throws IOException {
        return Letters.write(report, register, jobs.resolve("letter"), Locale.forLanguageTag(language), out);
    }

    /** The register; without date, number and name of who signs if somebody must approve the letter first. */
    private Optional<Register> register(Round round) {
        // Today's settings were checked when the run began; an archived register may have no ids.
        SettingsProblems problems = SettingsProblems.ofArchived();
        Optional<Register> register = RegisterReader.read(jobs, round, problems);
        problems.throwIfAny();
        return round.release().asksForApproval() ? register.map(Register::unsigned) : register;
    }

    /** The paragraphs of a letter as it would be on one fixed date; none if the round has no register. */
    List<String> undatedText(RoundReport report, String language) throws IOException {
        Optional<Register> register = register(report.round());
        if (register.isEmpty()) {
            return List.of();
        }
        ByteArrayOutputStream letter = new ByteArrayOutputStream();
        write(report.published(report.vintages(), LocalDate.EPOCH), register.get(), language, letter);
        return Letters.text(letter.toByteArray());
    }

    /** What in a letter, which a person may have edited, differs from its sources. */
    List<String> differences(RoundReport report, String language, byte[] letter) throws IOException {
        Optional<Register> register = register(report.round());
        return register.isEmpty()
                ? List.of()
                : Letters.differences(
                        report, register.get(), jobs.resolve("letter"), Locale.forLanguageTag(language), letter);
    }
}
