package org.svod.publication.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;
import org.svod.figures.Cause;
import org.svod.figures.FigureStatus;
import org.svod.figures.Vintage;
import org.svod.publication.ReportBuilder;
import org.svod.publication.UnionCodebook;
import org.svod.publication.sheet.Texts;

/** Which change of a figure is a revision, and what is said to explain it. */
class RevisionTest {

    private static final Texts ENGLISH = Texts.of(WorkbookContext.BUNDLE, Language.EN);

    private final ReportBuilder report = new ReportBuilder(UnionCodebook.CODEBOOK, 2023);

    private static Vintage vintage(int number, FigureStatus status, String detained, String... causes) {
        Map<String, BigDecimal> values = new HashMap<>();
        if (!detained.equals("-")) {
            values.put("DETAINED", new BigDecimal(detained));
        }
        return new Vintage(
                number, LocalDate.of(2024, 1, 1).plusDays(number), values, Map.of("DETAINED", status), List.of(causes));
    }

    /** A letter for each night: p provisional, f final; then the figure, or - for none. */
    @ParameterizedTest
    @CsvSource({
        "p1 p2 p3, ''",
        "p1 f2, ''",
        "f2 f3, 2→3",
        "f2 p3, 2→3",
        "f2 f2.0, ''",
        "f2 f-, 2→-",
        "f- f3, -→3",
        "f2 f3 f2, 2→3 3→2",
        "p1 f2 p3 p4, 2→3",
        "f5, ''",
    })
    void aChangeIsARevisionWhereTheFigureWasFinalBefore(String nights, String revisions) {
        int number = 1;
        for (String night : nights.split(" ")) {
            FigureStatus status = night.startsWith("p") ? FigureStatus.PROVISIONAL : FigureStatus.FINAL;
            report.vintage(vintage(number++, status, night.substring(1)));
        }
        String found = Revision.of(report.build()).stream()
                .map(r -> text(r.before()) + "→" + text(r.after()))
                .reduce((a, b) -> a + " " + b)
                .orElse("");
        assertThat(found).isEqualTo(revisions);
    }

    private static String text(Optional<BigDecimal> value) {
        return value.map(BigDecimal::toString).orElse("-");
    }

    @Test
    void theChangeIsKnownOnlyIfBothFiguresAre() {
        report.vintage(vintage(1, FigureStatus.FINAL, "7"));
        report.vintage(vintage(2, FigureStatus.FINAL, "5.5"));
        report.vintage(vintage(3, FigureStatus.FINAL, "-"));
        List<Revision> revisions = Revision.of(report.build());
        assertThat(revisions.get(0).change()).contains(new BigDecimal("-1.5"));
        assertThat(revisions.get(1).change()).isEmpty();
    }

    /** Only what was released counts, and what differs from it now; the nights between bring the causes. */
    @Test
    void ofReleasedFiguresTheNightsThatLedToTheNextReleaseAreTheCauses() {
        report.reported("KZ", report.cell("2023-05", "DETAINED", "NATIONAL", ""), "9");
        report.vintage(vintage(1, FigureStatus.PROVISIONAL, "5", "KZ_2023-05.csv"));
        report.vintage(vintage(2, FigureStatus.PROVISIONAL, "6", "KZ_2023-05_v2.csv"));
        report.vintage(vintage(3, FigureStatus.PROVISIONAL, "6", "RU_2023-05.csv"));
        report.vintage(vintage(4, FigureStatus.PROVISIONAL, "9", "KZ_2023-05_v3.csv"));
        report.released(vintage(1, FigureStatus.FINAL, "5"));
        List<Revision> revisions = Revision.of(report.build());
        assertThat(revisions).hasSize(1);
        assertThat(revisions.get(0).before()).contains(new BigDecimal("5"));
        assertThat(revisions.get(0).after())
                .hasValueSatisfying(v -> assertThat(v).isEqualByComparingTo("9"));
        assertThat(revisions.get(0).causes())
                .extracting(Cause::detail)
                .as("the night that did not change the figure is no cause")
                .containsExactly("KZ_2023-05_v2.csv", "KZ_2023-05_v3.csv");
    }

