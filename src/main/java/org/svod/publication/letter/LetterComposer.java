package org.svod.publication.letter;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.svod.publication.RoundReport;
import org.svod.round.Register;

/** Composes the content of a letter from a report and a register. */
final class LetterComposer {

    private LetterComposer() {}

    static LetterContent compose(RoundReport report, Register register, Wording wording, LetterLanguage language) {
        Bindings bindings = new Bindings(language);
        Voice voice = new Voice(language, wording, bindings);
        FiguresPart figures = new FiguresPart(report, voice);
        Map<String, Object> values = new HashMap<>();
        values.putAll(new SettingsPart(report, register, voice).values());
        values.putAll(new RegisterPart(register, report.analysis().treaties(), voice).values());
        values.putAll(new OperationsPart(report, register.letter().leads(), voice).values());
        values.putAll(figures.values());
        StatementsPart statements = new StatementsPart(register, voice);
        values.putAll(statements.values(values));
        return new LetterContent(
                Map.copyOf(values),
                bindings,
                Set.copyOf(figures.sources()),
                statements.sources(),
                figures.omitted(),
                figures.draft());
    }
}
