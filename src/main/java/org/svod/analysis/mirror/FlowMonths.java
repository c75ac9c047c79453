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
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.SpokenMonths;

/**
 * What senders and receivers say about flows in the months of the year before and in the first months of the next year,
 * as they reported it. Cannot be changed.
 */
public final class FlowMonths {

    /** The other years have no returns. */
    public static final FlowMonths NONE = of(List.of());

    private final Map<Side, Map<Period, BigDecimal>> amounts = new HashMap<>();
    private final Map<Side, Set<Period>> unknown = new HashMap<>();
    private final Map<String, Set<Period>> reported = new HashMap<>();

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

        String reporter() {
            return receives ? destination : origin;
        }
    }

    private FlowMonths() {}

    /** Of these returns. */
    public static FlowMonths of(Collection<Contribution> returns) {
        FlowMonths months = new FlowMonths();
        SpokenMonths spoken = SpokenMonths.of(returns);
        returns.forEach(of -> months.add(of, spoken));
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
    }

    /** What a side says of a month; empty if it is not known. */
    private Optional<BigDecimal> said(Side side, Period month) {
        boolean known = reported.getOrDefault(side.reporter(), Set.of()).contains(month)
                && unknown.getOrDefault(side, Set.of()).stream().noneMatch(p -> p.overlaps(month));
        return known ? Optional.of(amount(side, month)) : Optional.empty();
    }

    /** What was received of a flow in the months after the year, up to the first month that is not known. */
    List<BigDecimal> after(MirrorPair pair, int year) {
        List<BigDecimal> after = new ArrayList<>();
        for (Period month : firstMonths(year + 1)) {
            Optional<BigDecimal> received = said(Side.of(pair, true), month);
            if (received.isEmpty()) {
                break;
            }
            after.add(received.get());
        }
        return after;
    }

    /**
     * What was sent and received of a flow in the months of the year before, counted as that year counts it itself: a
     * month without a value is none. Empty if a side reports longer periods.
     */
    List<Transit.Both> before(MirrorPair pair, int year) {
        Side sent = Side.of(pair, false);
        Side received = Side.of(pair, true);
        boolean byMonth = Stream.of(sent, received)
                .flatMap(side -> unknown.getOrDefault(side, Set.of()).stream())
                .allMatch(period -> period.isMonth() || period.year() >= year);
        return byMonth
                ? Period.year(year - 1).months().stream()
                        .map(month -> new Transit.Both(
                                pair.indicator().asReceived(amount(sent, month)), amount(received, month)))
                        .toList()
                : List.of();
    }

    private BigDecimal amount(Side side, Period month) {
        return amounts.getOrDefault(side, Map.of()).getOrDefault(month, BigDecimal.ZERO);
    }
}
