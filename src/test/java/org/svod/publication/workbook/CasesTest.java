package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.AM;
import static org.svod.publication.UnionCodebook.ARMS;
import static org.svod.publication.UnionCodebook.DETAINED;
import static org.svod.publication.UnionCodebook.EXPLOSIVES;
import static org.svod.publication.UnionCodebook.KZ;
import static org.svod.publication.UnionCodebook.NATIONAL;
import static org.svod.publication.UnionCodebook.RETURNED;
import static org.svod.publication.UnionCodebook.RU;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.finding.Findings;
import org.svod.period.Period;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.reconciliation.Adjustment;
import org.svod.reconciliation.Agreement;
import org.svod.reconciliation.Component;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.JointCase;
import org.svod.reconciliation.MirrorPair;

/**
 * Cases are put together from a report, in the order in which a person should look at them, on as many sheets as
 * needed.
 */
class CasesTest {

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    private static JointCase.Share share(State state, String value) {
        return new JointCase.Share(state, new BigDecimal(value), Period.of("2023-05"), List.of());
    }

    private static JointCase joint(
            Indicator indicator, Operation operation, String reference, Agreement agreement, String... values) {
        List<State> states = List.of(KZ, RU, AM);
        List<JointCase.Share> shares = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            shares.add(share(states.get(i), values[i]));
        }
        BigDecimal settled = new BigDecimal(values[0]);
        return new JointCase(
                indicator, operation, reference, shares, agreement, settled, settled, KZ, Optional.empty());
    }

    private static MirrorPair flow(Agreement agreement, List<Evidence> evidence) {
        return new MirrorPair(
                RETURNED,
                RU,
                KZ,
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.ONE),
                agreement,
                Optional.of(BigDecimal.TEN),
                Optional.of(BigDecimal.TEN),
                Optional.empty(),
                List.of(),
                false,
                evidence);
    }

    @Test
    void theSideThatKeepsTheCaseCountsItAndTheOthersDoNot() {
        report.joint(joint(EXPLOSIVES, ARMS, "A-1", Agreement.DISCREPANCY, "4", "3"));
        report.adjusted(
                Component.JOINT,
                "RU",
                report.cell("2023-05", "EXPLOSIVES", "ARMS-2023", ""),
                "-3",
                "A-1",
                Adjustment.Reason.KEPT_ELSEWHERE);
        Case each = Cases.of(report.build()).get(0);
        assertThat(each.sides()).extracting(Case.Side::role).containsExactly(Case.Role.KEPT, Case.Role.CANCELLED);
        assertThat(each.sides().get(0).counts()).contains(new BigDecimal("4"));
        assertThat(each.sides().get(1).counts())
                .hasValueSatisfying(v -> assertThat(v).isZero());
        assertThat(each.concerns(RU)).isTrue();
        assertThat(each.concerns(AM)).isFalse();
    }

    /** The same number under two operations is two cases. */
    @Test
    void anAdjustmentBelongsToTheCaseOfItsOperation() {
        report.joint(joint(EXPLOSIVES, ARMS, "A-1", Agreement.AGREED, "4", "4"));
        report.joint(joint(EXPLOSIVES, NATIONAL, "A-1", Agreement.AGREED, "2", "2"));
        for (String operation : List.of("ARMS-2023", "NATIONAL")) {
            report.adjusted(
                    Component.JOINT,
                    "RU",
                    report.cell("2023-05", "EXPLOSIVES", operation, ""),
                    operation.equals("NATIONAL") ? "-2" : "-4",
                    "A-1",
                    Adjustment.Reason.KEPT_ELSEWHERE);
        }
        assertThat(Cases.of(report.build()))
                .extracting(
                        c -> c.operation().orElseThrow().code(),
                        c -> c.sides().get(1).adjustment())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("ARMS-2023", new BigDecimal("-4")),
                        org.assertj.core.groups.Tuple.tuple("NATIONAL", new BigDecimal("-2")));
    }

    @Test
    void aFlowBelongsToNoOperationAndItsRowsToTheSideThatSentThem() {
        report.submitted("RU", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        report.submitted("KZ", "2023-05", Outcome.Verdict.ACCEPTED, Findings.NONE);
        Evidence ofSender = new Evidence(1, "RU_2023-05_v1.csv", 4);
        Evidence ofReceiver = new Evidence(2, "KZ_2023-05_v1.csv", 9);
        report.flow(flow(Agreement.DISCREPANCY, List.of(ofReceiver, ofSender)));
        report.adjusted(
                Component.DECISION,
                "RU",
                report.cell("2023", "WANTED_RETURNED", "NATIONAL", "KZ"),
                "-1",
                "RU>KZ",
                Adjustment.Reason.DECIDED);
        Case each = Cases.of(report.build()).get(0);
        assertThat(each.operation()).isEmpty();
        Case.Side sender = each.sides().get(0);
        assertThat(sender.role()).isEqualTo(Case.Role.SENDER);
        assertThat(sender.evidence()).containsExactly(ofSender);
        assertThat(sender.counts()).contains(new BigDecimal("9"));
        assertThat(each.sides().get(1).evidence()).containsExactly(ofReceiver);
        assertThat(each.sides().get(1).adjustments()).isEmpty();
    }

    @Test
    void openCasesStandFirstThenThoseThatCannotBeComparedThenDecidedThenAgreed() {
        report.reported("KZ", report.cell("2023-05", "EXPLOSIVES", "ARMS-2023", ""), "100");
        report.reported("KZ", report.cell("2023-05", "DETAINED", "ARMS-2023", ""), "10");
        report.joint(joint(EXPLOSIVES, ARMS, "A-1", Agreement.AGREED, "4", "4"));
        report.joint(joint(EXPLOSIVES, ARMS, "A-2", Agreement.DECIDED, "4", "3"));
        report.joint(joint(EXPLOSIVES, ARMS, "A-3", Agreement.DISCREPANCY, "4", "3"));
        report.joint(joint(DETAINED, ARMS, "A-4", Agreement.DISCREPANCY, "2", "1"));
        report.flow(flow(Agreement.NOT_COMPARABLE, List.of()));
        report.joint(joint(EXPLOSIVES, ARMS, "A-5", Agreement.DISCREPANCY, "9", "3"));
        assertThat(Cases.of(report.build()))
                .extracting(Case::reference)
                .as("A-4 could change its figure by a tenth, A-5 by six hundredths, A-3 by one")
                .containsExactly("A-4", "A-5", "A-3", "RU>KZ", "A-2", "A-1");
    }

    /** Whatever the cases, none is lost or cut, no sheet has too many rows, and a figure is led to its first case. */
    @Test
    void casesAreDividedOverSheetsWithoutCuttingOne() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            List<Case> cases = new ArrayList<>();
            int number = random.nextInt(12);
            for (int i = 0; i < number; i++) {
                String[] values = {"3", "2", "1"};
                Indicator indicator = random.nextBoolean() ? EXPLOSIVES : DETAINED;
                report.joint(joint(
                        indicator,
                        ARMS,
                        "S" + seed + "-" + i,
                        Agreement.AGREED,
                        java.util.Arrays.copyOf(values, 2 + random.nextInt(2))));
            }
            cases.addAll(Cases.of(report.build()));
            int rows = CaseTable.HEADING_ROW + 1 + 4 + random.nextInt(9);
            CaseTable table = new CaseTable("Cases", cases, rows);

            List<Case> all = table.sheets().stream().flatMap(List::stream).toList();
            assertThat(all).as("seed %d", seed).isEqualTo(cases);
            for (int n = 0; n < table.sheets().size(); n++) {
                int next = CaseTable.HEADING_ROW + 1;
                for (Case each : table.sheets().get(n)) {
                    boolean first = all.stream()
                            .filter(c -> c.indicator().equals(each.indicator()))
                            .findFirst()
                            .filter(each::equals)
                            .isPresent();
                    if (first) {
                        assertThat(table.placeOf(each.indicator()))
                                .as("seed %d", seed)
                                .contains(new CaseTable.SheetLine(n == 0 ? "Cases" : "Cases " + (n + 1), next));
                    }
                    next += 1 + each.sides().size();
                }
                assertThat(next).as("seed %d", seed).isLessThanOrEqualTo(rows);
            }
            assertThat(table.placeOf(RETURNED)).isEmpty();
        }
    }

    @Test
    void withoutCasesThereIsOneEmptySheet() {
        CaseTable table = new CaseTable("Cases", List.of(), 100);
        assertThat(table.sheets()).containsExactly(List.of());
        assertThat(table.sheet(0)).isEqualTo("Cases");
        assertThat(table.sheet(2)).isEqualTo("Cases 3");
    }
}
