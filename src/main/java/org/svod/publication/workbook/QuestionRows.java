package org.svod.publication.workbook;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Look;
import org.svod.publication.sheet.Page;
import org.svod.publication.sheet.SheetColumn;
import org.svod.publication.sheet.SheetRow;
import org.svod.publication.sheet.SheetTable;
import org.svod.publication.sheet.Texts;
import org.svod.publication.sheet.Tone;
import org.svod.publication.sheet.Width;
import org.svod.publication.sheet.Worded;
import org.svod.reconciliation.Evidence;
import org.svod.reconciliation.Question;
import org.svod.round.Decision;

/** Questions that only a person can answer; the open ones come first, each with the lines that answer it. */
final class QuestionRows {

    /** The columns; the page may have the widths of {@link FlagRows}, or these. */
    static final SheetTable<Worded<Question>> COLUMNS = SheetTable.of(
            "col.",
            List.of(
                    SheetColumn.of("indicator", Width.NAME, (line, row) -> line.text(indicators(row))),
                    SheetColumn.of(
                            "state",
                            Width.FILE,
                            (line, row) -> line.text(row.of().rows().states().stream()
                                    .map(s -> row.words().text(s.name()))
                                    .collect(Collectors.joining("\n")))),
                    SheetColumn.of("answer", Width.WORD, QuestionRows::answer),
                    SheetColumn.of(
                            "reference",
                            Width.FILE,
                            (line, row) -> line.text(row.of().reference(), Look.CODE)),
                    SheetColumn.<Worded<Question>>of("asked", (line, row) -> line.text(asked(row)))
                            .span(2),
                    SheetColumn.<Worded<Question>>of("evidence", (line, row) -> line.text(evidence(row), Look.CODE))
                            .span(2),
                    SheetColumn.of("to-answer", Width.TEXT, (line, row) -> line.text(toAnswer(row)))));

    /** The number of questions that are listed: more than a person answers one by one. */
    static final int MOST = 2_000;

    private static final int MOST_PLACES = 5;

    private final Texts words;
    private final Page page;

    QuestionRows(Texts words, Page page) {
        this.words = words;
        this.page = page;
    }

    void write(List<Question> questions) {
        page.note(words.text("questions.note"), FlagRows.COLUMNS.size());
        page.headings(COLUMNS, words);
        questions.stream()
                .sorted(Comparator.comparing(q -> !q.isOpen()))
                .limit(MOST)
                .forEach(question -> COLUMNS.write(page, new Worded<>(words, question)));
        if (questions.size() > MOST) {
            page.note(words.text("questions.more", questions.size() - MOST));
        }
    }

    private static String indicators(Worded<Question> row) {
        Question question = row.of();
        return question.indicator()
                .map(Indicator::name)
                .map(row.words()::text)
                .orElseGet(() -> question.rows().concerned().stream()
                        .map(Indicator::code)
                        .sorted()
                        .collect(Collectors.joining(", ")));
    }

    private static void answer(SheetRow line, Worded<Question> row) {
        line.text(
                row.words()
                        .text("answer."
                                + row.of()
                                        .answer()
                                        .map(Question.Answer::kind)
                                        .map(Decision.Kind::name)
                                        .orElse("OPEN")),
                Look.MARK.tone(row.of().isOpen() ? Tone.FAIR : Tone.DECIDED));
    }

    private static String asked(Worded<Question> row) {
        String reasons = row.of().reasons().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
        return row.words().text("question." + row.of().subject()) + (reasons.isEmpty() ? "" : "\n" + reasons);
    }

    private static String evidence(Worded<Question> row) {
        List<Evidence> all = row.of().rows().evidence();
        String places = all.stream().limit(MOST_PLACES).map(Evidence::toString).collect(Collectors.joining("\n"));
        return all.size() > MOST_PLACES ? places + "\n… +" + (all.size() - MOST_PLACES) : places;
    }

    private static String toAnswer(Worded<Question> row) {
        return row.of()
                .answer()
                .map(a ->
                        row.words().text("decision", a.decidedBy(), row.words().day(a.decidedOn())) + "\n" + a.reason())
                .orElseGet(() -> String.join("\n", row.of().lines()));
    }
}
