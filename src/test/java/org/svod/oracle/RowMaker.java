package org.svod.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.svod.oracle.Line.Fault;
import org.svod.oracle.Line.RowKey;

/** Makes up the rows of returns, so that States meet in cases and flows, and often agree. */
final class RowMaker {

    private record Case(String number, String indicator, String operation, String counterpart, String value) {}

    private final Union union;
    private final Dice dice;
    private final Rules rules;
    private final List<Case> cases = new ArrayList<>();
    private final Map<String, Integer> flows = new HashMap<>();
    private final List<String> pairs = new ArrayList<>();

    RowMaker(Union union, Dice dice, Rules rules) {
        this.union = union;
        this.dice = dice;
        this.rules = rules;
        int count = dice.between(2, 7);
        for (int i = 0; i < count; i++) {
            Union.Gauge gauge = dice.pick(union.gauges());
            String number = "K" + (char) ('A' + i) + "-" + dice.between(10, 99) + "/" + (char) ('A' + i);
            Case made = new Case(
                    number,
                    gauge.code(),
                    dice.pick(union.drills()).code(),
                    gauge.flow() ? dice.pick(union.states()) : "",
                    amount(gauge));
            cases.add(made);
            if (dice.percent(10)) {
                cases.add(new Case(
                        number, made.indicator(), dice.pick(union.drills()).code(), made.counterpart(), made.value()));
            }
        }
        for (int i = 0; i < 5; i++) {
            List<String> ends = dice.some(union.states(), 2);
            pairs.add(ends.get(0) + ">" + ends.get(1));
        }
    }

    private String amount(Union.Gauge gauge) {
        if (gauge.decimals() == 0) {
            return String.valueOf(
                    dice.percent(10) ? 0 : dice.percent(20) ? dice.between(1_000, 3_000_000) : dice.between(11, 997));
        }
        int decimals = dice.of(0, 1, 2, 4, 5, 6);
        BigDecimal number =
                BigDecimal.valueOf(dice.between(1, 99_999_999), decimals).stripTrailingZeros();
        // Three decimals could be thousands.
        return number.scale() == 3 ? number.add(new BigDecimal("0.0001")).toPlainString() : number.toPlainString();
    }

    /**
     * The rows of a return.
     *
     * @param care how many rows of a hundred have a fault
     */
    List<Line> lines(String state, Span scope, int care) {
        Map<RowKey, Line> lines = new LinkedHashMap<>();
        for (Union.Gauge gauge : union.gauges()) {
            int length = dice.of(1, 1, 3, scope.months());
            for (Span period : scope.split(Math.min(length, scope.months()))) {
                if (!gauge.flow() && dice.percent(scope.months() / Math.max(1, length) > 3 ? 35 : 75)) {
                    put(
                            lines,
                            line(
                                    gauge,
                                    new RowKey(
                                            period,
                                            gauge.code(),
                                            dice.percent(60)
                                                    ? "NATIONAL"
                                                    : dice.pick(union.drills()).code(),
                                            "",
                                            "")));
                }
                if (gauge.flow()) {
                    pairs.forEach(p -> flow(lines, gauge, state, period, p));
                }
            }
            for (Case each : cases) {
                if (each.indicator().equals(gauge.code()) && !each.counterpart().equals(state) && dice.percent(45)) {
                    Span period = dice.pick(scope.split(Math.min(length, scope.months())));
                    RowKey key = new RowKey(period, gauge.code(), each.operation(), each.counterpart(), each.number());
                    put(lines, dice.percent(60) ? new Line(key, each.value(), "", "", Fault.NONE) : line(gauge, key));
                }
            }
        }
        List<Line> made = new ArrayList<>();
        for (Line line : dice.shuffled(new ArrayList<>(lines.values()))) {
            made.add(dice.percent(care) ? spoil(state, scope, line) : line);
            if (dice.percent(care / 3)) {
                made.add(dice.percent(50) ? line : line(union.gauge(line.key().indicator()), line.key()));
            }
        }
        return made;
    }

    private static void put(Map<RowKey, Line> lines, Line line) {
        lines.putIfAbsent(line.key(), line);
    }

