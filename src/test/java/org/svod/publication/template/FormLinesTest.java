package org.svod.publication.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.databank.StoredFiles;
import org.svod.dialect.FormWords;
import org.svod.period.Period;
import org.svod.publication.template.FormLine.Role;

/** The lines of a form: what programs read of it, and what it offers to the person who fills it in. */
class FormLinesTest {

    private static final Codebook CODEBOOK = StoredFiles.CODEBOOK;
    private static final State KZ = CODEBOOK.states().get("KZ");

    private static BlankForm form(String scope, Language language) {
        return new BlankForm(CODEBOOK, KZ, Period.of(scope), Optional.empty(), Optional.empty(), language);
    }

    private static List<FormLine> of(Role role, List<FormLine> lines) {
        return lines.stream().filter(line -> line.role() == role).toList();
    }

    private static List<Indicator> asked(String scope, boolean flows) {
        Period period = Period.of(scope);
        return CODEBOOK.asked(period.firstDay(), period.lastDay()).stream()
                .filter(indicator -> indicator.flow() == flows)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2023-05, EN", "2023-05, RU", "2023-Q2, RU", "2023, EN"})
    void theFirstRecordSaysForWhomTheFormIsAndTheLastOneEndsIt(String scope, Language language) {
        List<FormLine> lines = FormLines.of(form(scope, language));
        assertThat(lines.get(0)).isEqualTo(new FormLine(Role.START, List.of("#form", "1", "KZ", scope)));
        assertThat(lines.get(lines.size() - 1)).isEqualTo(new FormLine(Role.END, List.of("#end")));
        assertThat(of(Role.START, lines)).hasSize(1);
        assertThat(of(Role.TITLE, lines)).hasSize(1);
        assertThat(of(Role.HINT, lines)).hasSize(3);
        assertThat(of(Role.HINT, lines).get(2).cells().get(1)).contains("KZ_" + scope + ".xlsx");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyBlockHasAsManyHeadingsAsColumnsAndAsManyCells(Language language) {
        List<FormLine> lines = FormLines.of(form("2023-05", language));
        int width = 0;
        for (FormLine line : lines) {
            switch (line.role()) {
                case BLOCK -> width = line.cells().size();
                case HEADINGS, FIGURES, MORE_FIGURES, CASE ->
                    assertThat(line.cells()).as("%s", line).hasSize(width);
                default -> assertThat(line.cells()).hasSizeLessThanOrEqualTo(4);
            }
        }
        assertThat(of(Role.BLOCK, lines))
                .extracting(line -> line.cells().subList(0, 3))
                .contains(
                        List.of(FormWords.BLOCK, "matrix", FormWords.UNIT),
                        List.of(FormWords.BLOCK, "cases", FormWords.CASE));
        assertThat(of(Role.BLOCK, lines).get(0).cells())
                .contains("NATIONAL", FormWords.TOTAL)
                .endsWith(FormWords.NIL);
        assertThat(of(Role.HEADINGS, lines))
                .allSatisfy(line -> assertThat(line.cells()).first().isEqualTo("#"));
    }

    @Test
    void theMatrixHasARowForEveryIndicatorThatIsNoFlow() {
        List<FormLine> lines = FormLines.of(form("2023-05", Language.EN));
        List<String> matrix = lines.stream()
                .takeWhile(line -> line.role() != Role.CASE)
                .filter(line -> line.role() == Role.FIGURES)
                .map(line -> line.cells().get(0))
                .toList();
        assertThat(matrix)
                .containsExactlyElementsOf(
                        asked("2023-05", false).stream().map(Indicator::code).toList());
        assertThat(of(Role.CASE, lines))
                .hasSize(8)
                .allSatisfy(line -> assertThat(line.cells()).allMatch(String::isEmpty));
    }

    @Test
    void aFlowHasARowForEveryOtherState() {
        List<FormLine> lines = FormLines.of(form("2023-05", Language.EN));
        List<Indicator> flows = asked("2023-05", true);
        List<FormLine> rows = lines.stream()
                .dropWhile(line -> line.role() != Role.PAGE)
                .filter(line -> line.role() == Role.FIGURES || line.role() == Role.MORE_FIGURES)
                .toList();
        int others = CODEBOOK.states().size() - 1;
        assertThat(flows).isNotEmpty();
        assertThat(rows).hasSize(flows.size() * others);
        assertThat(of(Role.MORE_FIGURES, lines)).hasSize(flows.size() * (others - 1));
        assertThat(rows.stream().map(row -> row.cells().get(2)).distinct()).hasSize(others);
        assertThat(rows).noneMatch(row -> row.cells().get(2).equals(KZ.name().en()));
    }

    @Test
    void whatNobodyHasSaidIsNotPrinted() {
        assertThat(of(Role.FACT, FormLines.of(form("2023-05", Language.EN)))).hasSize(1);
        BlankForm known = new BlankForm(
                CODEBOOK,
                KZ,
                Period.of("2023-05"),
                Optional.of(LocalDate.of(2023, 6, 15)),
                Optional.of(new Name("the secretariat", "секретариат")),
                Language.RU);
        List<String> facts = of(Role.FACT, FormLines.of(known)).stream()
                .map(line -> line.cells().get(1))
                .toList();
        assertThat(facts).hasSize(2);
        assertThat(facts.get(0)).contains("15.06.2023", "2023-05", KZ.name().ru());
        assertThat(facts.get(1)).contains("секретариат");
        assertThat(known.name()).isEqualTo("KZ_2023-05");
    }

    /** A name that means another entry too would be read as that one. */
    @Test
    void everyNameInTheFormIsReadAsTheEntryThatItNames() {
        for (Language language : Language.values()) {
            BlankForm form = form("2023-05", language);
            assertThat(FormLines.indicators(form))
                    .allSatisfy(text ->
                            assertThat(CODEBOOK.indicators().match(text)).isPresent());
            assertThat(FormLines.states(form))
                    .hasSize(CODEBOOK.states().size() - 1)
                    .allSatisfy(text -> assertThat(CODEBOOK.states().match(text))
                            .hasValueSatisfying(state -> assertThat(state).isNotEqualTo(KZ)));
        }
    }

    @Test
    void theCsvFileHasTheSameLines() throws IOException {
        BlankForm form = form("2023-05", Language.EN);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FormCsv.write(form, out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF#form;1;KZ;2023-05\r\n").endsWith("\r\n#end\r\n");
        String expected = FormLines.of(form).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> cell.matches("(?s).*[;\"\\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell)
                        .collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        assertThat(text).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2023-05, 1", "2023-Q2, 3", "2023, 12"})
    void theLongTemplateHasARowForEveryMonth(String scope, int months) {
        assertThat(PreparedRows.of(CODEBOOK, KZ, Period.of(scope))).hasSize((int) Period.of(scope).months().stream()
                .mapToLong(month -> asked(month.toString(), false).size())
                .sum());
        assertThat(PreparedRows.of(CODEBOOK, KZ, Period.of(scope)).stream()
                        .map(row -> row.get(Column.PERIOD))
                        .distinct())
                .hasSize(months);
    }

    @Test
    void theTemplateInCsvHasOneFieldInEveryComment() throws IOException {
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TemplateCsv.write(form("2023-Q2", language), out);
            List<String> lines =
                    out.toString(StandardCharsets.UTF_8).substring(1).lines().toList();
            assertThat(lines.get(0)).startsWith("state;period;indicator;");
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(line -> line.startsWith("# ") || line.startsWith("\"# "))
                    .allMatch(line -> line.startsWith("\"") || line.indexOf(';') < 0);
            assertThat(lines).anyMatch(line -> line.contains("value = 12"));
        }
    }
}
