package org.svod.submission;

import java.util.Optional;
import org.svod.characters.Blanks;
import org.svod.codebook.Codebook;
import org.svod.codebook.State;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.FormWords;
import org.svod.dialect.TableRecord;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.period.Period;
import org.svod.submission.text.PeriodParser;

/** Holds the first record of a form, {@code #form;1;KZ;2023-05}, against the name of its file. */
record FormHead(Codebook codebook, SubmissionName name, FindingCollector remarks) {

    private static final int VERSION = 1;
    private static final int STATE = 2;
    private static final int PERIOD = 3;

    void check(TableRecord record) {
        String version = field(record, VERSION);
        if (!version.equals(FormWords.VERSION)) {
            remarks.ofFile(Finding.at(
                    place(record, VERSION), FindingCode.FORM_CHANGED, version, "VERSION", FormWords.VERSION));
        }
        Optional<State> state = codebook.states().match(field(record, STATE));
        if (state.filter(s -> s.code().equals(name.state().code())).isEmpty()) {
            other(record, STATE, "STATE", name.state().code());
        }
        Optional<Period> period =
                new PeriodParser(name.scope()).parse(field(record, PERIOD)).period();
        if (period.filter(name.scope()::equals).isEmpty()) {
            other(record, PERIOD, "PERIOD", name.scope().toString());
        }
    }

    private void other(TableRecord record, int position, String what, String expected) {
        remarks.ofFile(
                Finding.at(place(record, position), FindingCode.FORM_SCOPE, field(record, position), what, expected));
    }

    private static Place place(TableRecord record, int position) {
        return new Place(record.line(), record.row(), position + 1, "");
    }

    private static String field(TableRecord record, int position) {
        return position < record.size() ? Blanks.strip(record.get(position)) : "";
    }
}
