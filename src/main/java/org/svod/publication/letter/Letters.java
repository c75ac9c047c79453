package org.svod.publication.letter;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
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
        Sources sources = Sources.of(report, register, templates, LetterLanguage.of(locale));
        LetterContent content = sources.content();
        byte[] letter = TemplateFiller.fill(
                sources.template(),
                TemplateModel.of(content),
                new TemplateFiller.Properties(
                        sources.language().in(report.round().title()) + " – "
                                + report.round().year(),
                        sources.language().tag(),
                        report.asOf()));
        LetterOutcome outcome = new LetterOutcome(
                content.omitted(),
                content.draft(),
                LetterReadBack.check(letter, content, sources.language(), sources.literals()));
        out.write(letter);
        return outcome;
    }

    /**
     * Reads a letter that a person may have edited, and compares every number in it with its source.
     *
     * @param templates the folder {@code jobs/letter}
     * @return every difference, in words
     * @throws IOException if the bytes are not a DOCX document
     */
    public static List<String> differences(
            RoundReport report, Register register, Path templates, Locale locale, byte[] letter) throws IOException {
        Sources sources = Sources.of(report, register, templates, LetterLanguage.of(locale));
        return LetterReadBack.differences(letter, sources.content(), sources.language(), sources.literals());
    }

    /**
     * The paragraphs of a letter that have any text.
     *
     * @throws IOException if the bytes are not a DOCX document
     */
    public static List<String> text(byte[] letter) throws IOException {
        return DocumentText.of(letter).stream()
                .map(line -> line.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** What a letter is made of. */
    private record Sources(LetterLanguage language, Template template, LetterContent content, Set<String> literals) {

        static Sources of(RoundReport report, Register register, Path templates, LetterLanguage language) {
            SettingsProblems problems = new SettingsProblems();
            Wording wording = WordingReader.read(templates, report.codebook(), problems);
            Template template = Template.read(templates, language, problems);
            problems.throwIfAny();
            Set<String> literals = new TreeSet<>(template.literals());
            literals.addAll(wording.literals(language));
            return new Sources(
                    language, template, LetterComposer.compose(report, register, wording, language), literals);
        }
    }
}
