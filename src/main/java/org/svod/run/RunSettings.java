package org.svod.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.publication.letter.Letters;
import org.svod.round.Register;
import org.svod.round.RegisterReader;
import org.svod.round.Round;
import org.svod.round.RoundReader;
import org.svod.round.Rounds;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

/**
 * Everything under {@code jobs/}, read and checked.
 *
 * @param jobs the folder
 * @param nightly how the run works
 * @param codebook what may be said
 * @param rounds the rounds that are kept
 */
public record RunSettings(Path jobs, NightlySettings nightly, Codebook codebook, Rounds rounds) {

    /**
     * Reads the present settings.
     *
     * @throws SettingsException with every problem found, if anything is wrong
     */
    public static RunSettings read(Path jobs) {
        return read(jobs, NightlySettings::read, new SettingsProblems());
    }

    /**
     * Reads settings of an earlier run, also if they would not be permitted today.
     *
     * @throws SettingsException with every problem found, if they cannot be read
     */
    public static RunSettings archived(Path jobs) {
        return read(jobs, NightlySettings::archived, SettingsProblems.ofArchived());
    }

    private static RunSettings read(
            Path jobs, BiFunction<Path, SettingsProblems, NightlySettings> night, SettingsProblems problems) {
        Codebook codebook = CodebookReader.read(jobs, problems);
        Rounds rounds = RoundReader.readAll(jobs, codebook, problems);
        if (!problems.anyAbout("codebook/states.csv")) {
            ReceiptDates.check(jobs, codebook, rounds, problems);
        }
        NightlySettings nightly = night.apply(jobs, problems);
        problems.throwIfAny();
        return new RunSettings(jobs, nightly, codebook, rounds);
    }

    /**
     * Reads the present settings, and also checks what only the letter needs: registers, templates, wording.
     *
     * @throws SettingsException with every problem found, if anything is wrong
     */
    public static RunSettings readWithLetter(Path jobs) {
        RunSettings settings = read(jobs);
        SettingsProblems problems = new SettingsProblems();
        if (settings.nightly().outputs().contains(OutputKind.LETTER)) {
            boolean letters = false;
            for (Round round : settings.rounds().asList()) {
                Optional<Register> register = RegisterReader.read(jobs, round, problems);
                letters |= register.isPresent();
                register.ifPresent(r -> r.checkTreaties(settings.rounds().background(), problems));
            }
            if (letters) {
                Letters.check(jobs.resolve("letter"), settings.codebook(), problems);
            }
        }
        problems.throwIfAny();
        return settings;
    }
}
