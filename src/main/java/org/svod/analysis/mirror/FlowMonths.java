package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.analysis.mirror.Transit.Both;
import org.svod.analysis.mirror.Transit.Said;
import org.svod.codebook.Indicator;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.ItemResponse;
import org.svod.reconciliation.ItemResponses;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.SpokenMonths;

/**
 * Which months senders and receivers of flows have reported in a year, in the year before and in the first months of
 * the next one; and what they say of the years beside, as they reported it. Cannot be changed.
 */
public final class FlowMonths {

    /** There are no returns. */
    public static final FlowMonths NONE = of(List.of(), List.of(), ItemResponses.NONE);

    private final Map<Side, Map<Period, BigDecimal>> amounts = new HashMap<>();
    private final Map<Side, Set<Period>> unknown = new HashMap<>();
    private final Map<String, Set<Period>> reported = new HashMap<>();
    private final Map<Reporter, Set<Period>> lacking = new HashMap<>();

    /**
     * One side of a flow, by codes.
     *
     * @param indicator the sender's indicator
     * @param origin the sender
     * @param destination the receiver
     * @param receives whether it is the receiver's side
     */
    private record Side(String indicator, String origin, String destination, boolean receives) {

        static Side of(MirrorPair pair, boolean receives) {
            return new Side(
                    pair.indicator().code(),
                    pair.origin().code(),
                    pair.destination().code(),
                    receives);
        }

        /** The side to which a State's cell belongs; empty for a cell without a counterpart. */
        static Optional<Side> of(String state, CellKey cell) {
            Optional<String> sent = cell.indicator().mirrorOf();
            return cell.counterpart()
                    .map(c -> sent.isPresent()
                            ? new Side(sent.get(), c.code(), state, true)
                            : new Side(cell.indicator().code(), state, c.code(), false));
        }

        Reporter reporter() {
            return new Reporter(receives ? destination : origin, indicator, receives);
        }
    }

    /**
     * A State as sender or as receiver of all its flows of an indicator, by codes.
     *
     * @param indicator the sender's indicator
     */
    private record Reporter(String state, String indicator, boolean receives) {

        static Reporter of(String state, Indicator own) {
            return new Reporter(
                    state, own.mirrorOf().orElse(own.code()), own.mirrorOf().isPresent());
        }
    }

    private FlowMonths() {}

    /**
     * Of these returns.
     *
     * @param beside the returns of the years beside
     * @param ofYear the returns of the year itself
     * @param responses what the returns of the year do not say about an indicator
     */
    public static FlowMonths of(
            Collection<Contribution> beside, Collection<Contribution> ofYear, ItemResponses responses) {
        FlowMonths months = new FlowMonths();
        List<Contribution> all = Stream.concat(beside.stream(), ofYear.stream()).toList();
        SpokenMonths spoken = SpokenMonths.of(all);
        all.forEach(of -> months.add(of, spoken));
        Stream.concat(responses.open().stream(), responses.accepted().stream())
                .filter(response -> response.answer() == ItemResponse.Answer.SILENT
                        && response.indicator().flow())
                .forEach(response ->
                        months.lacks(Reporter.of(response.state().code(), response.indicator()), response.period()));
        return months;
    }

    /** Whether a return of the next year with this scope says anything about the months that are looked at. */
    public static boolean concerns(Period scope) {
        return firstMonths(scope.year()).stream().anyMatch(scope::covers);
    }

    /** The scopes of the returns of the next year that say anything about the months that are looked at. */
    public static List<Period> scopes(int year) {
        return Arrays.stream(Frequency.values())
                .flatMap(frequency -> Period.allOf(year, frequency).stream())
                .filter(FlowMonths::concerns)
                .toList();
    }

    private static List<Period> firstMonths(int year) {
        return Period.year(year).months().subList(0, Transit.LONGEST);
    }

    private void add(Contribution of, SpokenMonths spoken) {
        String state = of.state().code();
        of.delivery().named().scope().months().stream()
                .filter(month -> spoken.tells(of, month))
                .forEach(month ->
                        reported.computeIfAbsent(state, s -> new HashSet<>()).add(month));
        of.observations()
                .forEach(row -> add(state, row.cell(), row.amount(), row.value().isEmpty()));
        of.caseTotals().forEach(total -> add(state, total.cell(), total.value(), total.missing() > 0));
    }

    private void add(String state, CellKey cell, BigDecimal amount, boolean missing) {
        Side.of(state, cell).ifPresent(side -> {
            if (missing || !cell.period().isMonth()) {
                unknown.computeIfAbsent(side, s -> new HashSet<>()).add(cell.period());
            } else {
                amounts.computeIfAbsent(side, s -> new HashMap<>()).merge(cell.period(), amount, BigDecimal::add);
            }
        });
        if (missing && cell.indicator().flow() && cell.counterpart().isEmpty()) {
            lacks(Reporter.of(state, cell.indicator()), cell.period());
        }
    }

    /** A State does not say in a period to or from whom. */
    private void lacks(Reporter reporter, Period period) {
        lacking.computeIfAbsent(reporter, r -> new HashSet<>()).add(period);
    }

    /** What a side says of a month of the years beside. */
    private Said said(Side side, Period month) {
        return new Said(amounts.getOrDefault(side, Map.of()).getOrDefault(month, BigDecimal.ZERO), knows(side, month));
    }

    private boolean knows(Side side, Period month) {
        Reporter reporter = side.reporter();
        return reported.getOrDefault(reporter.state(), Set.of()).contains(month)
                && unknown.getOrDefault(side, Set.of()).stream().noneMatch(p -> p.overlaps(month))
                && lacking.getOrDefault(reporter, Set.of()).stream().noneMatch(p -> p.overlaps(month));
    }

    /** What was received of a flow in the months after the year, up to the first month that is not known. */
    List<BigDecimal> after(MirrorPair pair, int year) {
        List<BigDecimal> after = new ArrayList<>();
        for (Period month : firstMonths(year + 1)) {
            Said received = said(Side.of(pair, true), month);
            if (!received.known()) {
                break;
            }
            after.add(received.amount());
        }
        return after;
    }

    /** What was sent and received of a flow in the months of the year before. */
    List<Both> before(MirrorPair pair, int year) {
        Side receiver = Side.of(pair, true);
        return Period.year(year - 1).months().stream()
                .map(month -> {
                    Said sent = said(Side.of(pair, false), month);
                    return new Both(
                            new Said(pair.indicator().asReceived(sent.amount()), sent.known()), said(receiver, month));
                })
                .toList();
    }

    /** What was sent and received of a flow in the months of the year, after joint cases are counted once. */
    List<Both> ofYear(MirrorPair pair, int year) {
        return Period.year(year).months().stream()
                .map(month -> {
                    Optional<MirrorPair.Month> of = pair.months().stream()
                            .filter(m -> m.period().equals(month))
                            .findFirst();
                    return new Both(
                            new Said(
                                    pair.indicator()
                                            .asReceived(of.flatMap(MirrorPair.Month::sent)
                                                    .orElse(BigDecimal.ZERO)),
                                    knows(Side.of(pair, false), month)),
                            new Said(
                                    of.flatMap(MirrorPair.Month::received).orElse(BigDecimal.ZERO),
                                    knows(Side.of(pair, true), month)));
                })
                .toList();
    }
}
