package org.svod.databank;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.svod.codebook.Codebook;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns that hold a whole structure as JSON, because nobody ever asks for a part of it. */
final class Packed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Packed() {}

    private static final String COUNTS = "counts";

    /** Counts come first, so that they can be read without the rest. */
    private record FindingsColumn(Map<FindingCode, Long> counts, List<Finding> listed) {}

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
        return JSON.writeValueAsString(new FindingsColumn(findings.counts(), findings.listed()));
    }

    static Findings findings(String column) {
        FindingsColumn read = JSON.readValue(column, FindingsColumn.class);
        return Findings.of(read.listed(), read.counts());
    }

    /** How often each code was found: the beginning of the column, which may be long. */
    static Map<FindingCode, Long> counts(String column) {
        Map<FindingCode, Long> counts = new EnumMap<>(FindingCode.class);
        try (JsonParser parser = JSON.createParser(column)) {
            parser.nextToken();
            if (!COUNTS.equals(parser.nextName())) {
                throw new IllegalStateException("findings begin with " + parser.currentName());
            }
            parser.nextToken();
            for (String code = parser.nextName(); code != null; code = parser.nextName()) {
                parser.nextToken();
                counts.put(FindingCode.valueOf(code), parser.getLongValue());
            }
        }
        return counts;
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
