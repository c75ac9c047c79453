package org.svod.publication.template;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Name;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.dialect.FormWords;
import org.svod.period.Period;
import org.svod.publication.sheet.Texts;
import org.svod.publication.template.FormLine.Role;

/** The lines of a form from top to bottom, the same in the workbook and in the CSV file. */
final class FormLines {

    /** Rows for joint cases; more may be inserted. */
    private static final int CASES = 8;

    /** More other States than these are not printed: their rows are left blank, and the State is chosen. */
    private static final int MOST_STATES = 15;

    private static final String HASH = "#";

    /** Stands between facts on one line. */
    private static final String BETWEEN = "     ";

    private final BlankForm form;
    private final Texts words;
    private final List<Operation> operations;
    private final List<FormLine> lines = new ArrayList<>();

    private FormLines(BlankForm form) {
        this.form = form;
        this.words = Texts.of("org.svod.publication.template.form", form.language());
        this.operations = new Choices(form.codebook(), form.state(), form.scope())
                .entries(Column.OPERATION).stream()
                        .map(entry -> form.codebook().operations().get(entry.code()))
                        .toList();
    }

    static List<FormLine> of(BlankForm form) {
        FormLines lines = new FormLines(form);
        lines.head();
        lines.matrix();
        lines.cases();
        lines.counterparts();
        lines.add(Role.END, "#end");
        return lines.lines;
    }

    private void head() {
        String code = form.scope().toString();
        add(Role.START, FormWords.FORM, FormWords.VERSION, form.state().code(), code);
        text(Role.TITLE, words.text("title"));
        List<String> facts = new ArrayList<>(
                List.of(words.text("fact.state", form.state().name()), words.text("fact.period", period(), code)));
        form.due().ifPresent(date -> facts.add(words.text("fact.due", date)));
        text(Role.FACT, String.join(BETWEEN, facts));
        form.contact().ifPresent(contact -> text(Role.FACT, words.text("fact.contact", contact)));
        text(Role.HINT, words.text("hint.1"));
        text(Role.HINT, words.text("hint.2"));
        text(Role.HINT, words.text("hint.3", form.name() + ".xlsx"));
    }

    private String period() {
        Period scope = form.scope();
        String ordinal =
                scope.isMonth() ? words.text("month." + scope.firstMonth()) : Integer.toString(scope.ordinal());
        return words.text("period." + scope.frequency().name(), ordinal, Integer.toString(scope.year()));
    }

    private void matrix() {
        List<Indicator> indicators =
                asked().filter(indicator -> !indicator.flow()).toList();
        if (indicators.isEmpty()) {
            return;
        }
        block(Role.GAP, "matrix", FormWords.UNIT, "heading.unit", true);
        for (Indicator indicator : indicators) {
            figures(
                    Role.FIGURES,
                    indicator,
                    text(
                            form.codebook().units(),
                            indicator.unit(),
                            indicator.unit().name()));
        }
    }

    private void cases() {
        block(Role.GAP, "cases", FormWords.CASE, "heading.case", false);
        for (int i = 0; i < CASES; i++) {
            row(Role.CASE, List.of("", "", ""), false);
        }
    }

    private void counterparts() {
        List<Indicator> flows = asked().filter(Indicator::flow).toList();
        if (flows.isEmpty()) {
            return;
        }
        block(Role.PAGE, "counterpart", FormWords.COUNTERPART, "heading.counterpart", true);
        List<String> others = form.codebook().states().stream()
                .filter(state -> !state.equals(form.state()))
                .map(this::name)
                .toList();
        List<String> rows = others.size() > MOST_STATES ? Collections.nCopies(MOST_STATES, "") : others;
        for (Indicator flow : flows) {
            for (int i = 0; i < rows.size(); i++) {
                figures(i == 0 ? Role.FIGURES : Role.MORE_FIGURES, flow, rows.get(i));
            }
        }
    }

    /** The name of a State, or its code if the name may mean another one. */
    private String name(State state) {
        return text(form.codebook().states(), state, state.name());
    }

    private Stream<Indicator> asked() {
        return form.codebook().asked(form.scope().firstDay(), form.scope().lastDay()).stream();
    }

    private void block(Role gap, String kind, String third, String heading, boolean totals) {
        add(gap);
        text(Role.SECTION, words.text("section." + kind));
        List<String> codes = new ArrayList<>(List.of(FormWords.BLOCK, kind, third));
        List<String> headings = new ArrayList<>(List.of(HASH, words.text("heading.indicator"), words.text(heading)));
        for (Operation operation : operations) {
            codes.add(operation.code());
            headings.add(words.text(operation.name()));
        }
        if (totals) {
            codes.addAll(List.of(FormWords.TOTAL, FormWords.NIL));
            headings.addAll(List.of(words.text("heading.total"), words.text("heading.nil")));
        }
        lines.add(new FormLine(Role.BLOCK, codes));
        lines.add(new FormLine(Role.HEADINGS, headings));
    }

    private void figures(Role role, Indicator indicator, String third) {
        row(role, List.of(indicator.code(), words.text(indicator.name()), third), true);
    }

    private void row(Role role, List<String> first, boolean totals) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(Collections.nCopies(operations.size() + (totals ? 2 : 0), ""));
        lines.add(new FormLine(role, cells));
    }

    private void text(Role role, String text) {
        add(role, HASH, text);
    }

    private void add(Role role, String... cells) {
        lines.add(new FormLine(role, List.of(cells)));
    }

    /** The name of an entry where it is read as this entry and no other; else its code. */
    private <T extends Coded> String text(Codelist<T> list, T entry, Name name) {
        String text = words.text(name);
        Optional<T> read = list.match(text);
        return read.filter(entry::equals).isPresent() ? text : entry.code();
    }

    /** The texts by which the indicators of the matrix and of the cases can be named. */
    static List<String> indicators(BlankForm form) {
        FormLines lines = new FormLines(form);
        return lines.asked()
                .filter(indicator -> !indicator.flow())
                .map(i -> lines.text(form.codebook().indicators(), i, i.name()))
                .toList();
    }

    /** The texts by which the other States can be named. */
    static List<String> states(BlankForm form) {
        FormLines lines = new FormLines(form);
        return form.codebook().states().stream()
                .filter(state -> !state.equals(form.state()))
                .map(lines::name)
                .toList();
    }
}
