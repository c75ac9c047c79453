package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingMessages;

/** What is said about a key that comes twice. */
class KeyTwiceTest {

    private static final FindingMessages WORDS = FindingMessages.in(Locale.ENGLISH);

    private static List<Finding> found(String... lines) throws IOException {
        return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, 100)
                        .read(
                                ByteSource.of(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                                Fixtures.name("KZ_2023-05.csv"))
                        .findings()
                        .listed()
                        .stream()
                        .filter(finding -> finding.code() == FindingCode.KEY_TWICE)
                        .toList();
    }

    private static Finding one(String... lines) throws IOException {
        List<Finding> found = found(lines);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void differentValuesAreShownAndAskedAbout() throws IOException {
        Finding finding = one("indicator;value;note", "FIREARMS;13 642;", "DEVICES;1;", "FIREARMS;33264;");

        assertThat(finding.place().line()).isEqualTo(4);
        assertThat(WORDS.what(finding))
                .isEqualTo(
                        "Lines 2 and 4 are about the same (FIREARMS), and give different values: “13 642” and “33264”.");
        assertThat(WORDS.expected(finding)).endsWith("None of these values counts until the file is corrected.");
        assertThat(WORDS.correction(finding)).isEqualTo("Which is right? Leave that row, and delete the other.");
    }

    @Test
    void oneOfTwoEqualRowsIsToBeDeleted() throws IOException {
        Finding finding = one("indicator;value;unit", "EXPLOSIVES;1,5;кг", "EXPLOSIVES;1500;г");

        assertThat(WORDS.what(finding))
                .isEqualTo(
                        "Lines 2 and 3 are about the same (EXPLOSIVES), and give the same value: “1,5 кг” and “1500 г”.");
        assertThat(WORDS.expected(finding)).doesNotContain("None of these");
        assertThat(WORDS.correction(finding)).isEqualTo("Delete one of them, for example line 3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8"})
    void aSumIsSpokenOfOnlyWhereTheNotesDiffer(String second) throws IOException {
        String[] same = {"indicator;value;note", "FIREARMS;7;Astana", "FIREARMS;" + second + "; Astana "};
        String[] other = {"indicator;value;note", "FIREARMS;7;Astana", "FIREARMS;" + second + ";Almaty"};

        assertThat(WORDS.correction(one(same))).doesNotContain("sum");
        assertThat(WORDS.correction(one(other))).contains("enter their sum in one row");
    }

    @Test
    void theColumnThatIsNotReadAndInWhichTheRowsDifferIsNamed() throws IOException {
        Finding finding = one(
                "№;indicator;Город;Область;value",
                "1;FIREARMS;Минск;Город;7",
                "2;DEVICES;;;1",
                "3;FIREARMS;Минск;Область;8");

        assertThat(WORDS.what(finding)).endsWith(" The lines differ in the column “Область”, which is not read.");
        assertThat(WORDS.correction(finding)).contains("because the column “Область” says what each is for");
        assertThat(WORDS.what(one("indicator;value;Город", "FIREARMS;7;Минск", "FIREARMS;8; Минск ")))
                .doesNotContain("Город");
        assertThat(WORDS.what(one("indicator;value;Крышников", "FIREARMS;7;5", "FIREARMS;8;9")))
                .contains("column “[text, 9 characters]”")
                .doesNotContain("Крышников");
    }

    @Test
    void wordsThatLookTheSameAreNotShownTwice() throws IOException {
        assertThat(WORDS.what(one("indicator;value", "FIREARMS;7", "FIREАRMS;8")))
                .doesNotContain("calls it");
    }

    @Test
    void bothLinesAreNamedAsTheFileNamesThem() throws IOException {
        Finding finding = one(
                "period;indicator;operation;value",
                "2023-05;FIREARMS;;1",
                "май 2023;Firearms seized from illicit trafficking;NATIONAL;1");

        assertThat(WORDS.what(finding))
                .contains("(май 2023, Firearms seized from illicit trafficking, NATIONAL)")
                .endsWith(" Line 2 calls it: 2023-05, FIREARMS.");
    }

    @Test
    void aCaseRowIsShownWithItsNumberAndTheValuesThatWereRead() throws IOException {
        Finding finding = one(
                "indicator;case_ref;value;status", "EXPLOSIVES;A-1;1,50;", "EXPLOSIVES;A-2;1;", "EXPLOSIVES;a-1;2;E");

        assertThat(WORDS.what(finding))
                .isEqualTo(
                        "Lines 2 and 4 are about the same (EXPLOSIVES, A-1), and give different values: “1.5 KG” and “2 KG E”.");
        assertThat(WORDS.correction(finding)).isEqualTo("Which is right? Leave that row, and delete the other.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZ-23-C757RG", "УД-23/017", "12-34"})
    void aKeyIsShownIfEachOfItsPartsMayBeShown(String caseNumber) throws IOException {
        String row = "2023-05;FIREARMS;TRAL-2023;" + caseNumber + ";";

        assertThat(WORDS.what(one("period;indicator;operation;case_ref;value", row + "1", row + "2")))
                .contains("(2023-05, FIREARMS, TRAL-2023, " + caseNumber.replace("УД", "UD") + ")");
    }

    @Test
    void theKeyOfTheFirstLineIsShownUnderTheSameRule() throws IOException {
        assertThat(WORDS.what(one("indicator;value", "FIREARMS: Крышников;1", "FIREARMS;2")))
                .endsWith(" Line 2 calls it: [text, 19 characters].");
    }

    @Test
    void ofTheLabelOfAUnitOrAStatusTheCodeAloneIsShown() throws IOException {
        assertThat(WORDS.what(one(
                        "indicator;value;unit;status", "EXPLOSIVES;1;KG: Крышников;A: Крышников", "EXPLOSIVES;2;KG;A")))
                .endsWith("and give different values: “1 KG A” and “2 KG A”.");
    }

    @ParameterizedTest
    @CsvSource({
        "AB1234567, '[long number, 39 characters]'",
        "123-45-67-89, '[telephone number, 42 characters]'",
        "JOHNSONPAUL-7, '[text, 43 characters]'"
    })
    void aKeyIsNotShownIfItsCaseNumberMayBePersonalData(String caseNumber, String shown) throws IOException {
        String row = "2023-05;FIREARMS;TRAL-2023;" + caseNumber + ";";

        assertThat(WORDS.what(one("period;indicator;operation;case_ref;value", row + "1", row + "2")))
                .contains("(" + shown + ")")
                .doesNotContain(caseNumber);
    }

    @Test
    void everyFurtherRowIsHeldAgainstTheFirst() throws IOException {
        assertThat(found("indicator;value", "FIREARMS;1", "FIREARMS;2", "FIREARMS;1"))
                .extracting(WORDS::correction)
                .containsExactly(
                        "Which is right? Leave that row, and delete the other.",
                        "Delete one of them, for example line 4.");
    }
}