    @Test
    void aRoundWithoutAnyReleaseHasNoRevision() {
        report.vintage(vintage(1, FigureStatus.FINAL, "5"));
        report.vintage(vintage(2, FigureStatus.FINAL, "6"));
        report.released();
        assertThat(Revision.of(report.build())).isEmpty();
    }

    private static Revision because(List<Cause> causes) {
        return new Revision(
                UnionCodebook.DETAINED, Optional.of(BigDecimal.ONE), vintage(2, FigureStatus.REVISED, "2"), causes);
    }

    private static Cause value(String indicator, int row) {
        return new Cause(Cause.Kind.VALUE, indicator + " KZ 2023-05 1 2 KZ_2023-05_v2.csv:" + row);
    }

    @Test
    void changedValuesOfTheIndicatorExplainARevisionBetterThanFiles() {
        Cause file = new Cause(Cause.Kind.FILE, "KZ_2023-05_v2.csv");
        assertThat(CauseRows.of(ENGLISH, because(List.of(file, value("DETAINED", 3), value("FIREARMS", 4)))))
                .isEqualTo("KZ 2023-05, 1 → 2, KZ_2023-05_v2.csv:3");
        assertThat(CauseRows.of(ENGLISH, because(List.of(file, value("FIREARMS", 4)))))
                .as("values of another indicator explain nothing")
                .isEqualTo("KZ_2023-05_v2.csv");
        assertThat(CauseRows.of(ENGLISH, because(List.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 10, KZ_2023-05_v2.csv:10", "11, 11, and 1 more", "400, 11, and 390 more"})
    void tenChangedValuesAreNamedAndTheOthersCounted(int changed, int lines, String last) {
        List<Cause> causes = IntStream.rangeClosed(1, changed)
                .mapToObj(row -> value("DETAINED", row))
                .toList();
        List<String> said = CauseRows.of(ENGLISH, because(causes)).lines().toList();
        assertThat(said).hasSize(lines);
        assertThat(said.get(lines - 1)).endsWith(last);
    }

    private List<String> brought(Vintage... vintages) {
        for (Vintage vintage : vintages) {
            report.vintage(vintage);
        }
        return CauseRows.causes(ENGLISH, report.build().vintages()).stream()
                .map(row -> row.vintage().number() + ": " + row.cause())
                .toList();
    }

    private static String[] files(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj(i -> "KZ_2023-" + i + ".csv")
                .toArray(String[]::new);
    }

    @Test
    void manyCausesOfTheFirstPublicationAreOnlyCounted() {
        List<String> causes = new ArrayList<>(List.of(files(11)));
        causes.add("decision joint DETAINED A-1 = 4");
        assertThat(brought(vintage(1, FigureStatus.FINAL, "1", causes.toArray(String[]::new))))
                .singleElement()
                .asString()
                .startsWith("1: First vintage, made from 11 accepted files and 1 decision.");
        assertThat(brought(vintage(2, FigureStatus.FINAL, "2", files(11))))
                .as("those of a later one are listed")
                .hasSize(1 + 11);
    }

    @Test
    void aPublicationWithoutACauseSaysSoAndMoreFilesThanANightBringsAreCounted() {
        assertThat(brought(vintage(1, FigureStatus.FINAL, "1", files(10)), vintage(2, FigureStatus.FINAL, "2")))
                .hasSize(11)
                .endsWith("2: No return or decision changed");
        List<String> many = brought(vintage(3, FigureStatus.FINAL, "3", files(CauseRows.MOST + 2)));
        assertThat(many).hasSize(11 + CauseRows.MOST + 1);
        assertThat(many.get(many.size() - 1)).startsWith("3: and 2 more files");
    }
}
