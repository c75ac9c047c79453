package org.svod.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricsTextTest {

    private static final String HOSTILE = new MetricsText()
            .gauge("svod_one", "One.", 1)
            .gauges("svod_two", "Two.", "a", Map.of("quote \" and \\ back", new BigDecimal("0.125")))
            .gauges("svod_none", "None.", "a", Map.of())
            .toString();

    @Test
    void prometheusItselfReadsTheTextAndTellsWhatIsWrong() throws IOException {
        assumeTrue(Promtool.isThere(), "promtool (of Prometheus) is not installed: its reader is not tried");
        assertThat(Promtool.wrong(HOSTILE)).isBlank();
        assertThat(Promtool.wrong(HOSTILE.replace("\\\"", "\""))).contains("parsing error");
        assertThat(Promtool.wrong(HOSTILE.replace("svod_one 1", "svod_one one")))
                .contains("parsing error");
    }

    @Test
    void hostileLabelsStayWithinTheGrammar() {
        PrometheusText read = new PrometheusText(HOSTILE);
        assertThat(read.wrong()).isEmpty();
        assertThat(read.samples())
                .containsExactly(
                        Map.entry("svod_one", "1"), Map.entry("svod_two{a=\"quote \\\" and \\\\ back\"}", "0.125"));
    }

    /** The reader of the test finds what is wrong. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1\n",
                "# TYPE a gauge\na 1",
                "# TYPE a gauge\na 1 1700000000000\n",
                "# TYPE a gauge\na{b=\"c\"d\"} 1\n",
                "# TYPE a gauge\na 1\na 1\n",
                "# TYPE a gauge\n# TYPE b gauge\na 1\n",
                "# TYPE a gauge\na-b 1\n"
            })
    void theReaderTellsWhatIsWrong(String text) {
        assertThat(new PrometheusText(text).wrong()).isNotEmpty();
    }
}
