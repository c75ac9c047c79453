package org.svod.union;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.figures.Bridge;
import org.svod.finding.FindingCode;
import org.svod.jobs.Consolidated;
import org.svod.submission.Reading;
import org.svod.submission.RowCounts;

/** The figures of {@code union/expected.txt}. */
class UnionFiguresTest {

    private static final Path FOLDER = Path.of("src/test/resources/union");

    private final Consolidated union;

    UnionFiguresTest() throws IOException {
        union = Consolidated.of(FOLDER.resolve("jobs"), FOLDER.resolve("input"), 2031, LocalDate.of(2032, 6, 1));
    }

    @ParameterizedTest
    @CsvSource({"CONTAINERS, 190, -58, 0, 0", "SPIRITS, 413, -41.5, 0, 1", "VEHICLES_SENT, 22, 0, 6, 0"})
    void theBridgeOfEveryFigureIsTheOneWorkedOutByHand(
            String indicator, BigDecimal reported, BigDecimal joint, BigDecimal mirror, BigDecimal decision) {
        Bridge bridge = union.bridge(indicator);

        assertThat(bridge.reported()).isEqualByComparingTo(reported);
        assertThat(bridge.joint()).isEqualByComparingTo(joint);
        assertThat(bridge.mirror()).isEqualByComparingTo(mirror);
        assertThat(bridge.decision()).isEqualByComparingTo(decision);
    }

    @Test
    void containersAddUpByStateOperationAndPeriod() {
        var containers = union.ledger().of(union.codebook().indicators().get("CONTAINERS"));

        assertThat(plain(containers.by(e -> e.state().code())))
                .isEqualTo(Map.of("XA", 61, "XB", 21, "XC", 10, "XD", 40));
        assertThat(plain(containers.by(e -> e.cell().operation().code())))
                .isEqualTo(Map.of("GATE-2031", 26, "RIVER-2031", 11, "NATIONAL", 95));
        assertThat(plain(containers.by(e -> e.cell().period().toString())))
                .isEqualTo(Map.of("2031", 40, "2031-Q1", 21, "2031-Q2", 32, "2031-Q3", 26, "2031-Q4", 13));
    }

    @Test
    void everyFlowHasTheVerdictWorkedOutByHand() {
        assertThat(union.reconciliation().mirrorPairs().stream()
                        .map(p -> p.reference() + " " + p.agreement() + " "
                                + p.settled().map(BigDecimal::toPlainString).orElse("-")))
                .containsExactly(
                        "XA>XB AGREED 10",
                        "XA>XC ONLY_SENDER 4",
                        "XA>XE NOT_COMPARABLE 1",
                        "XB>XA DISCREPANCY 6",
                        "XC>XA ONLY_RECEIVER 3",
                        "XD>XA AGREED 2",
                        "XE>XB NOT_COMPARABLE 2");
    }

    @Test
    void wrongRowsAreRefusedAndTheOthersCount() {
        Map<String, RowCounts> refusing = union.readings().entrySet().stream()
                .filter(e -> e.getValue().counts().refused() > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().counts()));

        assertThat(refusing).isEqualTo(Map.of("XB_2031-Q4.csv", new RowCounts(5, 3, 2, 0, 0)));
        assertThat(union.readings().values().stream()
                        .map(Reading::findings)
                        .filter(f -> f.hasErrors())
                        .toList())
                .singleElement()
                .satisfies(f -> assertThat(f.counts().ofCode())
                        .containsOnlyKeys(FindingCode.VALUE_NEGATIVE, FindingCode.INDICATOR_UNKNOWN));
    }

    @Test
    void nothingElseIsConspicuous() {
        assertThat(union.reconciliation().flags()).isEmpty();
        assertThat(union.reconciliation().crossedCases()).isEmpty();
        assertThat(union.reconciliation().unmatched()).isEmpty();
    }

    private static Map<String, Integer> plain(Map<String, Bridge> bridges) {
        return bridges.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().value().intValueExact()));
    }
}
