package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
}
