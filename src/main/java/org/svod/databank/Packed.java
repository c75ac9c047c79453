package org.svod.databank;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Codebook;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns that hold a whole structure as JSON, because nobody ever asks for a part of it. */
final class Packed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Packed() {}

    private record FindingsColumn(List<Finding> listed, Map<FindingCode, Long> counts) {}

    /**
     * How a file was understood, and what it adds up to.
     *
     * @param understanding how it was understood
     * @param controlRows rows that the file claims; -1 for none
     * @param sums sums by indicator
     */
    record OutcomeColumn(Understanding understanding, long controlRows, List<SumColumn> sums) {}

    /**
     * One sum, as plain decimals.
     *
     * @param indicator code
     * @param sum the sum
     * @param rows rows with a value
     * @param missing rows without
     * @param control what the control record says; blank for none
     */
    record SumColumn(String indicator, String sum, long rows, long missing, String control) {

        static SumColumn of(IndicatorSum sum) {
            return new SumColumn(sum.indicator().code(), sum.sum().toPlainString(), sum.rows(), sum.missing(),
                    sum.control().map(java.math.BigDecimal::toPlainString).orElse(""));
        }

        IndicatorSum sum(Codebook codebook) {
            return new IndicatorSum(codebook.indicators().get(indicator), new java.math.BigDecimal(sum), rows, missing,
                    control.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(new java.math.BigDecimal(control)));
        }
    }

    static String findings(Findings findings) {
        return JSON.writeValueAsString(new FindingsColumn(findings.listed(), findings.counts()));
    }

    static Findings findings(String column) {
        FindingsColumn read = JSON.readValue(column, FindingsColumn.class);
        return Findings.of(read.listed(), read.counts());
    }

    static String outcome(OutcomeColumn outcome) {
        return JSON.writeValueAsString(outcome);
    }

    static OutcomeColumn outcome(String column) {
        return JSON.readValue(column, OutcomeColumn.class);
    }

    static String map(Map<String, String> map) {
        return JSON.writeValueAsString(new java.util.TreeMap<>(map));
    }

    static Map<String, String> map(String column) {
        return JSON.readValue(column, new TypeReference<>() {});
    }

    static String list(Collection<String> list) {
        return JSON.writeValueAsString(list);
    }

    static List<String> list(String column) {
        return JSON.readValue(column, new TypeReference<>() {});
    }
}
