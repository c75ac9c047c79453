package org.svod.characters;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is blank, what begins a formula or a control record, and what looks like something else. */
class CharactersTest {

    private static String at(String hex) {
        return Character.toString(Integer.parseInt(hex, 16));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9", "A", "D", "20", "85", "A0", "180E", "2003", "2007", "200B", "200F", "202F", "2060", "3000", "FEFF"
            })
    void whatShowsNothingButRoomIsBlank(String hex) {
        assertThat(Blanks.isBlank(at(hex).charAt(0))).isTrue();
        assertThat(Blanks.areAll(" " + at(hex))).isTrue();
        assertThat(Blanks.strip(at(hex) + "a " + at(hex) + "b" + at(hex))).isEqualTo("a " + at(hex) + "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "21", "2D", "5F", "84", "AD", "200A1", "2010", "2800", "0430"})
    void otherCharactersAreNotBlank(String hex) {
        assertThat(Blanks.isBlank(at(hex).charAt(0))).isFalse();
        assertThat(Blanks.areAll(" " + at(hex) + " ")).isFalse();
    }

    @Test
    void aTextWithoutBlanksAroundItStaysTheSameObject() {
        String text = "a b";
        assertThat(Blanks.strip(text)).isSameAs(text);
        assertThat(Blanks.strip(" \t ")).isEmpty();
        assertThat(Blanks.areAll("")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7", "-7", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠1"})
    void anOfficeProgramMayTakeItForAFormula(String text) {
        assertThat(FormulaStart.isOf(text)).isTrue();
        assertThat(FormulaStart.isOf("a" + text))
                .as("only the first character counts")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", " =1", "'=1", "–1", "#rows"})
    void anyOtherTextIsNoFormula(String text) {
        assertThat(FormulaStart.isOf(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
        #rows           | true  | rows
        ~ #  rows ~     | true  | rows
        ~\u200B#\u00A0end~ | true | end
        ~\uFEFF#total~  | true  | total
        #\u200Bend      | true  | end
        ##end           | true  | #end
        a#b             | false | a#b
        ~ rows ~        | false | ~ rows ~
        ~~              | false | ~~
        """)
    void aControlRecordBeginsWithTheSignWhateverInvisibleStandsBefore(String text, boolean begins, String after) {
        assertThat(HashSign.begins(text)).isEqualTo(begins);
        assertThat(HashSign.after(text)).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "АВСЕНКМОРТХУ, ABCEHKMOPTXY",
        "ІЅЈ, ISJ",
        "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ, ABEZHIKMNOPTYX",
        "ТРАЛ-2023, TPAЛ-2023",
        "БГДЖЗИЛ, БГДЖЗИЛ",
        "ABC, ABC"
    })
    void aCapitalThatLooksLatinBecomesTheLatinOne(String text, String latin) {
        assertThat(LookAlikes.toLatin(text)).isEqualTo(latin);
        assertThat(LookAlikes.toLatinInBothCases(text)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({"асеорху, aceopxy, асеорху", "КГ Кг, KГ Kг, KГ Kг", "іѕј, isj, іѕј", "Ab, Ab, Ab"})
    void smallLettersAreReplacedOnlyWhereBothCasesAreAskedFor(String text, String both, String capitals) {
        assertThat(LookAlikes.toLatinInBothCases(text)).isEqualTo(both);
        assertThat(LookAlikes.toLatin(text)).isEqualTo(capitals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        KZ     | KZ     |
        kz     | KZ     |
        KZ     | KZAB   |
        КZ     | KZ     | 1: К CYRILLIC CAPITAL LETTER KA
        AК     | AK     | 2: К CYRILLIC CAPITAL LETTER KA
        KZA    | KZ     | 3: A LATIN CAPITAL LETTER A
        ~K\u200BZ~ | KZ | 2: ZERO WIDTH SPACE
        ~\uD83D\uDE00К~ | ~\uD83D\uDE00K~ | 2: К CYRILLIC CAPITAL LETTER KA
        """)
    void theFirstDifferenceIsNamedByItsPlaceAndItsNameInUnicode(String text, String other, String difference) {
        assertThat(LookAlikes.difference(text, other).orElse(null)).isEqualTo(difference);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kazakhstan", "Выявлено лиц, шт.", "№ 5 – «Трал» … é"})
    void aPlainTextStaysTheSameObject(String text) {
        assertThat(ComparedText.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AD", "200B", "200E", "202A", "2060", "FEFF", "FE0F", "34F", "E0001"})
    void whatIsInvisibleIsLeftOutOfAPlainText(String hex) {
        assertThat(ComparedText.isInvisible(Integer.parseInt(hex, 16))).isTrue();
        assertThat(ComparedText.of("a" + at(hex) + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"41", "20", "A0", "301", "FE10", "FDFF", "34E", "350"})
    void whatCanBeSeenOrCountedIsKept(String hex) {
        assertThat(ComparedText.isInvisible(Integer.parseInt(hex, 16))).isFalse();
        assertThat(ComparedText.of("1" + at(hex))).isEqualTo("1" + at(hex));
    }

    @Test
    void aLetterAndItsMarkBecomeOneCharacter() {
        String apart = Normalizer.normalize("Йод, Ёлка, é", Normalizer.Form.NFD);
        assertThat(apart).isNotEqualTo("Йод, Ёлка, é");
        assertThat(ComparedText.of(apart)).isEqualTo("Йод, Ёлка, é");
        assertThat(ComparedText.of("Հայաստան\u200B")).isEqualTo("Հայաստան");
    }

    /** Property: the form of a form is the form itself, for every character of the plane that people type. */
    @Test
    void theFormIsStableForEveryCharacter() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                String form = ComparedText.of("a" + (char) c + "b");
                assertThat(ComparedText.of(form)).as("U+%04X", c).isEqualTo(form);
                assertThat(Normalizer.isNormalized(form, Normalizer.Form.NFC))
                        .as("U+%04X", c)
                        .isTrue();
                assertThat(form.codePoints().noneMatch(ComparedText::isInvisible))
                        .as("U+%04X", c)
                        .isTrue();
            }
        }
    }
}
