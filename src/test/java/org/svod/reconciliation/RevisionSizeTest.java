package org.svod.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.round.OutlierSettings;
import org.svod.round.Plausibility;

/** How much a new file changes is counted record by record, with exact limits. */
class RevisionSizeTest {

    private final RevisionSize size = new RevisionSize(new Plausibility(
            new OutlierSettings(5, BigDecimal.ONE, BigDecimal.ONE),
            0.5,
            0.05,
            4,
            new BigDecimal("50"),
            new BigDecimal("10")));

    private static Optional<BigDecimal> value(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }

    @Test
    void exactlyTheLimitIsNotTooMuch() {
        assertThat(size.both(value("10"), value("11"))).isFalse();
        size.both(value("4"), value("4.0"));
        assertThat(size.hasFarValue()).isFalse();
        assertThat(size.isLarge()).as("1 of 2 is 50 percent").isFalse();
        size.added();
        assertThat(size.isLarge()).isTrue();
        assertThat(size.counts()).isEqualTo(new RevisionSize.Counts(2, 1, 1, 0));
        assertThat(size.revised()).isEqualTo(2);
    }

    @Test
    void oneValueCanChangeTooMuchInAFileThatChangesLittle() {
        for (int i = 0; i < 20; i++) {
            size.both(value("1"), value("1"));
        }
        assertThat(size.both(value("0"), value("0.001"))).isTrue();
        assertThat(size.hasFarValue()).isTrue();
        assertThat(size.isLarge()).isFalse();
    }

    @Test
    void aValueThatComesOrGoesIsAChangeWithoutASize() {
        assertThat(size.both(value(""), value("5"))).isFalse();
        assertThat(size.both(value("5"), value(""))).isFalse();
        size.deleted();
        assertThat(size.counts()).isEqualTo(new RevisionSize.Counts(3, 2, 0, 1));
        assertThat(size.hasFarValue()).isFalse();
    }
}
