package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.analysis.mirror.Transit;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.UnionFixture;

class FlowRemarkTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        ,     false, ''
        ,     true,  Timing difference
        1.05, false, Compared with 1.05 times what was sent
        1.05, true,  'Compared with 1.05 times what was sent; Timing difference'
        """)
    void aReaderLearnsWithWhatTheReceiversSideIsCompared(@Nullable BigDecimal factor, boolean timing, String remark) {
        Indicator.Bounds bounds =
                new Indicator.Bounds(Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(factor));
        Indicator returned = UnionFixture.returnedWithin(bounds).indicators().get("RETURNED");

        assertThat(FlowRemark.of(Texts.of(WorkbookContext.BUNDLE, Language.EN), returned, timing))
                .isEqualTo(remark.replace("; ", "\n"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # in transit, later, never received, not known, never sent, not known
        0, 0, 0, 0, 0,   0, ''
        3, 0, 0, 0, 0,   0, 3 in transit at the end of the year
        3, 2, 0, 0, 0,   0, '3 in transit at the end of the year; 2 received after it'
        1, 0, 2, 0, 0.5, 0, '1 in transit at the end of the year|2 sent and not received in time|0.5 received and not sent in time before'
        0, 0, 0, 4, 0,   0, '4 sent; not known whether received, because a return of the receiver is missing'
        0, 0, 1, 4, 0,   5, '1 sent and not received in time|4 sent; not known whether received, because a return of the receiver is missing|5 received; not known whether sent, because a return of the sender is missing'
        """)
    void whoDecidesLearnsWhatWasInTransitWhatNeverCameAndWhatIsNotKnown(
            BigDecimal inTransit,
            BigDecimal later,
            BigDecimal never,
            BigDecimal receiptNotKnown,
            BigDecimal neverSent,
            BigDecimal sendingNotKnown,
            String remark) {
        Transit transit = new Transit(
                Map.of(),
                Optional.empty(),
                inTransit,
                later,
                new Transit.Unmatched(never, receiptNotKnown),
                new Transit.Unmatched(neverSent, sendingNotKnown));

        assertThat(FlowRemark.of(Texts.of(WorkbookContext.BUNDLE, Language.EN), transit))
                .isEqualTo(remark.replace("|", "\n"));
    }
}
