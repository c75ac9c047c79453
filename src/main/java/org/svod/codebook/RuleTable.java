package org.svod.codebook;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.svod.rule.CellSelection;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleOperator;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleSide;
import org.svod.rule.RuleTolerance;
import org.svod.rule.SideParser;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** {@code rules.csv}: rules that the values of returns must satisfy. The file is optional. */
final class RuleTable {

    static final String FILE = "codebook/rules.csv";
    private static final List<String> REQUIRED =
            List.of("id", "scope", "left", "operator", "right", "severity", "message_en", "message_ru");
    private static final List<String> OPTIONAL = List.of(
            "where",
            "tolerance",
            "left_missing",
            "right_missing",
            "valid_from",
            "valid_to",
            "advice_en",
            "advice_ru",
            "reference");

    private final Codebook codebook;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private RuleTable(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The rules of the table, in its order; reports every line that cannot be used. */
    static List<Rule> read(Path jobs, Codebook codebook, SettingsProblems problems) {
        RuleTable table = new RuleTable(codebook);
        if (Files.isRegularFile(jobs.resolve(FILE))) {
            SettingsTable.read(jobs, FILE, REQUIRED, OPTIONAL, problems).forEach(table::add);
        }
        return List.copyOf(table.rules);
    }

    private void add(SettingsRow row) {
        String id = row.required("id");
        if (!id.isEmpty() && !id.matches("[A-Z0-9][A-Z0-9_-]{0,39}")) {
            row.problem("id " + id + " is not possible", "1 to 40 capital letters, digits, _ and -");
        } else if (!ids.add(id)) {
            row.problem("the rule " + id + " is there twice", "each id once");
        }
        Optional<RuleScope> scope = choice(row, "scope", RuleScope.values());
        Optional<RuleOperator> operator = choice(row, "operator", RuleOperator.values());
        Optional<RuleSide> left = side(row, "left");
        Optional<RuleSide> right = side(row, "right");
        Optional<Rule.Severity> severity = choice(row, "severity", Rule.Severity.values());
        Optional<Map<String, Set<String>>> where = where(row);
        MissingValues leftMissing = missing(row, "left_missing", operator);
        MissingValues rightMissing = missing(row, "right_missing", operator);
        RuleTolerance tolerance = tolerance(row, operator);
        Rule.Validity validity = new Rule.Validity(
                row.date("valid_from").orElse(LocalDate.MIN),
                row.date("valid_to").orElse(LocalDate.MAX));
        if (validity.to().isBefore(validity.from())) {
            row.problem("valid_to is before valid_from", "a last day that is not before the first");
        }
        Rule.Words words = new Rule.Words(
                new Rule.Text(row.required("message_en"), row.required("message_ru")),
                new Rule.Text(row.text("advice_en"), row.text("advice_ru")),
                row.text("reference"));
        if (row.text("advice_en").isEmpty() != row.text("advice_ru").isEmpty()) {
            row.problem("the advice is in one language only", "the text in both languages, or in neither");
        }
        if (scope.isEmpty() || operator.isEmpty() || left.isEmpty() || right.isEmpty()) {
            return;
        }
        RuleFormula formula =
                new RuleFormula(left.get(), operator.get(), right.get(), tolerance, leftMissing, rightMissing);
        check(row, scope.get(), formula);
        if (scope.get() == RuleScope.MIRROR
                && (where.filter(w -> w.containsKey("operation")).isPresent()
                        || formula.selections().anyMatch(s -> !s.conditions().isEmpty()))) {
            row.problem(
                    "a flow has no operation, and both sides of it are looked at",
                    "in the scope mirror only where, with state (the sender) and counterpart (the receiver)");
        }
        if (severity.isPresent() && where.isPresent()) {
            rules.add(new Rule(id, scope.get(), where.get(), formula, severity.get(), validity, words));
        }
    }

    private void check(SettingsRow row, RuleScope scope, RuleFormula formula) {
        List<CellSelection> selections = formula.selections().toList();
        if (selections.isEmpty()) {
            row.problem("no side names an indicator", "at least one indicator, or the rule judges nothing");
        }
        if (scope != RuleScope.ROUND && selections.stream().anyMatch(s -> s.shift() != 0)) {
            row.problem("a period before is only known in the scope round", "no @, or the scope round");
        }
        if (scope == RuleScope.MIRROR) {
            selections.stream()
                    .flatMap(s -> codebook.indicators().find(s.indicator()).stream())
                    .filter(i -> !i.flow())
                    .forEach(i -> row.problem(
                            i + " is no flow between two States", "an indicator with mirror_of, or its mirror"));
        }
    }

    private Optional<RuleSide> side(SettingsRow row, String column) {
        String text = row.required(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            RuleSide side = SideParser.side(text);
            List<CellSelection> selections = side.selections().toList();
            for (CellSelection selection : selections) {
                known(row, column, selection.indicator(), codebook.indicators(), "indicators.csv");
                conditions(row, column, selection.conditions());
            }
            return Optional.of(side);
        } catch (ParseException e) {
            unreadable(row, column, text, e);
            return Optional.empty();
        }
    }

    private Optional<Map<String, Set<String>>> where(SettingsRow row) {
        try {
            Map<String, Set<String>> where = SideParser.conditions(row.text("where"));
            conditions(row, "where", where);
            return Optional.of(where);
        } catch (ParseException e) {
            unreadable(row, "where", row.text("where"), e);
            return Optional.empty();
        }
    }

    private static void unreadable(SettingsRow row, String column, String text, ParseException e) {
        row.problem(
                column + " " + text + " cannot be read at character " + (e.getErrorOffset() + 1),
                String.valueOf(e.getMessage()));
    }

    private void conditions(SettingsRow row, String column, Map<String, Set<String>> conditions) {
        conditions.forEach((dimension, codes) -> {
            boolean operation = dimension.equals("operation");
            for (String code : codes) {
                known(
                        row,
                        column,
                        code,
                        operation ? codebook.operations() : codebook.states(),
                        operation ? "operations.csv" : "states.csv");
            }
        });
    }

    private static void known(SettingsRow row, String column, String code, Codelist<?> list, String table) {
        if (list.size() > 0 && list.find(code).isEmpty()) {
            row.problem(
                    column + ": " + code + " is not in " + table,
                    "one of " + list.stream().map(Coded::code).collect(Collectors.joining(", "))
                            + (code.contains("-") ? "; a minus sign has a blank on both sides" : ""));
        }
    }

    private static MissingValues missing(SettingsRow row, String column, Optional<RuleOperator> operator) {
        if (operator.filter(RuleOperator::isPair).isPresent()
                && row.optional(column).isPresent()) {
            row.problem(column + " means nothing for a pair", "a blank");
        }
        return row.optional(column)
                .flatMap(text -> choice(row, column, MissingValues.values()))
                .orElse(MissingValues.SKIP_IF_ANY);
    }

    private static RuleTolerance tolerance(SettingsRow row, Optional<RuleOperator> operator) {
        String text = row.text("tolerance");
        if (text.isEmpty()) {
            return RuleTolerance.NONE;
        }
        if (operator.filter(RuleOperator::isPair).isPresent()) {
            row.problem("a tolerance means nothing for a pair", "a blank");
        }
        boolean share = text.endsWith("%");
        String number = share ? text.substring(0, text.length() - 1).strip() : text;
        if (!number.matches("[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            row.problem("tolerance " + text + " is not possible", "an amount like 2 or 0.5, or a share like 5%");
            return RuleTolerance.NONE;
        }
        BigDecimal amount = new BigDecimal(number);
        return share
                ? new RuleTolerance(BigDecimal.ZERO, amount.movePointLeft(2))
                : new RuleTolerance(amount, BigDecimal.ZERO);
    }

    private static <E extends Enum<E>> Optional<E> choice(SettingsRow row, String column, E[] choices) {
        String text = row.required(column);
        Optional<E> found = Arrays.stream(choices)
                .filter(e -> e.name().equals(text) || spelling(e).equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            row.problem(
                    column + " " + text + " is not known",
                    "one of " + Arrays.stream(choices).map(RuleTable::spelling).collect(Collectors.joining(", ")));
        }
        return found;
    }

    private static String spelling(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
