package org.svod.publication.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.svod.codebook.Codebook;
import org.svod.publication.RoundReport;
import org.svod.round.Register;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

/** Drafts the annual letter. */
public final class Letters {

    private Letters() {}

    /**
     * Checks the wording and both templates, so that a wrong placeholder is reported before anything is changed.
     *
     * @param templates the folder {@code jobs/letter}
     */
    public static void check(Path templates, Codebook codebook, SettingsProblems problems) {
        WordingReader.read(templates, codebook, problems);
        for (LetterLanguage language : LetterLanguage.values()) {
            Template.read(templates, language, problems);
        }
    }

    /**
     * Writes the letter of a round, then reads it back and compares every number in it with its source. If they differ,
     * nothing is written. The same report, register and templates give the same bytes.
     *
     * @param templates the folder {@code jobs/letter}
     * @param locale English or Russian
     * @param out receives the DOCX document; stays open
     * @throws SettingsException if a template or the wording is wrong; for an unknown placeholder, the message lists
     *     the known ones
     * @throws LetterException if the finished letter does not show the values that it should
     */
    public static LetterOutcome write(
            RoundReport report, Register register, Path templates, Locale locale, OutputStream out) throws IOException {
        LetterLanguage language = LetterLanguage.of(locale);
        SettingsProblems problems = new SettingsProblems();
        Wording wording = WordingReader.read(templates, report.codebook(), problems);
        Template template = Template.read(templates, language, problems);
        problems.throwIfAny();
        LetterContent content = LetterComposer.compose(report, register, wording, language);
        byte[] letter = TemplateFiller.fill(template, TemplateModel.of(content), report.asOf());
        Set<String> literals = new TreeSet<>(template.literals());
        literals.addAll(wording.literals(language));
        LetterOutcome outcome = new LetterOutcome(
                content.omitted(), content.draft(), LetterReadBack.check(letter, content, language, literals));
        out.write(letter);
        return outcome;
    }
}
