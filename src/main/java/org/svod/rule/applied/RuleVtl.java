package org.svod.rule.applied;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.observation.Decimals;
import org.svod.rule.CellSelection;
import org.svod.rule.MissingValues;
import org.svod.rule.Rule;
import org.svod.rule.RuleFormula;
import org.svod.rule.RuleScope;
import org.svod.rule.RuleSide;

/**
 * Rules in the Validation and Transformation Language 2.1 of SDMX, for offices that check our data with it. The data
 * set is {@code DS_SVOD} with REF_AREA, TIME_PERIOD, INDICATOR, OPERATION, COUNTERPART_AREA and OBS_VALUE. What the
 * language cannot say of a rule stands in a comment above it.
 */
public final class RuleVtl {

    private static final String DATA = "DS_SVOD";

    private final Predicate<String> isMirror;

    /**
     * For a codebook.
     *
     * @param isMirror whether an indicator reports the receiver's side of a flow
     */
    public RuleVtl(Predicate<String> isMirror) {
        this.isMirror = isMirror;
    }

    /** The statements of these rules, one rule after the other. */
    public String write(List<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.size(); i++) {
            text.append(i == 0 ? "" : "\n").append(write(rules.get(i), "V" + (i + 1)));
        }
        return text.toString();
    }

    private String write(Rule rule, String name) {
        List<CellSelection> selections = rule.formula().selections().distinct().toList();
        StringBuilder text = new StringBuilder("/* " + comment(rule) + " */\n");
        for (int i = 0; i < selections.size(); i++) {
            text.append(name)
                    .append('_')
                    .append(i + 1)
                    .append(" := ")
                    .append(selected(rule, selections.get(i)))
                    .append(";\n");
        }
        RuleFormula formula = rule.formula();
        String left = side(formula.left(), selections, name);
        String right = side(formula.right(), selections, name);
        return text.append("DS_")
                .append(name)
                .append(" <- check(")
                .append(condition(formula, left, right, grouped(formula.right(), selections, name)))
                .append(" errorcode \"")
                .append(rule.id())
                .append("\" errorlevel \"")
                .append(level(rule.severity()))
                .append('"')
                .append(
                        formula.operator().isPair()
                                ? ""
                                : " imbalance " + left + " - " + grouped(formula.right(), selections, name))
                .append(" all);\n")
                .toString();
    }

    private static String level(Rule.Severity severity) {
        String name = severity.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String comment(Rule rule) {
        List<String> parts = new ArrayList<>(List.of(rule.id() + ": " + rule.formula() + "."));
        RuleFormula formula = rule.formula();
        if (!rule.words().message().en().isEmpty()) {
            parts.add(rule.words().message().en());
        }
        if (!formula.operator().isPair()
                && (formula.leftMissing() != MissingValues.SKIP_IF_ANY
                        || formula.rightMissing() != MissingValues.SKIP_IF_ANY)) {
            parts.add("Not said below: left side " + spelling(formula.leftMissing()) + ", right side "
                    + spelling(formula.rightMissing()) + ".");
        }
        if (formula.tolerance().share().signum() > 0) {
            parts.add("Not said below: a tolerance of "
                    + Decimals.text(formula.tolerance().share().movePointRight(2)) + " percent of the larger side.");
        }
        if (!rule.validity().equals(new Rule.Validity(LocalDate.MIN, LocalDate.MAX))) {
            parts.add("Not said below: in force " + rule.validity().text() + ".");
        }
        return String.join(" ", parts).replace("*/", "* /");
    }

    private static String spelling(MissingValues missing) {
        return missing.name().toLowerCase(Locale.ROOT);
    }

    private String selected(Rule rule, CellSelection selection) {
        List<String> conditions = new ArrayList<>(List.of("INDICATOR = \"" + selection.indicator() + "\""));
        boolean turned = rule.scope() == RuleScope.MIRROR && isMirror.test(selection.indicator());
        rule.where().forEach((dimension, codes) -> conditions.add(among(turned ? other(dimension) : dimension, codes)));
        selection.conditions().forEach((dimension, codes) -> conditions.add(among(dimension, codes)));
        String group = switch (rule.scope()) {
            case ROW -> "REF_AREA, TIME_PERIOD, OPERATION, COUNTERPART_AREA";
            case FILE, ROUND -> "REF_AREA, TIME_PERIOD";
            case MIRROR -> "REF_AREA, COUNTERPART_AREA";
        };
        String cells = DATA + "[filter " + String.join(" and ", conditions) + "][aggr V := sum(OBS_VALUE) group by "
                + group + "]";
        if (turned) {
            cells += "[rename REF_AREA to TO_AREA, COUNTERPART_AREA to FROM_AREA]"
                    + "[rename TO_AREA to COUNTERPART_AREA, FROM_AREA to REF_AREA]";
        }
        return selection.shift() == 0 ? cells : "timeshift(" + cells + ", " + -selection.shift() + ")";
    }

    /** The receiver's rows have the sender as their counterpart. */
    private static String other(String dimension) {
        return Map.of("state", "counterpart", "counterpart", "state").getOrDefault(dimension, dimension);
    }

    private static String among(String dimension, Set<String> codes) {
        String component = Map.of("state", "REF_AREA", "counterpart", "COUNTERPART_AREA", "operation", "OPERATION")
                .getOrDefault(dimension, dimension);
        return component + " in {"
                + codes.stream().sorted().map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")) + "}";
    }

    private static String side(RuleSide side, List<CellSelection> selections, String name) {
        if (side instanceof RuleSide.Cells cells) {
            return name + "_" + (selections.indexOf(cells.selection()) + 1);
        }
        if (side instanceof RuleSide.Sum sum) {
            return side(sum.first(), selections, name)
                    + sum.others().stream()
                            .map(part -> (part.minus() ? " - " : " + ") + grouped(part.side(), selections, name))
                            .collect(Collectors.joining());
        }
        if (side instanceof RuleSide.Product product) {
            return product.factors().stream()
                    .map(factor -> grouped(factor, selections, name))
                    .collect(Collectors.joining(" * "));
        }
        return side.toString();
    }

    private static String grouped(RuleSide side, List<CellSelection> selections, String name) {
        String text = side(side, selections, name);
        return side instanceof RuleSide.Sum ? "(" + text + ")" : text;
    }

    private static String condition(RuleFormula formula, String left, String right, String grouped) {
        boolean exact = formula.tolerance().absolute().signum() == 0;
        String tolerance = Decimals.text(formula.tolerance().absolute());
        String more = exact ? "" : " + " + tolerance;
        String difference = "abs(" + left + " - " + grouped + ")";
        return switch (formula.operator()) {
            case EQUAL_TO -> exact ? left + " = " + right : difference + " <= " + tolerance;
            case NOT_EQUAL_TO -> exact ? left + " <> " + right : difference + " > " + tolerance;
            case GREATER_THAN -> left + more + " > " + right;
            case GREATER_THAN_OR_EQUAL_TO -> left + more + " >= " + right;
            case LESS_THAN -> left + " < " + right + more;
            case LESS_THAN_OR_EQUAL_TO -> left + " <= " + right + more;
            case COMPULSORY_PAIR -> "exists_in(" + left + ", " + right + ", all)";
            case EXCLUSIVE_PAIR -> "not exists_in(" + left + ", " + right + ", all)";
        };
    }
}
