package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.settings.SettingsException;
import org.svod.settings.SettingsProblems;

/** Templates and wording as the secretariat may have left them. */
class LetterTemplateTest {

    private Path templates;

    @BeforeEach
    void copyTheShippedOnes(@TempDir Path folder) throws IOException {
        templates = Files.createDirectory(folder.resolve("letter"));
        for (String file : new String[] {"letter-en.docx", "letter-ru.docx", "wording.csv", "results.csv"}) {
            Files.copy(LetterFixture.TEMPLATES.resolve(file), templates.resolve(file));
        }
    }

    @Test
    void theShippedOnesAreRight() {
        SettingsProblems problems = new SettingsProblems();
        Letters.check(templates, LetterFixture.CODEBOOK, problems);
        problems.throwIfAny();
    }

    @Test
    void oneThatWasReadBeforeIsReadAgainWhenItHasChanged() throws IOException {
        theShippedOnesAreRight();
        Path template = templates.resolve("letter-ru.docx");
        Files.write(
                template,
                Docx.edited(
                        Files.readAllBytes(template), "word/document.xml", xml -> xml.replace("{{results}}", "{{r}}")));
        SettingsProblems problems = new SettingsProblems();
        Letters.check(templates, LetterFixture.CODEBOOK, problems);
        assertThatThrownBy(problems::throwIfAny).hasMessageContaining("{{r}} is not known here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{results}}      | {{firearms}}      | letter/letter-en.docx: the placeholder {{firearms}} is not known here; expected one of {{annex}}, {{as_of}}",
                "{{closing}}      | {{clo-sing}}      | the placeholder {{clo-sing}} is not known here",
                "{{?has_figures}} | {{?has_figure}}   | the placeholder {{?has_figure}} is not known here; expected one of {{?about_closing}}",
                "{{/next}}        | ''                | {{/has_next}} closes nothing; expected {{/next}}",
                "{{salutation}}   | {{text}}          | the placeholder {{text}} is not known here",
                "{{salutation}}   | {{salutation      | a placeholder is not closed",
                "{{results}}      | ''                | the placeholder {{results}} is missing",
                "{{/items}}       | {{?items}}{{/items}} | the placeholder {{?items}} is not known here",
                "{{salutation}}   | {{lead}}          | the placeholder {{lead}} is not known here",
                "{{?begins}}      | {{?has_next}}     | {{/begins}} closes nothing; expected {{/has_next}}",
                "[reported]       | [reportd]         | the cell [reportd] is not known; expected one of [decision], [indicator]",
                "{{annex}}        | ''                | the placeholder {{annex}} is missing; expected a template with it, in a row of a table",
            })
    void aWrongPlaceholderIsNamedWithThoseThatAreKnown(String right, String wrong, String problem) throws IOException {
        Path template = templates.resolve("letter-en.docx");
        Files.write(
                template,
                Docx.edited(Files.readAllBytes(template), "word/document.xml", xml -> xml.replace(right, wrong)));
        assertThatThrownBy(this::write).isInstanceOf(SettingsException.class).hasMessageContaining(problem);
    }

    @Test
    void aPlaceholderSplitOverRunsIsFilled() throws IOException {
        Path template = templates.resolve("letter-en.docx");
        Files.write(
                template,
                Docx.edited(
                        Files.readAllBytes(template),
                        "word/document.xml",
                        xml -> xml.replace(
                                "{{salutation}}",
                                "{{salu</w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r><w:t>tation}}")));
        assertThat(LetterFixture.paragraphs(write())).contains("Excellency,");
    }

