package org.svod.publication.workbook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Headings;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.publication.ReportBuilder;
import org.svod.publication.RoundReport;
import org.svod.publication.SampleCodebook;

/** A round of many States and indicators. */
final class ManyStates {

    private ManyStates() {}

    static RoundReport report(int states, int indicators) {
        return report(states, indicators, indicators);
    }

    /** The same with only this number of different names. */
    static RoundReport report(int states, int indicators, int names) {
        Codebook sample = SampleCodebook.codebook();
        Indicator first = sample.indicators().get("DETAINED");
        Codebook codebook = new Codebook(
                Codelist.of(
                        IntStream.range(0, states).mapToObj(ManyStates::state).toList()),
                Codelist.of(IntStream.range(0, indicators)
                        .mapToObj(i -> indicator(first, i, i % names))
                        .toList()),
                sample.units(),
                sample.operations(),
                sample.statuses(),
                new Headings(List.of()));
        ReportBuilder report = new ReportBuilder(codebook, 2023);
        for (int state = 0; state < states; state++) {
            for (int i = 0; i < indicators; i++) {
                report.reported(
                        state(state).code(),
                        report.cell("2023-05", "IND_" + i, "NATIONAL", ""),
                        Integer.toString(state + i));
            }
        }
        return report.build();
    }

    private static State state(int n) {
        String code = "" + (char) ('A' + n / 26) + (char) ('A' + n % 26);
        return SampleCodebook.state(code, code + "X", new Name("State no. " + n, "Государство № " + n));
    }

    private static Indicator indicator(Indicator like, int n, int name) {
        return new Indicator(
                "IND_" + n,
                new Name("Cases of kind " + name, "Случаи вида " + name),
                like.unit(),
                0,
                Optional.empty(),
                false,
                true,
                n);
    }
}
