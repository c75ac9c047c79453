package org.svod.databank;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.svod.codebook.Codebook;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingCounts;
import org.svod.observation.Decimals;
import org.svod.submission.IndicatorSum;
import org.svod.submission.Understanding;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns that hold a whole structure as JSON, because no query needs a part of it. */
final class JsonColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonColumns() {}

    /**
     * How a file was understood, and its sums.
     *
     * @param understanding how it was understood
     * @param controlRows number of rows that the file states; -1 if it states none
     * @param storedRows number of its rows that are stored if it is accepted: the accepted ones, and a missing value
     *     for each cell that only refused rows name
     * @param sums sums by indicator
     */
    record ReadingColumn(Understanding understanding, long controlRows, long storedRows, List<SumColumn> sums) {}

    /**
     * One sum, as plain decimals.
     *
     * @param indicator code of the indicator
     * @param sum the sum
     * @param rows number of rows with a value
     * @param missing number of rows without a value
     * @param control the sum that the control record states; blank if it states none
     */
    record SumColumn(String indicator, String sum, long rows, long missing, String control) {

        static SumColumn of(IndicatorSum sum) {
            return new SumColumn(
                    sum.indicator().code(),
                    Decimals.text(sum.sum()),
                    sum.rows(),
                    sum.missing(),
                    sum.control().map(Decimals::text).orElse(""));
        }

        IndicatorSum sum(Codebook codebook) {
            return new IndicatorSum(
                    codebook.indicators().get(indicator),
                    new java.math.BigDecimal(sum),
                    rows,
                    missing,
                    control.isEmpty()
                            ? java.util.Optional.empty()
                            : java.util.Optional.of(new java.math.BigDecimal(control)));
        }
    }

    /** Findings, compressed, because they repeat the same text many times. */
    static byte[] findings(List<Finding> findings) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
            JSON.writeValue(out, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static List<Finding> findings(byte[] column) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(column))) {
            return JSON.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String counts(FindingCounts counts) {
        return JSON.writeValueAsString(counts.ofCode());
    }

    static FindingCounts counts(String column) {
        return new FindingCounts(JSON.readValue(column, new TypeReference<Map<FindingCode, Long>>() {}));
    }

    /** The numbers of a column of counts by name, whatever the names are. */
    static Map<String, Long> numbers(@Nullable String column) {
        if (column == null) {
            return Map.of();
        }
        try {
            return JSON.readValue(column, new TypeReference<Map<String, Long>>() {});
        } catch (JacksonException e) {
            // Not a column that was ever stored: nobody counted under this name.
            return Map.of(column, -1L);
        }
    }

    static String reading(ReadingColumn reading) {
        return JSON.writeValueAsString(reading);
    }

    static ReadingColumn reading(String column) {
        return JSON.readValue(column, ReadingColumn.class);
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
