package org.svod.rule.applied;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.observation.CellKey;
import org.svod.observation.CellTotal;
import org.svod.observation.Observation;
import org.svod.period.Period;
import org.svod.rule.CellSelection;
import org.svod.rule.Rule;
import org.svod.rule.RuleScope;

/**
 * Values in their cells, to which rules are applied. A sum of cells is missing if there is no cell, or if the value of
 * one of them is missing: a part of a sum says nothing about the sum.
 */
public final class RuledCells {

    private final Map<String, List<RuledValue>> byIndicator;
    private final List<RuledValue> all;

    /** These values. */
    public RuledCells(Collection<RuledValue> values) {
        this.all = List.copyOf(values);
        this.byIndicator = all.stream()
                .collect(Collectors.groupingBy(v -> v.cell().indicator().code()));
    }

    /** The values of a return: its rows, and its case rows added up cell by cell. */
    public static RuledCells ofReturn(State state, List<Observation> rows, List<CellTotal> caseTotals) {
        return new RuledCells(Stream.concat(
                        rows.stream().map(row -> RuledValue.of(state, row)),
                        caseTotals.stream().map(total -> RuledValue.of(state, total)))
                .toList());
    }

    /**
     * The cases of a rule of the scope row, file or round, in the order of States, periods, operations and
     * counterparts.
     */
    public List<RuleCase> apply(Rule rule) {
        Map<String, RuleCase.Where> places = new TreeMap<>();
        boolean rows = rule.scope() == RuleScope.ROW;
        List<RuledValue> looked = rows
                ? rule.formula()
                        .selections()
                        .flatMap(s -> of(s.indicator()).stream())
                        .toList()
                : all;
        for (RuledValue value : looked) {
            Period period = value.cell().period();
            if (isOf(rule, value) && rule.validity().contains(period.firstDay(), period.lastDay())) {
                RuleCase.Where where = new RuleCase.Where(
                        value.state(),
                        period,
                        rows ? Optional.of(value.cell().operation()) : Optional.empty(),
                        rows ? value.cell().counterpart() : Optional.empty());
                places.putIfAbsent(value.state().code() + " " + where.text(), where);
            }
        }
        return places.values().stream().map(where -> apply(rule, where)).toList();
    }

    private RuleCase apply(Rule rule, RuleCase.Where where) {
        List<RuledValue> left = rule.formula()
                .left()
                .selections()
                .flatMap(s -> selected(rule, where, s).stream())
                .toList();
        long line = left.size() == 1 ? left.get(0).line() : 0;
        return new RuleCase(rule, where, rule.formula().apply(s -> sum(selected(rule, where, s))), line);
    }

    private List<RuledValue> selected(Rule rule, RuleCase.Where where, CellSelection selection) {
        Period period = where.period().plus(selection.shift());
        List<RuledValue> selected = new ArrayList<>();
        for (RuledValue value : of(selection.indicator())) {
            CellKey cell = value.cell();
            boolean same = value.state().equals(where.state())
                    && cell.period().equals(period)
                    && where.operation().map(cell.operation()::equals).orElse(true)
                    && (rule.scope() != RuleScope.ROW || cell.counterpart().equals(where.counterpart()));
            if (same && isOf(rule, value) && satisfies(selection.conditions(), value)) {
                selected.add(value);
            }
        }
        return selected;
    }

    private List<RuledValue> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of());
    }

    private static boolean isOf(Rule rule, RuledValue value) {
        return satisfies(rule.where(), value);
    }

    private static boolean satisfies(Map<String, Set<String>> conditions, RuledValue value) {
        return satisfies(
                conditions,
                value.state(),
                Optional.of(value.cell().operation()),
                value.cell().counterpart());
    }

    /** Whether a State, an operation and a counterpart satisfy conditions. */
    static boolean satisfies(
            Map<String, Set<String>> conditions,
            State state,
            Optional<Operation> operation,
            Optional<State> counterpart) {
        Function<String, Predicate<String>> allowed = dimension ->
                code -> conditions.getOrDefault(dimension, Set.of(code)).contains(code);
        return allowed.apply("state").test(state.code())
                && allowed.apply("operation")
                        .test(operation.map(Operation::code).orElse(""))
                && allowed.apply("counterpart")
                        .test(counterpart.map(State::code).orElse(""));
    }

    private static Optional<BigDecimal> sum(List<RuledValue> values) {
        return values.isEmpty() || values.stream().anyMatch(v -> v.value().isEmpty())
                ? Optional.empty()
                : Optional.of(
                        values.stream().map(v -> v.value().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
