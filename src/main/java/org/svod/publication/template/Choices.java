package org.svod.publication.template;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Column;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.codebook.Unit;
import org.svod.period.Frequency;
import org.svod.period.Period;

/** The texts that a state may write in a return for a period, column by column. */
final class Choices {

    private final Codebook codebook;
    private final State state;
    private final Period scope;

    Choices(Codebook codebook, State state, Period scope) {
        this.codebook = codebook;
        this.state = state;
        this.scope = scope;
    }

    /** The texts to choose from; none for a column that takes any text. */
    List<String> of(Column column) {
        return switch (column) {
            case STATE -> List.of(state.code());
            case PERIOD -> periods().stream().map(Period::toString).toList();
            case INDICATOR -> codes(indicators());
            case OPERATION -> codes(operations());
            case COUNTERPART -> codes(counterparts());
            case UNIT -> codes(units());
            case STATUS -> codes(codebook.statuses().asList());
            case CASE_REF, VALUE, NOTE -> List.of();
        };
    }

    /** The entries behind the choices, with their names; none for a column without a code list. */
    List<? extends Coded> entries(Column column) {
        return switch (column) {
            case INDICATOR -> indicators();
            case OPERATION -> operations();
            case COUNTERPART -> counterparts();
            case UNIT -> units();
            case STATUS -> codebook.statuses().asList();
            case STATE, PERIOD, CASE_REF, VALUE, NOTE -> List.of();
        };
    }

    /** The scope and every period within it, months first. */
    private List<Period> periods() {
        List<Period> periods = new ArrayList<>();
        for (Frequency frequency : Frequency.values()) {
            Period.allOf(scope.year(), frequency).stream().filter(scope::covers).forEach(periods::add);
        }
        return periods;
    }

    private List<Indicator> indicators() {
        return codebook.asked(scope.firstDay(), scope.lastDay());
    }

    /** National work first, then the operations in this period in which the state takes part. */
    private List<Operation> operations() {
        Stream<Operation> joint = codebook.operations().stream()
                .filter(o -> !o.code().equals(Operation.NATIONAL)
                        && o.includes(state)
                        && o.dates().overlaps(scope.firstDay(), scope.lastDay()));
        return Stream.concat(Stream.of(codebook.national()), joint).toList();
    }

    private List<State> counterparts() {
        return codebook.states().stream()
                .filter(s -> !s.code().equals(state.code()))
                .toList();
    }

    private List<Unit> units() {
        List<Indicator> indicators = indicators();
        return codebook.units().stream()
                .filter(u -> indicators.stream().anyMatch(i -> u.convertsTo(i.unit())))
                .toList();
    }

    private static List<String> codes(List<? extends Coded> entries) {
        return entries.stream().map(Coded::code).toList();
    }
}
