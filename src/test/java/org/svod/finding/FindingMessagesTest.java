package org.svod.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FindingMessagesTest {

    private static final List<String> PARTS = List.of("what", "expected", "correction");

    /** How many arguments a finding of each code has; none where it is not listed. */
    private static final Map<FindingCode, Integer> ARGUMENTS = new EnumMap<>(FindingCode.class);

    static {
        for (FindingCode one : List.of(
                FindingCode.NAME,
                FindingCode.FUTURE_SCOPE,
                FindingCode.NOT_A_MEMBER,
                FindingCode.DUPLICATE,
                FindingCode.SAME_CONTENT,
                FindingCode.ENCODING_ASSUMED,
                FindingCode.ENCODING_REPAIRED,
                FindingCode.SEP_LINE_WRONG,
                FindingCode.SECOND_HEADING,
                FindingCode.FIELD_TOO_LONG,
                FindingCode.CODES_UNREAD,
                FindingCode.VALUE_COLUMN_DOUBTED,
                FindingCode.WIDE_UNKNOWN,
                FindingCode.FORM_WRONG_BLOCK,
                FindingCode.FORM_TOTAL,
                FindingCode.FORM_CASE_INCOMPLETE,
                FindingCode.FORM_CASES_REFUSED,
                FindingCode.TOTAL_ROW,
                FindingCode.COLUMN_TWICE,
                FindingCode.STATE_UNKNOWN,
                FindingCode.STATE_MISMATCH,
                FindingCode.PERIOD_OUTSIDE_SCOPE,
                FindingCode.PERIOD_FUTURE,
                FindingCode.INDICATOR_UNKNOWN,
                FindingCode.OPERATION_UNKNOWN,
                FindingCode.OPERATION_NOT_PARTICIPANT,
                FindingCode.COUNTERPART_MISSING,
                FindingCode.COUNTERPART_UNKNOWN,
                FindingCode.COUNTERPART_SELF,
                FindingCode.COUNTERPART_UNUSUAL,
                FindingCode.CASE_REF_FORMAT,
                FindingCode.CASE_REF_NAME,
                FindingCode.VALUE_MISSING,
                FindingCode.UNIT_UNKNOWN,
                FindingCode.STATUS_UNKNOWN,
                FindingCode.SAME_CELLS,
                FindingCode.TWO_FORMATS,
                FindingCode.MERGED_FILLED,
                FindingCode.FORMULA_VALUES,
                FindingCode.HIDDEN_CELLS,
                FindingCode.CONTROL_AFTER_END)) {
            ARGUMENTS.put(one, 1);
        }
        for (FindingCode two : List.of(
                FindingCode.SAME_FIGURES,
                FindingCode.CASE_REF_LETTERS,
                FindingCode.TEXT_LINES,
                FindingCode.UNKNOWN_COLUMN,
                FindingCode.HEADING_NEAR,
                FindingCode.HEADING_UNIT,
                FindingCode.WIDE_MIXED,
                FindingCode.FORM_CHANGED,
                FindingCode.FORM_SCOPE,
                FindingCode.FORM_BELOW_CASES,
                FindingCode.PART_ROW,
                FindingCode.VALUE_TOO_FINE,
                FindingCode.GROUPING_DOUBTED,
                FindingCode.VALUE_SPILT,
                FindingCode.HASH_RECORD,
                FindingCode.FOREIGN_FOLDER,
                FindingCode.NO_ROUND,
                FindingCode.NO_HEADER,
                FindingCode.PERIOD_OVERLAP,
                FindingCode.TOO_MANY_FIELDS,
                FindingCode.MISSING_FIELDS,
                FindingCode.TITLE_LINES,
                FindingCode.DATA_ABOVE_HEADING,
                FindingCode.HEADING_INSIDE_CELL,
                FindingCode.HEADING_UNKNOWN,
                FindingCode.COLUMN_MISSING,
                FindingCode.PERIOD_FORMAT,
                FindingCode.VALUE_FORMAT,
                FindingCode.VALUE_FRACTION,
                FindingCode.DECIMAL_SIGN_MIXED,
                FindingCode.GROUPING_AMBIGUOUS,
                FindingCode.OPERATION_AMBIGUOUS,
                FindingCode.CONTROL_ROWS,
                FindingCode.OTHER_KIND,
                FindingCode.SEVERAL_SHEETS,
                FindingCode.RECORD_TOO_LONG)) {
            ARGUMENTS.put(two, 2);
        }
        ARGUMENTS.put(FindingCode.FORM_WITHOUT_TOTAL, 3);
        ARGUMENTS.put(FindingCode.KEY_TWICE, 10);
        ARGUMENTS.put(FindingCode.INDICATOR_UNIT, 3);
        ARGUMENTS.put(FindingCode.UNIT_LINE, 3);
        ARGUMENTS.put(FindingCode.MERGED_CELLS, 4);
        ARGUMENTS.put(FindingCode.UNIT_NOT_CONVERTIBLE, 3);
        ARGUMENTS.put(FindingCode.INDICATOR_NOT_ASKED, 3);
        ARGUMENTS.put(FindingCode.VERSION_MISSING, 2);
        ARGUMENTS.put(FindingCode.FILE_OF_OTHER_PERIOD, 2);
        ARGUMENTS.put(FindingCode.FILE_OF_OTHER_STATE, 2);
        ARGUMENTS.put(FindingCode.WITHDRAWN, 1);
        ARGUMENTS.put(FindingCode.WITHDRAWN_WITH_ROWS, 1);
        ARGUMENTS.put(FindingCode.NOTHING_TO_WITHDRAW, 1);
        ARGUMENTS.put(FindingCode.TOTAL_SUSPECTED, 4);
        ARGUMENTS.put(FindingCode.TOTAL_OF_ROWS, 4);
        ARGUMENTS.put(FindingCode.RULE_BROKEN, 12);
        ARGUMENTS.put(FindingCode.RULE_DOUBT, 12);
        ARGUMENTS.put(FindingCode.RULE_NOTE, 12);
        ARGUMENTS.put(FindingCode.PARTS_ABOVE_WHOLE, 12);
        ARGUMENTS.putAll(Map.of(
                FindingCode.OPERATION_OUTSIDE_DATES,
                3,
                FindingCode.CONTROL_TOTAL,
                3,
                FindingCode.MIXED_DELIMITERS,
                3,
                FindingCode.STALE,
                4,
                FindingCode.REVISION_RECORDS,
                5,
                FindingCode.REVISION_VALUE,
                5,
                FindingCode.OUTLIER,
                5,
                FindingCode.PERIOD_NESTED,
                5,
                FindingCode.YEAR_CHANGE,
                7));
    }

    static Stream<Arguments> everyCodeInBothLanguages() {
        return Stream.of(FindingCode.values())
                .flatMap(code ->
                        Stream.of(Arguments.of(code, Locale.ENGLISH), Arguments.of(code, Locale.forLanguageTag("ru"))));
    }

    @ParameterizedTest
    @MethodSource("everyCodeInBothLanguages")
    void everyCodeIsWordedWithItsArguments(FindingCode code, Locale locale) {
        FindingMessages messages = FindingMessages.in(locale);
        for (String argument : List.of("1", "1234", "none", "DAY", "GROUPED")) {
            boolean counts = !argument.equals("1") && !argument.equals("1234");
            if (counts
                    && List.of(
                                    FindingCode.TOO_MANY_FIELDS,
                                    FindingCode.MISSING_FIELDS,
                                    FindingCode.TOTAL_SUSPECTED,
                                    FindingCode.TOTAL_OF_ROWS,
                                    FindingCode.FORM_CASES_REFUSED,
                                    FindingCode.TITLE_LINES,
                                    FindingCode.TEXT_LINES,
                                    FindingCode.MERGED_FILLED,
                                    FindingCode.DATA_ABOVE_HEADING,
                                    FindingCode.MIXED_DELIMITERS,
                                    FindingCode.FIELD_TOO_LONG,
                                    FindingCode.RECORD_TOO_LONG,
                                    FindingCode.WITHDRAWN_WITH_ROWS,
                                    FindingCode.FILE_OF_OTHER_PERIOD,
                                    FindingCode.FILE_OF_OTHER_STATE,
                                    FindingCode.CONTROL_ROWS,
                                    FindingCode.PERIOD_NESTED)
                            .contains(code)) {
                continue;
            }
            Finding finding =
                    new Finding(code, Place.FILE, "v", Collections.nCopies(ARGUMENTS.getOrDefault(code, 0), argument));
            assertThat(List.of(messages.what(finding), messages.expected(finding), messages.correction(finding)))
                    .allSatisfy(text -> assertThat(text)
                            .isNotBlank()
                            .doesNotContain("{", "}", "''", "  ")
                            .matches("(?s).*[.?!]"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyCodeInBothLanguages")
    void noBundleHasKeysWithoutACode(FindingCode code, Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.svod.finding.findings",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(bundle.keySet())
                .hasSize(FindingCode.values().length * PARTS.size() + WithheldText.Category.values().length)
                .contains(code + ".what", code + ".expected", code + ".correction");
    }

    @ParameterizedTest
    @EnumSource(WithheldText.Category.class)
    void aTextThatMayBePersonalIsToldByKindAndLengthOnly(WithheldText.Category kind) {
        Finding finding =
                Finding.ofFile(FindingCode.PERIOD_FORMAT, new WithheldText(kind, 24).toString(), "2023-05", "TEXT");

        assertThat(FindingMessages.in(Locale.ENGLISH).what(finding)).contains("24 characters]");
        assertThat(FindingMessages.in(Locale.forLanguageTag("ru")).what(finding))
                .contains("24 знака]");
    }

    @Test
    void numbersFollowTheLanguageOnlyWhereTheMessageSaysSo() {
        Finding rows = Finding.ofFile(FindingCode.CONTROL_ROWS, "#rows,12345", "12345", "1");
        assertThat(FindingMessages.in(Locale.ENGLISH).what(rows)).contains("12,345 rows", "1 row was");
        assertThat(FindingMessages.in(Locale.forLanguageTag("ru")).what(rows))
                .contains("12\u00A0345 строк ", "найдена 1 строка");
        assertThat(FindingMessages.in(Locale.ENGLISH).what(Finding.ofFile(FindingCode.NO_ROUND, "", "2031", "2023")))
                .contains("2031");
    }

    @Test
    void aChangeFromZeroIsToldWithoutAPercentage() {
        Finding fromZero = Finding.ofFile(FindingCode.REVISION_VALUE, "6", "0", "6", "∞", "10", "DETAINED 2023-01");
        Finding fromFive = Finding.ofFile(FindingCode.REVISION_VALUE, "6", "5", "6", "20", "10", "DETAINED 2023-01");
        assertThat(FindingMessages.in(Locale.ENGLISH).what(fromZero)).endsWith("from 0 to 6.");
        assertThat(FindingMessages.in(Locale.forLanguageTag("ru")).what(fromZero))
                .endsWith("с 0 на 6.");
        assertThat(FindingMessages.in(Locale.ENGLISH).what(fromFive)).endsWith("from 5 to 6, by 20 %.");
        assertThat(FindingMessages.in(Locale.forLanguageTag("ru")).what(fromFive))
                .endsWith("с 5 на 6, то есть на 20\u00a0%.");
    }

    @Test
    void daysAmongTheArgumentsAreWrittenAsTheLanguageWritesThem() {
        Finding early = Finding.ofFile(FindingCode.FUTURE_SCOPE, "2024-07", "2024-06-30");
        assertThat(FindingMessages.in(Locale.ENGLISH).expected(early)).endsWith("on or before 30 June 2024.");
        assertThat(FindingMessages.in(Locale.forLanguageTag("ru")).expected(early))
                .endsWith("не позднее 30.06.2024.");
        Finding outside =
                Finding.ofFile(FindingCode.OPERATION_OUTSIDE_DATES, "TRAL", "2023-01", "2023-02-01", "2023-03-31");
        assertThat(FindingMessages.in(Locale.ENGLISH).expected(outside))
                .isEqualTo("A period between 1 February 2023 and 31 March 2023.");
    }
}
