package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.codebook.Codebook;
import org.svod.codebook.CodebookReader;
import org.svod.delivery.SubmissionNames;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingMessages;
import org.svod.jobs.ShippedJobs;
import org.svod.settings.SettingsProblems;

/** What the receipt of a return says if it breaks a rule of the codebook. */
class RuledReturnTest {

    private static final String HEADING =
            "id,scope,where,left,operator,right,tolerance,left_missing,right_missing,severity,valid_from,valid_to,message_en,message_ru,advice_en,advice_ru\n";

    private final Path jobs;

    RuledReturnTest(@TempDir Path jobs) throws IOException {
        this.jobs = jobs;
        ShippedJobs.copyTo(jobs);
    }

    private Reading read(String rules, String file, String... rows) throws IOException {
        Files.writeString(jobs.resolve("codebook/rules.csv"), HEADING + rules + "\n");
        SettingsProblems problems = new SettingsProblems();
        Codebook codebook = CodebookReader.read(jobs, problems);
        problems.throwIfAny();
        byte[] bytes = String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
        return new SubmissionReader(codebook, LocalDate.of(2024, 1, 1), 100)
                .read(
                        ByteSource.of(bytes),
                        new SubmissionNames(codebook).parse(file).name().orElseThrow());
    }

    private static List<FindingCode> codes(Reading reading) {
        return reading.findings().listed().stream().map(Finding::code).toList();
    }

    @Test
    void theReceiptShowsBothSidesAndTheDifference() throws IOException {
        Reading reading = read(
                "R1,file,,FINANCING,less_than_or_equal_to,0.5 * DETAINED,,,,warning,,,More were financing than half of those detained.,Причастных больше половины задержанных.,See the manual.,См. руководство.",
                "KZ_2023-05.csv",
                "indicator;value",
                "DETAINED;10",
                "FINANCING;7");

        Finding finding = reading.findings().listed().get(0);
        FindingMessages english = FindingMessages.in(Locale.ENGLISH);
        FindingMessages russian = FindingMessages.in(Locale.forLanguageTag("ru"));
        assertThat(finding.code()).isEqualTo(FindingCode.RULE_DOUBT);
        assertThat(english.what(finding))
                .isEqualTo("More were financing than half of those detained. This is rule R1, applied to 2023-05.");
        assertThat(english.expected(finding))
                .isEqualTo(
                        "FINANCING ≤ 0.5 * DETAINED. Here the left side is 7, the right side is 5, and the difference is 2.");
        assertThat(english.correction(finding)).startsWith("See the manual. Check the values.");
        assertThat(russian.what(finding)).startsWith("Причастных больше половины задержанных.");
        assertThat(russian.correction(finding)).startsWith("См. руководство. ");
        assertThat(reading.fatal()).isFalse();
    }

    @Test
    void anErrorRejectsTheReturnAndANoteDoesNot() throws IOException {
        String[] rows = {"indicator;value", "DETAINED;10", "FINANCING;12"};
        Reading error =
                read("R1,file,,FINANCING,less_than_or_equal_to,DETAINED,,,,error,,,m.,м.,,", "KZ_2023-05.csv", rows);
        Reading note =
                read("R1,file,,FINANCING,less_than_or_equal_to,DETAINED,,,,info,,,m.,м.,,", "KZ_2023-05.csv", rows);

        assertThat(codes(error)).containsExactly(FindingCode.RULE_BROKEN);
        assertThat(error.fatal()).isTrue();
        assertThat(codes(note)).containsExactly(FindingCode.RULE_NOTE);
        assertThat(note.fatal()).isFalse();
    }

    @Test
    void aRuleOfRowsNamesTheLineAndLooksAtEachOperationByItself() throws IOException {
        Reading reading = read(
                "R1,row,operation=WEST-2023,FIREARMS,less_than_or_equal_to,100,,,,warning,,,m.,м.,,",
                "BY_2023-Q4.csv",
                "period;indicator;operation;case_ref;value",
                "2023-10;FIREARMS;WEST-2023;;101",
                "2023-10;FIREARMS;NATIONAL;;5000",
                "2023-11;FIREARMS;WEST-2023;W-23/01;60",
                "2023-11;FIREARMS;WEST-2023;W-23/02;60",
                "2023-12;FIREARMS;WEST-2023;;100");

        List<Finding> ruled = reading.findings().listed().stream()
                .filter(f -> f.code() == FindingCode.RULE_DOUBT)
                .toList();
        assertThat(ruled).extracting(f -> f.place().line()).containsExactly(0L, 2L);
        assertThat(ruled).extracting(Finding::value).containsExactly("120", "101");
        assertThat(ruled)
                .extracting(f -> f.arguments().get(3))
                .containsExactly("2023-11 WEST-2023", "2023-10 WEST-2023");
    }

