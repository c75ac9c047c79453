package org.svod.sample;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.svod.period.Period;

/**
 * One row of a return.
 *
 * @param state reporting state
 * @param period the period
 * @param indicator code of the indicator
 * @param operation code of the operation
 * @param counterpart partner state; blank for none
 * @param caseRef number of the joint case; blank for none
 * @param value in the indicator's own unit; empty where it is not available
 * @param status code of the status
 * @param note remark; blank for none
 */
record SampleRow(
        String state,
        Period period,
        String indicator,
        String operation,
        String counterpart,
        String caseRef,
        Optional<BigDecimal> value,
        String status,
        String note) {

    static final Comparator<SampleRow> ORDER = Comparator.comparing(SampleRow::state)
            .thenComparing(SampleRow::period)
            .thenComparing(r -> Indicators.ALL.indexOf(r.indicator()))
            .thenComparing(SampleRow::operation)
            .thenComparing(SampleRow::counterpart)
            .thenComparing(SampleRow::caseRef);

    static SampleRow of(String state, Period period, String indicator, String operation, String value) {
        return new SampleRow(state, period, indicator, operation, "", "", Optional.of(new BigDecimal(value)), "A", "");
    }

    BigDecimal amount() {
        return value.orElse(BigDecimal.ZERO);
    }

    SampleRow with(String newCounterpart, String newCaseRef) {
        return new SampleRow(state, period, indicator, operation, newCounterpart, newCaseRef, value, status, note);
    }

    SampleRow remarked(String newStatus, String newNote) {
        return new SampleRow(state, period, indicator, operation, counterpart, caseRef, value, newStatus, newNote);
    }

    SampleRow valued(String newValue) {
        return new SampleRow(
                state,
                period,
                indicator,
                operation,
                counterpart,
                caseRef,
                Optional.of(new BigDecimal(newValue)),
                status,
                note);
    }

    SampleRow missing(String newNote) {
        return new SampleRow(state, period, indicator, operation, counterpart, caseRef, Optional.empty(), "M", newNote);
    }
}
