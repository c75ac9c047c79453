package org.svod.publication.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.publication.RoundReport;
import org.svod.round.Register;

/** What is added to an approved letter when it is signed. */
class SignedLetterTest {

    private static final String BLANK = "____________________";
    private static final String BODY = "word/document.xml";
    private static final RoundReport REPORT = LetterFixture.toApprove(2023, LetterFixture.PUBLISHED);
    private static final Register REGISTER = LetterFixture.register(2023).unsigned();
    private static final Map<SigningPlace, String> TEXTS = new EnumMap<>(Map.of(
            SigningPlace.DATED,
            "31 May 2024",
            SigningPlace.REFERENCE,
            "1-2/34 <a>",
            SigningPlace.SIGNATORY,
            "A. Name"));

    private static byte[] approved(Locale locale) throws IOException {
        return LetterFixture.letter(REPORT, REGISTER, locale);
    }

    private static byte[] signed(byte[] letter) throws IOException {
        return SignedLetter.of(letter, TEXTS, Map.of("Svod release", "v2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void dateNumberAndNameStandWhereTheLetterWasLeftBlankAndNothingElseChanges(String language) throws IOException {
        byte[] letter = approved(Locale.forLanguageTag(language));
        assertThat(SignedLetter.places(letter)).containsExactly(SigningPlace.values());
        byte[] signed = signed(letter);
        assertThat(signed(letter)).as("the same again").isEqualTo(signed);
        List<String> filled = new ArrayList<>();
        List<String> before = LetterFixture.paragraphs(letter);
        List<String> after = LetterFixture.paragraphs(signed);
        for (int i = 0; i < before.size(); i++) {
            String line = after.get(i);
            if (!line.equals(before.get(i))) {
                String blank = line;
                for (String text : TEXTS.values()) {
                    if (line.contains(text)) {
                        filled.add(text);
                        blank = blank.replace(text, BLANK);
                    }
                }
                assertThat(blank).isEqualTo(before.get(i));
            }
        }
        assertThat(filled).containsExactlyInAnyOrderElementsOf(TEXTS.values());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(signed))) {
            assertThat(document.getProperties()
                            .getCustomProperties()
                            .getProperty("Svod release")
                            .getLpwstr())
                    .isEqualTo("v2");
        }
    }

    @Test
    void whatAPersonHasEditedStays() throws IOException {
        byte[] edited = Docx.edited(
                approved(LetterFixture.EN),
                BODY,
                // The words are other ones, and the place of the name consists of two pieces.
                xml -> xml.replace("highest consideration", "lasting friendship")
                        .replaceFirst(
                                "(?s)(<w:bookmarkStart [^>]*_signed_signatory_[^>]*>)",
                                "$1<w:r><w:rPr><w:b/></w:rPr><w:t>__</w:t></w:r>"));
        byte[] signed = signed(edited);
        assertThat(LetterFixture.text(signed)).contains("lasting friendship");
        assertThat(LetterFixture.paragraphs(signed))
                .as("the line of the template, then the name")
                .contains(BLANK + " A. Name");
    }

    @Test
    void aLetterWithoutAPlaceHasNoneAndAPlaceThatWasTornApartIsNamed() throws IOException {
        byte[] letter = approved(LetterFixture.EN);
        assertThat(SignedLetter.places(Docx.edited(letter, BODY, xml -> xml.replace("_signed_dated_", "_other_"))))
                .containsExactly(SigningPlace.REFERENCE, SigningPlace.SIGNATORY);
        byte[] torn = Docx.edited(
                letter,
                BODY,
                xml -> xml.replaceFirst("(?s)(<w:bookmarkStart [^>]*_signed_dated_[^>]*>)", "$1</w:p><w:p>"));
        assertThatThrownBy(() -> signed(torn))
                .isInstanceOf(LetterException.class)
                .hasMessageContaining("_signed_dated_");
        assertThat(SignedLetter.places(LetterFixture.letter(
                        LetterFixture.report(2023, LetterFixture.PUBLISHED), REGISTER, LetterFixture.EN)))
                .as("nobody must approve this one")
                .isEmpty();
    }

    @Test
    void aDateThatIsWrittenIntoTheDraftByHandIsADifference() throws IOException {
        byte[] dated = Docx.edited(
                approved(LetterFixture.EN),
                BODY,
                xml -> xml.replaceFirst("(?s)(_signed_dated_.*?<w:t[^>]*>)" + BLANK, "$131 May 2024"));
        assertThat(Letters.differences(
                        REPORT, REGISTER, LetterFixture.TEMPLATES, LetterFixture.EN, approved(LetterFixture.EN)))
                .isEmpty();
        assertThat(Letters.differences(REPORT, REGISTER, LetterFixture.TEMPLATES, LetterFixture.EN, dated))
                .isNotEmpty()
                .allMatch(difference -> difference.contains("stands for nothing"));
    }
}
