package org.svod.observation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.publication.UnionCodebook.FIREARMS;
import static org.svod.publication.UnionCodebook.NATIONAL;

import java.math.BigDecimal;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.codebook.ObservationStatus;
import org.svod.observation.CellKey;
import org.svod.observation.Observation;
import org.svod.period.Period;

class CasePageTest {

    private static final String FIRST = "00 03 41 2D 31  00  02     00 05";
    private static final String SHARES_THREE_BYTES = "03 01 32        01  AC 02  48 19";
    private static final String WITHOUT_VALUE = "02 01 32        00  04     C0";
    private static final String LARGE_AND_FINE = "02 01 33        00  05     BF 09 0A 01 00 00 00 00 00 00 00 00 00";

    @Test
    void thePagesThatAreStoredKeepTheirBytes() {
        List<Observation> rows = List.of(
                row("A-1", "2023-01", Optional.of(new BigDecimal(5)), ObservationStatus.A, 2),
                row("A-12", "2023-02", Optional.of(new BigDecimal("2.5")), ObservationStatus.P, 300),
                row("A-2", "2023-01", Optional.empty(), ObservationStatus.M, 4),
                row("A-3", "2023-01", Optional.of(new BigDecimal("4722366482869.645213696")), ObservationStatus.E, 5));

        CaseRows cases = CaseRows.of(rows);

        CasePage page = cases.pages(FIREARMS).next();
        assertThat(page.rows()).isEqualTo(4);
        assertThat(HexFormat.of().withUpperCase().formatHex(page.bytes()))
                .isEqualTo((FIRST + SHARES_THREE_BYTES + WITHOUT_VALUE + LARGE_AND_FINE).replace(" ", ""));
        assertThat(cases).containsExactlyElementsOf(rows);
    }

    private static Observation row(
            String caseRef, String period, Optional<BigDecimal> value, ObservationStatus status, long line) {
        CellKey cell = new CellKey(Period.of(period), FIREARMS, NATIONAL, Optional.empty());
        return new Observation(cell, caseRef, value, status, line);
    }
}
