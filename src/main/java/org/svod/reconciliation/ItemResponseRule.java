package org.svod.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.reconciliation.ItemResponse.Answer;
import org.svod.round.Decision;
import org.svod.round.Round;
import org.svod.round.Silence;

/**
 * Finds what a return says about each indicator: a value, that the value is missing, or nothing. A row is an answer for
 * every period of the state's frequency that it overlaps. A period with a value and a missing value is missing, because
 * its value is not complete. About an indicator that is not asked for in a period nothing is expected.
 */
public final class ItemResponseRule {

    private final Codebook codebook;
    private final Round round;

    /** For a round. */
    public ItemResponseRule(Codebook codebook, Round round) {
        this.codebook = codebook;
        this.round = round;
    }

    /**
     * One row, or several rows of one cell: their period, whether one has a value, and whether one has a missing value.
     */
    private record Row(Period period, boolean value, boolean missing) {}

    private record Key(State state, Indicator indicator) {}

    /** The responses that follow from the contributions and the coverage. */
    public ItemResponses responses(Collection<Contribution> contributions, Coverage coverage) {
        Map<Key, List<Row>> rows = rows(contributions);
        ItemResponses.Counter counter = new ItemResponses.Counter();
        List<ItemResponse> open = new ArrayList<>();
        List<ItemResponse> accepted = new ArrayList<>();
        for (Return expected : coverage.returns()) {
            if (!expected.accepted()) {
                continue;
            }
            for (Indicator indicator : codebook.asked(
                    expected.period().firstDay(), expected.period().lastDay())) {
                List<Row> own = rows.getOrDefault(new Key(expected.state(), indicator), List.of());
                ItemResponse response = new ItemResponse(
                        expected.state(), expected.period(), indicator, answer(own, expected.period()));
                counter.add(response);
                if (isMissing(response)) {
                    (acceptance(response).isPresent() ? accepted : open).add(response);
                }
            }
        }
        return new ItemResponses(counter.counts(), List.copyOf(open), List.copyOf(accepted));
    }

    private static Map<Key, List<Row>> rows(Collection<Contribution> contributions) {
        Map<Key, List<Row>> rows = new HashMap<>();
        for (Contribution contribution : contributions) {
            for (Observation o : contribution.observations()) {
                boolean value = o.value().isPresent();
                rows.computeIfAbsent(new Key(contribution.state(), o.cell().indicator()), k -> new ArrayList<>())
                        .add(new Row(o.cell().period(), value, !value));
            }
            for (CellTotal t : contribution.caseTotals()) {
                rows.computeIfAbsent(new Key(contribution.state(), t.cell().indicator()), k -> new ArrayList<>())
                        .add(new Row(t.cell().period(), t.values() > 0, t.missing() > 0));
            }
        }
        return rows;
    }

    private static Answer answer(List<Row> rows, Period period) {
        Predicate<Row> about = row -> row.period().overlaps(period);
        if (rows.stream().filter(about).anyMatch(Row::missing)) {
            return Answer.MISSING;
        }
        return rows.stream().filter(about).anyMatch(Row::value) ? Answer.SAID : Answer.SILENT;
    }

    private boolean isMissing(ItemResponse response) {
        return response.answer() == Answer.MISSING
                || (response.answer() == Answer.SILENT && round.silence().of(response.indicator()) == Silence.MISSING);
    }

    private Optional<Decision> acceptance(ItemResponse response) {
        return round.decision(Decision.Kind.ACCEPT, response.indicator(), response.reference());
    }
}
