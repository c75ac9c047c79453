package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.ObservationStatus;
import org.svod.files.Scratch;
import org.svod.finding.Finding;
import org.svod.observation.Amount;
import org.svod.observation.Observation;
import org.svod.observation.cases.CaseRows;
import org.svod.observation.cases.CaseStore;
import org.svod.period.Period;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/**
 * However little is held in memory, the case rows come out in order, each key once: the first row of every key, without
 * its value where another row with the key gives another value.
 */
class SpilledCasesTest {

    private static final int ROWS = 5_000;

    private final Codebook codebook = Fixtures.codebook();

    private record Sent(Cell cell, String caseRef, Amount amount, long line) {}

    @ParameterizedTest
    @ValueSource(ints = {300, 4_096, 100_000, CaseStore.HELD})
    void whatIsHeldInMemoryDoesNotChangeTheResult(int held) throws IOException {
        Random random = new Random(42);
        Cells cells = new Cells(codebook, codebook.states().at(0));
        List<Sent> sent = sent(random, cells);
        CaseCollector cases = new CaseCollector(codebook, cells, Scratch.inMemory(), held);
        RowCounter tally = new RowCounter(new Sums(codebook.indicators(), cells));
        for (Sent row : sent) {
            cases.add(row.cell(), row.caseRef(), row.amount(), row.line(), row.line() - 1);
            tally.acceptCase(row.cell(), row.amount());
        }
        FindingCollector remarks =
                new FindingCollector(Integer.MAX_VALUE, new ShownText(new KnownWords(Fixtures.codebook())));
        CaseRows settled = cases.settle(tally, remarks);

        Map<String, Sent> first = new HashMap<>();
        Set<Sent> contradicted = new HashSet<>();
        List<String> twice = new ArrayList<>();
        for (Sent row : sent) {
            Sent before = first.putIfAbsent(row.cell().id() + " " + row.caseRef(), row);
            if (before != null) {
                twice.add(before.line() + " " + row.line());
                if (!before.amount().hasTheValueOf(row.amount())) {
                    contradicted.add(before);
                }
            }
        }
        List<Observation> expected = first.values().stream()
                .map(s -> stored(s, contradicted.contains(s) ? Amount.MISSING : s.amount()))
                .sorted(Observation.BY_CASE)
                .toList();
        assertThat(settled).containsExactlyElementsOf(expected).containsExactlyElementsOf(expected);
        assertThat(settled.size())
                .isEqualTo(expected.size())
                .isEqualTo(tally.counts().accepted());
        assertThat(contradicted).isNotEmpty();
        assertThat(tally.counts().refused())
                .isEqualTo(sent.size() - expected.size())
                .isPositive();
        assertThat(remarks.findings().listed().stream().map(Finding::arguments).map(a -> a.get(0) + " " + a.get(1)))
                .containsExactlyInAnyOrderElementsOf(twice);
    }

    private static Observation stored(Sent row, Amount amount) {
        return new Observation(row.cell().key(), row.caseRef(), amount.value(), amount.status(), row.line());
    }

    private List<Sent> sent(Random random, Cells cells) {
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            Cell cell = cells.at(
                    random.nextInt(codebook.indicators().size()),
                    period(random),
                    random.nextInt(codebook.operations().size()),
                    random.nextInt(codebook.states().size() + 1) - 1);
            String caseRef = (random.nextBoolean() ? "A-" : "A/1-")
                    + Integer.toString(random.nextInt(40), 36).toUpperCase(java.util.Locale.ROOT)
                    + "0".repeat(random.nextInt(3));
            sent.add(new Sent(
                    i > 10 && random.nextInt(3) == 0
                            ? sent.get(random.nextInt(i)).cell()
                            : cell,
                    i > 10 && random.nextInt(3) == 0
                            ? sent.get(random.nextInt(i)).caseRef()
                            : caseRef,
                    amount(random),
                    i + 2));
        }
        sent.addAll(sent.subList(0, 50).stream()
                .map(s -> new Sent(s.cell(), s.caseRef(), s.amount(), s.line() + ROWS))
                .toList());
        sent.sort(Comparator.comparingLong(Sent::line));
        return sent;
    }

    private static Period period(Random random) {
        return random.nextInt(4) == 0
                ? Period.of("2023-Q" + (1 + random.nextInt(4)))
                : Period.month(2023, 1 + random.nextInt(12));
    }

    private static Amount amount(Random random) {
        return switch (random.nextInt(5)) {
            case 1 -> Amount.MISSING;
            case 2 ->
                new Amount(Optional.of(new BigDecimal("123456789012345678901234567.123456")), ObservationStatus.A);
            case 3 ->
                new Amount(
                        Optional.of(BigDecimal.valueOf(random.nextLong() >>> 1, random.nextInt(10))),
                        ObservationStatus.E);
            default -> new Amount(Optional.of(BigDecimal.valueOf(random.nextInt(1000))), ObservationStatus.P);
        };
    }
}
