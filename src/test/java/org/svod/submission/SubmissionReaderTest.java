package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.svod.dialect.ByteSource;
import org.svod.dialect.RecordCursor;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.observation.Observation;

class SubmissionReaderTest {

    private static Reading read(byte[] bytes) throws IOException {
        return new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(bytes), Fixtures.name("KZ_2023-05.csv"));
    }

    private static Reading read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Finding only(Reading reading) {
        assertThat(reading.findings().listed()).hasSize(1);
        return reading.findings().listed().get(0);
    }

    @Test
    void aBadByteIsNamedWithItsCellAndNeverStored() throws IOException {
        byte[] bytes = "показатель;значение;примечание\nFIREARMS;1;\nDEVICES;2;_\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        Reading reading = read(bytes);

        assertThat(only(reading).code()).isEqualTo(FindingCode.BAD_CHARACTER);
        assertThat(only(reading).place().cell()).isEqualTo("C3");
        assertThat(only(reading).place().heading()).isEqualTo("примечание");
        assertThat(reading.observations()).hasSize(1);
        assertThat(reading.fatal()).isFalse();
    }

    @Test
    void aBadByteInTheHeadingSpoilsTheFile() throws IOException {
        byte[] bytes = "показатель;значение;_\nFIREARMS;1;\n".getBytes(StandardCharsets.UTF_8);
        bytes["показатель;значение;".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xC3;

        assertThat(read(bytes).findings().count(FindingCode.BAD_CHARACTER)).isEqualTo(1);
        assertThat(read(bytes).fatal()).isTrue();
    }

    @Test
    void aFieldOfMoreThanACellHoldsIsRefused() throws IOException {
        String longest = "x".repeat(RecordCursor.LONGEST_FIELD);

        assertThat(read("indicator;value;note\nDEVICES;1;" + longest + "\n")
                        .findings()
                        .listed())
                .isEmpty();
        assertThat(only(read("indicator;value;note\nDEVICES;1;" + longest + "x\n"))
                        .code())
                .isEqualTo(FindingCode.FIELD_TOO_LONG);
    }

    @Test
    void aNameInPlaceOfACaseNumberIsNotRepeatedInTheFinding() throws IOException {
        Finding finding = only(read("indicator;case_ref;value\nDETAINED;Иванов И.И.;1\n"));

        assertThat(finding.value()).isEqualTo("[text 11]");
        assertThat(finding.arguments()).containsExactly("none");
    }

    @Test
    void aCaseNumberInLookAlikeLettersIsReadAsTheRightOne() throws IOException {
        Finding finding = only(read("indicator;case_ref;value\nDETAINED;ТR-23/1;1\n"));

        assertThat(finding.code()).isEqualTo(FindingCode.CASE_REF_LETTERS);
        assertThat(finding.arguments()).containsExactly("TR-23/1", "1: Т CYRILLIC CAPITAL LETTER TE");
    }

    @Test
    void aWorkbookOrADocumentUnderTheNameOfACsvFileIsToldAsOneThing() throws IOException {
        byte[] zip = Files.readAllBytes(Path.of("jobs/letter/letter-en.docx"));
        assertThat(only(read(zip)).code()).isEqualTo(FindingCode.OTHER_KIND);
        assertThat(only(read(zip)).arguments()).containsExactly("DOCUMENT", "none");
        assertThat(read(zip).fatal()).isTrue();
        byte[] compound = {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0, 0, 0
        };
        assertThat(only(read(compound)).arguments()).containsExactly("XLS", "none");
        assertThat(read("PK\u0003\u0004;indicator;value\n;FIREARMS;1\n")
                        .findings()
                        .count(FindingCode.SPREADSHEET_FILE))
                .as("a heading is a heading")
                .isZero();
    }

    @Test
    void aMisspeltCodeIsAnsweredWithTheNearest() throws IOException {
        assertThat(only(read("indicator;value\nFIREARM;1\n")).arguments()).containsExactly("FIREARMS");
    }

    @Test
    void aFractionOfACountTellsWhatToWriteForThousands() throws IOException {
        assertThat(only(read("indicator;value\nAMMUNITION;1.234\n")).arguments())
                .containsExactly("AMMUNITION", "1234");
        assertThat(only(read("indicator;value\nAMMUNITION;12.5\n")).arguments()).containsExactly("AMMUNITION", "none");
    }

    @Test
    void theSecondOfTwoEqualKeysNamesBothLines() throws IOException {
        Finding finding = only(read("indicator;value\nDEVICES;1\nFIREARMS;1\nDEVICES;2\n"));

        assertThat(finding.place().line()).isEqualTo(4);
        assertThat(finding.arguments())
                .containsExactly("2", "4", "1", "2", "DIFFERENT", "none", "none", "none", "none", "none");
    }

    @Test
    void whatWasUnderstoodIsTold() throws IOException {
        Understanding understanding = read("Отчёт\n\nПоказатель;Value;Фамилия\nDEVICES;1;x\nEXPLOSIVES;1,5;\n")
                .understanding();

        assertThat(understanding.encoding()).isEqualTo("UTF-8");
        assertThat(understanding.encodingReason()).isEqualTo("valid-utf-8");
        assertThat(understanding.delimiter()).isEqualTo(";");
        assertThat(understanding.delimiterReason()).isEqualTo("headings");
        assertThat(understanding.decimalSign()).isEqualTo("comma");
        assertThat(understanding.headerLine()).isEqualTo(3);
        assertThat(understanding.columns())
                .extracting(Understanding.ColumnMatch::column)
                .isEqualTo(List.of("indicator", "value", ""));
    }

    @Test
    void observationsAreInTheOrderOfTheirCellsAndCasesInThatOfTheirNumbers() throws IOException {
        Reading reading = read(
                "indicator;case_ref;value\nDEVICES;;1\nDETAINED;;2\nDEVICES;B-2;3\nDEVICES;A-1;4\nDETAINED;Z-9;5\n");

        assertThat(reading.observations())
                .extracting(o -> o.cell().indicator().code())
                .containsExactly("DETAINED", "DEVICES");
        assertThat(reading.cases()).extracting(Observation::caseRef).containsExactly("Z-9", "A-1", "B-2");
        assertThat(StreamSupport.stream(reading.cases().spliterator(), false).toList())
                .isSortedAccordingTo(Observation.BY_CASE);
        assertThat(reading.caseTotals())
                .extracting(t -> t.value().intValueExact())
                .containsExactly(5, 7);
    }

    @Test
    void aQuotedCommaIsADecimalSignInAFileWithCommas() throws IOException {
        Reading reading = read("indicator,value\nEXPLOSIVES,\"304,5\"\n");

        assertThat(reading.findings().listed()).isEmpty();
        assertThat(reading.sums().get(0).sum()).isEqualByComparingTo("304.5");
        assertThat(only(read("indicator,value\nEXPLOSIVES,304,5\n")).code()).isEqualTo(FindingCode.TOO_MANY_FIELDS);
    }
}