    @Test
    void theSecretariatMayRewordTheTemplateAndItsNumbersAreListed() throws IOException {
        Path template = templates.resolve("letter-en.docx");
        Files.write(
                template,
                Docx.edited(
                        Files.readAllBytes(template),
                        "word/document.xml",
                        xml -> xml.replace(
                                "The annex shows how each figure was arrived at.", "The annex has 7 columns.")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LetterOutcome outcome = Letters.write(
                LetterFixture.report(2023, LetterFixture.PUBLISHED),
                LetterFixture.register(2023),
                templates,
                LetterFixture.EN,
                out);
        assertThat(outcome.literals()).containsExactly("1", "7");
    }

    @Test
    void aMissingTemplateIsNamed() throws IOException {
        Files.delete(templates.resolve("letter-en.docx"));
        assertThatThrownBy(this::write)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("letter/letter-en.docx: the template is missing");
    }

    @Test
    void aTemplateThatIsNoDocumentIsNamed() throws IOException {
        Files.writeString(templates.resolve("letter-en.docx"), "Dear Sir");
        assertThatThrownBy(this::write)
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("letter/letter-en.docx: the template cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "figure.DEVICES,  | figure.DEVICE,   | the key figure.DEVICE is not known",
                "when.day,        | when.dai,        | letter/wording.csv: there is no row when.day",
                "on {date}        | on {day}         | {day} is not known here; expected one of {date}, {month}, {year}",
                "blank,           | blank,{,         | letter/wording.csv:",
                "{number} firearm} | # firearm} | # writes a number that is bound to nothing; expected {number}",
                "when.year,in {year} | when.year,in {year | en is not a pattern",
                "result.arms,     | result.weapons,  | letter/wording.csv: there is no row result.arms; expected a row result.arms",
                "operation-name.search, | operation-name.hunt, | the key operation-name.hunt is not known",
                "{figures}.\",\"Кроме | {number}.\",\"Кроме | {number} is not known here; expected one of {figures}, {year}",
                "few {{number} лица} | feu {{number} лица} | ru: feu is no plural form of the language, so its words would never be used; expected one of few, many, one, other",
                "one {{number} firearm} | few {{number} firearm} | en: few is no plural form of the language, so its words would never be used; expected one of one, other",
            })
    void aWrongWordingIsNamed(String right, String wrong, String problem) throws IOException {
        Path wording = templates.resolve("wording.csv");
        Files.writeString(wording, Files.readString(wording).replace(right, wrong));
        assertThatThrownBy(this::write).isInstanceOf(SettingsException.class).hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "arms,30          | arms,20         | letter/results.csv:4: order 20 is there twice: also in line 3",
                "arms,30          | wanted,30       | letter/results.csv:4: sentence wanted is there twice: also in line 2",
                "arms,30          | Arms,30         | letter/results.csv:4: sentence Arms is not possible; expected small letters",
                "arms,30          | arms,soon       | letter/results.csv:4: order soon is not possible",
                " DEVICES         | ' DETAINED'     | letter/results.csv:4: indicators: DETAINED is there twice: also in line 2",
                " DEVICES         | ' WANTED_RECEIVED' | letter/results.csv:4: indicators: WANTED_RECEIVED is no published indicator of the codebook; expected codes of published indicators, divided by blanks",
            })
    void aWrongSentenceOfResultsIsNamed(String right, String wrong, String problem) throws IOException {
        Path results = templates.resolve("results.csv");
        Files.writeString(results, Files.readString(results).replace(right, wrong));
        assertThatThrownBy(this::write).isInstanceOf(SettingsException.class).hasMessageContaining(problem);
    }

    @Test
    void aFigureThatNoSentenceNamesIsToldAfterThem() throws IOException {
        Path results = templates.resolve("results.csv");
        Files.writeString(results, Files.readString(results).replace(" DEVICES", ""));
        assertThat(LetterFixture.text(write()))
                .contains("from illicit trafficking. The following is also reported: 359 explosive devices.");
    }

    @Test
    void withoutSentencesAllFiguresStandInOneList() throws IOException {
        Files.delete(templates.resolve("results.csv"));
        assertThat(LetterFixture.text(write())).contains("3,798 firearms; 152,112 rounds of ammunition; 304.5 kg");
    }

    @Test
    void aTemplateThatLeavesOutOrRepeatsATextOfTheRegisterIsRefused() throws IOException {
        Path template = templates.resolve("letter-en.docx");
        byte[] shipped = Files.readAllBytes(template);
        Files.write(
                template,
                Docx.edited(
                        shipped,
                        "word/document.xml",
                        xml -> xml.replace("opening_statements}}", "results_statements}}")));
        assertThatThrownBy(this::write)
                .isInstanceOf(LetterException.class)
                .hasMessageContaining(
                        "the letter shows rounds/2023/register/statements.csv:2 text_en 0 times instead of once");
        Files.write(
                template,
                Docx.edited(
                        shipped,
                        "word/document.xml",
                        xml -> xml.replace("{{?results_statements}}", "{{?opening_statements}}")
                                .replace("{{/results_statements}}", "{{/opening_statements}}")));
        assertThatThrownBy(this::write)
                .isInstanceOf(LetterException.class)
                .hasMessageContaining("statements.csv:2 text_en 2 times instead of once");
    }

    @Test
    void anIndicatorWithoutWordingIsToldByItsNameInTheCodebook() throws IOException {
        Path wording = templates.resolve("wording.csv");
        Files.write(
                wording,
                Files.readAllLines(wording).stream()
                        .filter(line -> !line.startsWith("figure.DEVICES"))
                        .toList());
        assertThat(LetterFixture.text(write()))
                .contains("304.5 kg of explosives and Explosive devices seized: 359 items from illicit trafficking.");
    }

    @Test
    void aListWithoutASentenceHasBulletsBelowItsWords() throws IOException {
        Path wording = templates.resolve("wording.csv");
        Files.write(
                wording,
                Files.readAllLines(wording).stream()
                        .map(line ->
                                line.startsWith("list.means,") ? "lead.means,It provides:,Предусматриваются:" : line)
                        .toList());
        assertThat(LetterFixture.paragraphs(write()))
                .containsSubsequence(
                        "It provides:",
                        "the harmonization of legislation;",
                        "the mutual recognition of lists of persons and organizations connected with terrorism.");
    }

    private byte[] write() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Letters.write(
                LetterFixture.report(2023, LetterFixture.PUBLISHED),
                LetterFixture.register(2023),
                templates,
                LetterFixture.EN,
                out);
        return out.toByteArray();
    }
}