    private void flow(Map<RowKey, Line> lines, Union.Gauge gauge, String state, Span period, String pair) {
        String[] ends = pair.split(">", -1);
        boolean sender = gauge.published();
        if (!state.equals(ends[sender ? 0 : 1]) || dice.percent(sender ? 10 : 25)) {
            return;
        }
        int sum = 0;
        for (Span month : period.split(1)) {
            sum += flows.computeIfAbsent(pair + month, m -> dice.between(11, 60));
        }
        RowKey key = new RowKey(period, gauge.code(), "NATIONAL", ends[sender ? 1 : 0], "");
        put(
                lines,
                new Line(key, String.valueOf(dice.percent(15) ? sum + dice.between(0, 9) : sum), "", "", Fault.NONE));
    }

    private Line line(Union.Gauge gauge, RowKey key) {
        if (dice.percent(4)) {
            return new Line(key, "", "", dice.of("", "M"), Fault.NONE);
        }
        String unit = "";
        if (dice.percent(30)) {
            unit = dice.pick(union.convertible(gauge)).code();
        }
        String status = dice.percent(20) ? dice.of("A", "P", "E") : "";
        return new Line(key, amount(gauge), unit, status, Fault.NONE);
    }

    private Line spoil(String state, Span scope, Line line) {
        RowKey key = line.key();
        Fault fault = dice.pick(List.of(Fault.values()));
        Union.Gauge gauge = union.gauge(key.indicator());
        switch (fault) {
            case OUTSIDE_SCOPE -> {
                if (scope.months() == 12) {
                    return line;
                }
                Span out = Span.parts(rules.year(), scope.months()).stream()
                        .filter(s -> !s.equals(scope))
                        .findFirst()
                        .orElseThrow();
                key = new RowKey(out, key.indicator(), key.operation(), key.counterpart(), key.caseNumber());
            }
            case COUNTERPART_ITSELF -> {
                if (!gauge.flow()) {
                    return line;
                }
                key = new RowKey(key.period(), key.indicator(), key.operation(), state, key.caseNumber());
            }
            case FRACTION -> {
                if (gauge.decimals() > 0 || line.unit().equals("DOZEN")) {
                    return line;
                }
            }
            case NUMBER_IS_MISSING -> {
                return line.missing() ? line : new Line(key, line.number(), line.unit(), "M", fault);
            }
            case NOTHING_IS_NORMAL -> {
                return new Line(key, "", line.unit(), "A", fault);
            }
            default -> {}
        }
        return new Line(
                key, line.missing() ? "7" : line.number(), line.unit(), line.missing() ? "" : line.status(), fault);
    }

    /** A decision about something that was sent, or about nothing at all: then its reference is empty. */
    RuledLine ruling(List<Parcel> sent) {
        Case about = dice.pick(cases);
        RuledLine joint = new RuledLine(
                "joint",
                about.indicator(),
                about.number(),
                dice.percent(50) ? about.value() : amount(union.gauge(about.indicator())));
        boolean flows = union.gauges().stream().anyMatch(Union.Gauge::flow);
        RuledLine mirror =
                flows ? new RuledLine("mirror", "SENT", dice.pick(pairs), String.valueOf(dice.between(0, 500))) : joint;
        RuledLine accept = joint;
        List<Line> missing = new ArrayList<>();
        List<String> states = new ArrayList<>();
        for (Parcel parcel : sent) {
            for (Line line : parcel.lines()) {
                if (line.missing()) {
                    missing.add(line);
                    states.add(parcel.state());
                }
            }
        }
        if (!missing.isEmpty()) {
            int at = dice.between(0, missing.size() - 1);
            RowKey key = missing.get(at).key();
            int months = rules.months().getOrDefault(states.get(at), 0);
            Span period = months == 0
                    ? key.period()
                    : Span.parts(rules.year(), months).stream()
                            .filter(p -> p.meets(key.period()))
                            .findFirst()
                            .orElseThrow();
            accept = new RuledLine("accept", key.indicator(), states.get(at) + " " + period, "");
        }
        return dice.of(joint, mirror, accept);
    }
}
