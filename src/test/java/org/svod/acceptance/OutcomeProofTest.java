package org.svod.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.ObservationStatus;
import org.svod.delivery.Delivery;
import org.svod.delivery.DeliveryFixture;
import org.svod.delivery.SubmissionName;
import org.svod.files.Fingerprint;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Findings;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.observation.cases.LineSet;
import org.svod.period.Period;
import org.svod.reconciliation.UnionFixture;
import org.svod.submission.DoubtedCell;

/** The proof of an outcome changes with everything that it proves, and with nothing else. */
class OutcomeProofTest {

    private static CellKey cell(String period, String indicator, String operation, String counterpart) {
        return new CellKey(
                Period.of(period),
                UnionFixture.indicator(indicator),
                UnionFixture.CODEBOOK.operations().get(operation),
                UnionFixture.CODEBOOK.states().find(counterpart));
    }

    private static Observation row(CellKey cell, String value, ObservationStatus status, long line) {
        return new Observation(
                cell, "", Optional.of(value).filter(v -> !v.isEmpty()).map(BigDecimal::new), status, line);
    }

    @Test
    void everyPartOfARowIsProven() {
        CellKey cell = cell("2023-05", "RETURNED", "LED", "AM");
        List<Observation> variants = List.of(
                row(cell, "5", ObservationStatus.A, 2),
                row(cell, "6", ObservationStatus.A, 2),
                row(cell, "50", ObservationStatus.A, 2),
                row(cell, "0.5", ObservationStatus.A, 2),
                row(cell, "-5", ObservationStatus.A, 2),
                row(cell, "", ObservationStatus.M, 2),
                row(cell, "5", ObservationStatus.P, 2),
                row(cell, "5", ObservationStatus.A, 3),
                row(cell("2023-06", "RETURNED", "LED", "AM"), "5", ObservationStatus.A, 2),
                row(cell("2023-05", "RECEIVED", "LED", "AM"), "5", ObservationStatus.A, 2),
                row(cell("2023-05", "RETURNED", "OPEN", "AM"), "5", ObservationStatus.A, 2),
                row(cell("2023-05", "RETURNED", "LED", "AZ"), "5", ObservationStatus.A, 2),
                row(cell("2023-05", "RETURNED", "LED", ""), "5", ObservationStatus.A, 2));
        Set<String> proofs = new HashSet<>();
        variants.forEach(row -> proofs.add(OutcomeProof.observations(List.of(row))));

        assertThat(proofs).hasSize(variants.size());
        assertThat(OutcomeProof.observations(List.of(row(cell, "5.00", ObservationStatus.A, 2))))
                .as("5 and 5.00 are the same")
                .isEqualTo(OutcomeProof.observations(variants.subList(0, 1)));
        assertThat(OutcomeProof.observations(variants.subList(0, 2))).isNotIn(proofs);
        assertThat(OutcomeProof.observations(List.of())).isNotIn(proofs);
    }

