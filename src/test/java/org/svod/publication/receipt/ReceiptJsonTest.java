package org.svod.publication.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.finding.Findings;
import org.svod.publication.Receipt;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiptJsonTest {

    private final Path folder;

    ReceiptJsonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theDeliveryAndItsVerdictAreTold() throws IOException {
        JsonNode json = parse(faulty());

        assertThat(json.get("file").stringValue()).isEqualTo("KZ_2023-05.csv");
        assertThat(json.get("delivery").intValue()).isEqualTo(1);
        assertThat(json.get("verdict").stringValue()).isEqualTo("REJECTED");
        assertThat(json.get("state").stringValue()).isEqualTo("KZ");
        assertThat(json.get("scope").stringValue()).isEqualTo("2023-05");
        assertThat(json.get("received").stringValue()).isEqualTo("2023-06-10");
        assertThat(json.get("understood").get("encoding").stringValue()).isEqualTo("windows-1251");
        assertThat(json.get("understood").get("delimiter").stringValue()).isEqualTo(";");
        assertThat(json.get("understood").get("columns").get(0).get("column").stringValue())
                .isEqualTo("period");
        assertThat(json.get("understood").get("columns").get(4).get("column").isNull())
                .isTrue();
    }

    @Test
    void rowsAndSumsStandAgainstTheControlRecords() throws IOException {
        JsonNode json = parse(faulty());

        assertThat(json.get("rows").get("read").longValue()).isEqualTo(5);
        assertThat(json.get("rows").get("control").longValue()).isEqualTo(9);
        assertThat(json.get("rows").get("control_verdict").stringValue()).isEqualTo("DIFFERS");
        JsonNode explosives = json.get("sums").get(json.get("sums").size() - 1);
        assertThat(explosives.get("indicator").stringValue()).isEqualTo("EXPLOSIVES");
        assertThat(explosives.get("sum").decimalValue()).isEqualByComparingTo(new BigDecimal("304.5"));
        assertThat(explosives.get("control").decimalValue()).isEqualByComparingTo(new BigDecimal("300"));
        assertThat(explosives.get("control_verdict").stringValue()).isEqualTo("WITH_REFUSED");
    }

    @Test
    void everyFindingIsThereWithItsWordsInBothLanguages() throws IOException {
        Receipt receipt = faulty();
        JsonNode findings = parse(receipt).get("findings");

        assertThat(findings.size())
                .isEqualTo(receipt.findings().listed().size())
                .isPositive();
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = receipt.findings().listed().get(i);
            WordedFinding worded = WordedFinding.of(finding);
            JsonNode json = findings.get(i);
            assertThat(json.get("code").stringValue()).isEqualTo(finding.code().name());
            assertThat(json.get("severity").stringValue())
                    .isEqualTo(finding.severity().name());
            assertThat(json.get("cell").stringValue()).isEqualTo(finding.place().cell());
            assertThat(json.get("line").longValue()).isEqualTo(finding.place().line());
            assertThat(json.get("value").stringValue()).isEqualTo(finding.value());
            assertThat(json.get("what_ru").stringValue())
                    .isEqualTo(worded.what().ru());
            assertThat(json.get("expected_en").stringValue())
                    .isEqualTo(worded.expected().en());
            assertThat(json.get("correction_ru").stringValue())
                    .isEqualTo(worded.correction().ru());
        }
    }

    @Test
    void theTrueCountsStandWhereTheListIsCapped() throws IOException {
        Findings capped = Findings.of(
                List.of(Finding.ofFile(FindingCode.VALUE_FORMAT, "x")),
                new FindingCounts(Map.of(FindingCode.VALUE_FORMAT, 4_312L)));
        JsonNode json = parse(Deliveries.with(faulty(), Outcome.Verdict.REJECTED, "", capped, Optional.empty()));

        assertThat(json.get("severities").get("ERROR").longValue()).isEqualTo(4_312);
        assertThat(json.get("codes").get(0).get("count").longValue()).isEqualTo(4_312);
        assertThat(json.get("codes").get(0).get("listed").longValue()).isEqualTo(1);
    }

    @Test
    void whatCannotBeEncodedIsReplacedAndEverythingElseIsKept() throws IOException {
        String hostile = "\u0000\u0007\"\\\u2028\uD83D\uDE00\u202Eabc";
        Finding whole = Finding.ofFile(FindingCode.VALUE_FORMAT, hostile);
        Finding half = Finding.ofFile(FindingCode.VALUE_FORMAT, "a\uD83Db");
        JsonNode json = parse(Deliveries.with(
                faulty(),
                Outcome.Verdict.REJECTED,
                "\uDE00",
                Findings.of(List.of(whole, half), new FindingCounts(Map.of(FindingCode.VALUE_FORMAT, 2L))),
                Optional.empty()));

        assertThat(json.get("findings").get(0).get("value").stringValue()).isEqualTo(hostile);
        assertThat(json.get("findings").get(1).get("value").stringValue()).isEqualTo("a\uFFFDb");
        assertThat(json.get("reference").stringValue()).isEqualTo("\uFFFD");
    }

    @Test
    void theBytesDependOnNothingButTheReceipt() throws IOException {
        byte[] first = Deliveries.json(faulty());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(Deliveries.json(faulty())).isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertThat(new String(first, UTF_8)).doesNotContain("\r").startsWith("{\n  \"$schema\"");
    }

    private Receipt faulty() throws IOException {
        return Deliveries.read(Deliveries.FAULTY, Charset.forName("windows-1251"), folder);
    }

    private static JsonNode parse(Receipt receipt) throws IOException {
        return JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Deliveries.json(receipt));
    }
}
