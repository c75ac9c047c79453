package org.svod.analysis.mirror;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.observation.CellKey;
import org.svod.period.Frequency;
import org.svod.period.Period;
import org.svod.reconciliation.Contribution;
import org.svod.reconciliation.MirrorPair;
import org.svod.reconciliation.SpokenMonths;

/** What receivers say about flows in the first months after the year, as they reported it. Cannot be changed. */
public final class LaterReceipts {

    /** The next year has no returns. */
    public static final LaterReceipts NONE = of(List.of());

    private final Map<Receipt, BigDecimal> amounts = new HashMap<>();
    private final Map<Receipt, Set<Period>> unknown = new HashMap<>();
    private final Map<String, Set<Period>> reported = new HashMap<>();

    /**
     * A flow in a period, by codes; the period is blank where it is kept beside.
     *
     * @param indicator the sender's indicator
     * @param origin the sender
     * @param destination the receiver
     * @param period the period
     */
    private record Receipt(String indicator, String origin, String destination, String period) {}

    private LaterReceipts() {}

    /** Of these returns. */
    public static LaterReceipts of(Collection<Contribution> returns) {
        LaterReceipts receipts = new LaterReceipts();
        SpokenMonths spoken = SpokenMonths.of(returns);
        returns.forEach(of -> receipts.add(of, spoken));
        return receipts;
    }

    /** Whether a return with this scope says anything about the months that are looked at. */
    public static boolean concerns(Period scope) {
        return months(scope.year()).anyMatch(scope::covers);
    }

    /** The scopes of the returns of a year that say anything about the months that are looked at. */
    public static List<Period> scopes(int year) {
        return Arrays.stream(Frequency.values())
                .flatMap(frequency -> Period.allOf(year, frequency).stream())
                .filter(LaterReceipts::concerns)
                .toList();
    }

    private static Stream<Period> months(int year) {
        return Period.year(year).months().stream().limit(Transit.LONGEST);
    }

    private void add(Contribution of, SpokenMonths spoken) {
        String receiver = of.state().code();
        Set<Period> months = reported.computeIfAbsent(receiver, r -> new HashSet<>());
        months(of.delivery().named().scope().year())
                .filter(month -> spoken.tells(of, month))
                .forEach(months::add);
        of.observations().forEach(row -> {
            add(receiver, row.cell(), row.amount());
            if (row.value().isEmpty()) {
                hide(receiver, row.cell());
            }
        });
        of.caseTotals().forEach(total -> {
            add(receiver, total.cell(), total.value());
            if (total.missing() > 0) {
                hide(receiver, total.cell());
            }
        });
    }

    private void add(String receiver, CellKey cell, BigDecimal amount) {
        if (cell.period().isMonth()) {
            flow(receiver, cell, cell.period().toString())
                    .forEach(receipt -> amounts.merge(receipt, amount, BigDecimal::add));
        } else {
            hide(receiver, cell);
        }
    }

    /** The months of this cell are not known. */
    private void hide(String receiver, CellKey cell) {
        flow(receiver, cell, "")
                .forEach(receipt ->
                        unknown.computeIfAbsent(receipt, r -> new HashSet<>()).add(cell.period()));
    }

    /** The flow of a receiver's cell; empty for every other cell. */
    private static Stream<Receipt> flow(String receiver, CellKey cell, String period) {
        return cell.indicator().mirrorOf().stream()
                .flatMap(sent ->
                        cell.counterpart().stream().map(origin -> new Receipt(sent, origin.code(), receiver, period)));
    }

    /** What was received of a flow in the months after the year, up to the first month that is not known. */
    List<BigDecimal> after(MirrorPair pair, int year) {
        List<BigDecimal> after = new ArrayList<>();
        for (Period month : months(year + 1).toList()) {
            boolean known =
                    reported.getOrDefault(pair.destination().code(), Set.of()).contains(month)
                            && unknown.getOrDefault(receipt(pair, ""), Set.of()).stream()
                                    .noneMatch(p -> p.overlaps(month));
            if (!known) {
                break;
            }
            after.add(amounts.getOrDefault(receipt(pair, month.toString()), BigDecimal.ZERO));
        }
        return after;
    }

    private static Receipt receipt(MirrorPair pair, String period) {
        return new Receipt(
                pair.indicator().code(),
                pair.origin().code(),
                pair.destination().code(),
                period);
    }
}