    @Test
    void theOrderInWhichRowsComeDoesNotMatter() {
        List<Observation> rows = new ArrayList<>();
        for (String period : List.of("2023-05", "2023-06")) {
            for (String indicator : List.of("RETURNED", "RECEIVED")) {
                for (String operation : List.of("LED", "OPEN")) {
                    for (String counterpart : List.of("", "AM", "AZ")) {
                        rows.add(row(
                                cell(period, indicator, operation, counterpart),
                                Integer.toString(rows.size()),
                                ObservationStatus.A,
                                2));
                    }
                }
            }
        }
        String proof = OutcomeProof.observations(rows);
        Random random = new Random(8);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(rows, random);
            assertThat(OutcomeProof.observations(rows)).isEqualTo(proof);
        }
    }

    @Test
    void everyPartOfATotalIsProven() {
        CellKey cell = cell("2023-05", "RETURNED", "LED", "AM");
        List<Map<Integer, CellTotal>> variants = List.of(
                Map.of(),
                Map.of(1, new CellTotal(cell, BigDecimal.ONE, 1, 0)),
                Map.of(2, new CellTotal(cell, BigDecimal.ONE, 1, 0)),
                Map.of(1, new CellTotal(cell, BigDecimal.TEN, 1, 0)),
                Map.of(1, new CellTotal(cell, BigDecimal.ONE, 2, 0)),
                Map.of(1, new CellTotal(cell, BigDecimal.ONE, 1, 1)),
                Map.of(1, new CellTotal(cell("2023-06", "RETURNED", "LED", "AM"), BigDecimal.ONE, 1, 0)));
        Set<String> proofs = new HashSet<>();
        variants.forEach(totals -> proofs.add(OutcomeProof.totals(totals)));

        assertThat(proofs).hasSize(variants.size());
    }

    @Test
    void everyPartOfADoubtIsProvenInWhateverOrder() {
        List<DoubtedCell> doubts = new ArrayList<>();
        for (FindingCode code : List.of(FindingCode.OUTLIER, FindingCode.YEAR_CHANGE)) {
            for (String period : List.of("2023-05", "2023-06")) {
                for (String operation : List.of("LED", "OPEN")) {
                    for (String counterpart : List.of("", "AM")) {
                        for (String indicator : List.of("RETURNED", "RECEIVED")) {
                            doubts.add(doubt(cell(period, indicator, operation, counterpart), code, 1));
                        }
                    }
                }
            }
        }
        Set<String> proofs = new HashSet<>();
        doubts.forEach(doubt -> proofs.add(OutcomeProof.doubts(List.of(doubt))));
        proofs.add(OutcomeProof.doubts(
                List.of(doubt(doubts.get(0).cell(), doubts.get(0).code(), 99))));
        assertThat(proofs).hasSize(doubts.size() + 1);

        String proof = OutcomeProof.doubts(doubts);
        Collections.shuffle(doubts, new Random(8));
        assertThat(OutcomeProof.doubts(doubts)).isEqualTo(proof);
    }

    private static DoubtedCell doubt(CellKey cell, FindingCode code, long line) {
        return new DoubtedCell(cell, code, LineSet.of(LongStream.of(line)));
    }

    @Test
    void aProofIsReadFromItsText() {
        OutcomeProof proof = new OutcomeProof("h", "o", "t", "d", Map.of("RETURNED", "r", "DETAINED", "x"));

        assertThat(proof.toString())
                .isEqualTo("head h\nobservations o\ntotals t\ndoubts d\ncases DETAINED x\ncases RETURNED r\n");
        assertThat(OutcomeProof.of(proof.toString())).contains(proof);
        assertThat(proof.digest())
                .isEqualTo(Fingerprint.of(proof.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(proof.digest()).isNotEqualTo(new OutcomeProof("h", "o", "t", "d", Map.of()).digest());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "head h\n",
                "observations o\nhead h\ntotals t\ndoubts d\n",
                "head h\nobservations o\ntotals t\ndoubts d",
                "head h\nobservations o\ntotals t\ndoubts d\nmore m\n",
                "head h\nobservations o\ntotals t\ndoubts d\ncases B b\ncases A a\n"
            })
    void anyOtherTextIsNoProof(String text) {
        assertThat(OutcomeProof.of(text)).isEmpty();
    }

    private static final Delivery DELIVERY = DeliveryFixture.named(
            1,
            new SubmissionName(UnionFixture.state("KZ"), Period.of("2023-05"), OptionalInt.of(2)),
            LocalDate.of(2023, 6, 5));

    private static Delivery with(UnaryOperator<Object[]> change) {
        Object[] parts = change.apply(new Object[] {
            DELIVERY.number(),
            DELIVERY.path(),
            DELIVERY.file(),
            DELIVERY.nth(),
            DELIVERY.folder(),
            DELIVERY.sha256(),
            DELIVERY.bytes(),
            DELIVERY.received()
        });
        return new Delivery(
                (long) parts[0],
                (String) parts[1],
                (String) parts[2],
                (int) parts[3],
                (String) parts[4],
                (String) parts[5],
                (long) parts[6],
                (LocalDate) parts[7],
                DELIVERY.name());
    }

    @Test
    void everyPartOfADeliveryIsProven() {
        Object[] others = {7L, "x", "x", 7, "x", "x", 7L, LocalDate.EPOCH};
        Set<String> proofs = new HashSet<>();
        proofs.add(OutcomeHead.of(DELIVERY).digest());
        for (int i = 0; i < others.length; i++) {
            int at = i;
            proofs.add(OutcomeHead.of(with(parts -> {
                        parts[at] = others[at];
                        return parts;
                    }))
                    .digest());
        }
        assertThat(proofs).hasSize(others.length + 1);
        assertThat(OutcomeHead.of(DELIVERY).digest())
                .isEqualTo(OutcomeHead.of(with(parts -> parts)).digest());
    }

    @Test
    void everyPartOfAnOutcomeIsProven() {
        OutcomeHead head = OutcomeHead.of(DELIVERY);
        List<OutcomeHead> variants = List.of(
                head,
                head("RU", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-06", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 3, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "ACCEPTED", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "", 1, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "", 0, "x", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 1L, 0L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 1L, 0L, 0L), "", Map.of()),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "2023-Q2", Map.of()),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of("X", 1L)),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of("X", 2L)),
                head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of("Y", 1L)));
        Set<String> proofs = new HashSet<>();
        variants.forEach(variant -> proofs.add(variant.digest()));

        assertThat(proofs).hasSize(variants.size());
        assertThat(head.digest())
                .isEqualTo(head("KZ", "2023-05", 2, "", 0, "", List.of(0L, 0L, 0L, 0L, 0L), "", Map.of())
                        .digest());
    }

    private static OutcomeHead head(
            String state,
            String scope,
            int claimed,
            String verdict,
            int version,
            String reference,
            List<Long> rows,
            String wide,
            Map<String, Long> found) {
        return new OutcomeHead(
                DELIVERY.number(),
                DELIVERY.path(),
                DELIVERY.file(),
                DELIVERY.nth(),
                DELIVERY.folder(),
                DELIVERY.sha256(),
                DELIVERY.bytes(),
                DELIVERY.received(),
                state,
                scope,
                claimed,
                verdict,
                version,
                reference,
                rows,
                wide,
                found);
    }

    @Test
    void theHeadOfAnOutcomeSaysWhatBecameOfIt() {
        Outcome outcome = Outcome.Rejected.unread(DELIVERY, Findings.of(Finding.ofFile(FindingCode.NO_HEADER, "")));

        assertThat(OutcomeHead.of(outcome))
                .returns("REJECTED", OutcomeHead::verdict)
                .returns("KZ", OutcomeHead::state)
                .returns("2023-05", OutcomeHead::scope)
                .returns(2, OutcomeHead::claimed)
                .returns(Map.of("NO_HEADER", 1L), OutcomeHead::found);
        OutcomeProof proof = OutcomeProof.of(OutcomeHead.of(outcome));
        assertThat(proof.head()).isEqualTo(OutcomeHead.of(outcome).digest());
        assertThat(proof.cases()).isEmpty();
        assertThat(OutcomeProof.of(proof.toString())).contains(proof);
    }

    /** Property: the digest depends on the values, not on where the buffer was full; long values are digested too. */
    @Test
    void aDigestIsThatOfTheWholeList() {
        Set<String> digests = new HashSet<>();
        for (int size = 0; size < 2_200; size += 7) {
            byte[] bytes = new byte[size];
            String once = new ContentDigest().number(1).bytes(bytes).number(2).hex();
            assertThat(new ContentDigest().number(1).bytes(bytes).number(2).hex())
                    .isEqualTo(once);
            digests.add(once);
            ByteBuffer all = ByteBuffer.allocate(3 * Long.BYTES + size);
            all.putLong(1).putLong(size).put(bytes).putLong(2);
            assertThat(once).isEqualTo(Fingerprint.of(all.array()));
            if (size > 0) {
                bytes[size - 1] = 1;
                digests.add(new ContentDigest().number(1).bytes(bytes).number(2).hex());
            }
        }
        assertThat(digests).hasSize(2 * 315 - 1);
        assertThat(new ContentDigest().text("ab").text("c").hex())
                .isNotEqualTo(new ContentDigest().text("a").text("bc").hex());
        assertThat(new ContentDigest().number(256).hex())
                .isEqualTo(Fingerprint.of(new byte[] {0, 0, 0, 0, 0, 0, 1, 0}));
    }
}
