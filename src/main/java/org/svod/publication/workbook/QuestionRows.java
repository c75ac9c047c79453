package org.svod.publication.workbook;

import java.util.List;
import java.util.stream.Collectors;
import org.svod.codebook.Indicator;
import org.svod.publication.sheet.Look;
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

/** Questions that only a person can answer; the open ones with the lines that answer them. */
final class QuestionRows {

    /** The columns. */
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
                    SheetColumn.of("asked", Width.FILE, (line, row) -> line.text(asked(row))),
                    SheetColumn.of("to-answer", Width.TEXT, (line, row) -> line.text(toAnswer(row))),
                    SheetColumn.of(
                            "evidence",
                            Width.FILE,
                            (line, row) -> Mark.textOr(line, evidence(row), Mark.NOT_APPLICABLE))));

    /** The number of questions that are listed: more than a person answers one by one. */
    static final int MOST = 2_000;

    private static final int MOST_PLACES = 5;

    private QuestionRows() {}

    /** The rows of these questions, of the first ones if they are too many. */
    static List<Worded<Question>> of(Texts words, List<Question> questions) {
        return questions.stream().limit(MOST).map(q -> new Worded<>(words, q)).toList();
    }

    /** The remark that not all of these questions are listed, if so. */
    static List<String> more(Texts words, List<Question> questions) {
        return questions.size() > MOST ? List.of(words.text("questions.more", questions.size() - MOST)) : List.of();
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