    @Test
    void aMissingOrRefusedValueIsNotJudgedAsZero() throws IOException {
        String rule = "R1,file,,DETAINED,greater_than_or_equal_to,FINANCING,,,,warning,,,m.,м.,,";

        assertThat(codes(read(rule, "KZ_2023-05.csv", "indicator;value;status", "DETAINED;;M", "FINANCING;3;A")))
                .doesNotContain(FindingCode.RULE_DOUBT);
        assertThat(codes(read(rule, "KZ_2023-05.csv", "indicator;value", "DETAINED;x", "FINANCING;3")))
                .doesNotContain(FindingCode.RULE_DOUBT);
        assertThat(codes(read(
                        rule.replace(",,,,warning", ",,never_skip,,warning"),
                        "KZ_2023-05.csv",
                        "indicator;value",
                        "FINANCING;3")))
                .containsExactly(FindingCode.RULE_DOUBT);
    }

    @Test
    void aRuleIsAppliedToPeriodsWithinItsDaysOnly() throws IOException {
        String rule = "R1,file,,DETAINED,less_than,1,,,,warning,2023-06-01,2023-06-30,m.,м.,,";

        assertThat(codes(read(rule, "KZ_2023-05.csv", "indicator;value", "DETAINED;3")))
                .isEmpty();
        assertThat(codes(read(rule, "KZ_2023-06.csv", "indicator;value", "DETAINED;3")))
                .containsExactly(FindingCode.RULE_DOUBT);
    }

    @Test
    void aPairThatBelongsTogetherIsAskedFor() throws IOException {
        String rule = "R1,file,,FIREARMS,%s,AMMUNITION,,,,warning,,,m.,м.,,";
        Reading reading = read(
                String.format(Locale.ROOT, rule, "compulsory_pair"), "KZ_2023-05.csv", "indicator;value", "FIREARMS;3");

        assertThat(FindingMessages.in(Locale.ENGLISH)
                        .expected(reading.findings().listed().get(0)))
                .startsWith(
                        "FIREARMS and AMMUNITION together, or neither of them. Here the left side is 3, the right side is –");
        assertThat(codes(read(
                        String.format(Locale.ROOT, rule, "exclusive_pair"),
                        "KZ_2023-05.csv",
                        "indicator;value",
                        "FIREARMS;3",
                        "AMMUNITION;2")))
                .containsExactly(FindingCode.RULE_DOUBT);
    }

    @Test
    void partsAreHeldAgainstTheirWhole() throws IOException {
        Path table = jobs.resolve("codebook/indicators.csv");
        StringBuilder changed = new StringBuilder();
        for (String row : Files.readAllLines(table)) {
            String own = row.startsWith("FINANCING,") || row.startsWith("WANTED_IN_PRISON,") ? ",DETAINED," : "";
            String tolerance = row.startsWith("DETAINED,") ? ",,1" : own;
            changed.append(row)
                    .append(row.startsWith("code,") ? ",part_of,absolute_tolerance" : tolerance)
                    .append('\n');
        }
        Files.writeString(table, changed);

        Reading broken =
                read("", "KZ_2023-05.csv", "indicator;value", "DETAINED;10", "FINANCING;7", "WANTED_IN_PRISON;5");
        assertThat(codes(broken)).containsExactly(FindingCode.PARTS_ABOVE_WHOLE);
        assertThat(FindingMessages.in(Locale.ENGLISH)
                        .what(broken.findings().listed().get(0)))
                .isEqualTo(
                        "2023-05: the parts WANTED_IN_PRISON + FINANCING add up to 12. That is 2 more than the whole, DETAINED, which is 10.");
        assertThat(codes(read(
                        "", "KZ_2023-05.csv", "indicator;value", "DETAINED;10", "FINANCING;6", "WANTED_IN_PRISON;5")))
                .as("within the tolerance of the whole")
                .isEmpty();
        assertThat(codes(read("", "KZ_2023-05.csv", "indicator;value", "DETAINED;10", "FINANCING;12")))
                .as("one part alone is already more")
                .containsExactly(FindingCode.PARTS_ABOVE_WHOLE);
        assertThat(codes(read("", "KZ_2023-05.csv", "indicator;value", "FINANCING;12")))
                .as("the whole is not known")
                .isEmpty();
    }
}
