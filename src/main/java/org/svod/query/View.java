package org.svod.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.svod.databank.QueryDatabase;
import org.svod.databank.QueryDatabase.Column;

/** A view: all published tables of one kind, one round after the other. */
enum View {
    /** The figures of the year. */
    FIGURES(
            "annual-figures",
            "reported joint mirror decision value vintage previous change_percent states_reporting states_expected"
                    + " returns_counted returns_expected said missing silent",
            ""),
    /** The figures by State. */
    FIGURES_BY_STATE("figures-by-state", "reported joint mirror decision value", ""),
    /** The figures by period. */
    FIGURES_BY_MONTH("figures-by-month", "value", ""),
    /** The figures by operation. */
    FIGURES_BY_OPERATION("figures-by-operation", "value", ""),
    /** The figures as they were published, change by change. */
    VINTAGES("vintages", "vintage value", "published_on"),
    /** The expected returns, and what became of them. */
    RETURNS("coverage", "days_late", "due received"),
    /** Joint cases and flows. */
    CASES("reconciliation", "settled adjustment", ""),
    /** What can be said about flows before a person is asked. */
    FLOWS(
            "flows",
            "settled sent received cc1 matched sent_before in_transit received_later never_received never_sent origin_reliability"
                    + " destination_reliability balanced receipt_not_known sending_not_known",
            ""),
    /** Every share of a joint case, a flow and a decision, with its evidence and its adjustment. */
    ADJUSTMENTS("evidence", "delivery rows value settled adjustment", "decided_on"),
    /** Every source row. */
    CONTRIBUTIONS("contributions", "delivery rows value", ""),
    /** The codes and their names. */
    CODES("codes", "", ""),
    /** What missing returns would probably have said. */
    ESTIMATES(
            "estimates",
            "own_12_before others_12_before others_now estimate weight states_reporting states_expected",
            ""),
    /** Treaties and States. */
    INSTRUMENTS("instruments", "", "signed deposited in_force computed stated provisional_from withdrawn"),
    /** What became of the rules of the codebook. */
    RULES("rules", "cases left_side right_side difference", "valid_from valid_to"),
    /** The figures over the years, with trend and forecast. */
    TREND(
            "trend",
            "value index_100 change_percent median_5_before slope low_95 low_80 high_80 high_95 held tried upper_bound",
            "");

    /** Headings that are words of SQL, and what they are called here. */
    private static final Map<String, String> RENAMED = Map.of(
            "left",
            "left_side",
            "right",
            "right_side",
            "values",
            "reported_values",
            "index",
            "index_100",
            "break",
            "is_break");

    private final String file;
    private final String numbers;
    private final String dates;

    View(String file, String numbers, String dates) {
        this.file = file;
        this.numbers = numbers;
        this.dates = dates;
    }

    /** Its name in a question. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of the published table of a round. */
    String file(String round) {
        return file + "-" + round + ".csv";
    }

    /** Whether a question names it. */
    boolean isIn(String sql) {
        return Pattern.compile("\\b" + code() + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(sql)
                .find();
    }

    /** The views that a question names. */
    static List<View> namedIn(String sql) {
        return Arrays.stream(values()).filter(view -> view.isIn(sql)).toList();
    }

    /** The column for a heading of the published table. */
    Column column(String heading) {
        String name = Optional.ofNullable(RENAMED.get(heading)).orElse(heading);
        QueryDatabase.Type type = isOneOf(numbers, name)
                ? QueryDatabase.Type.NUMBER
                : isOneOf(dates, name) ? QueryDatabase.Type.DATE : QueryDatabase.Type.TEXT;
        return new Column(name, type);
    }

    private static boolean isOneOf(String names, String name) {
        return List.of(names.split(" ")).contains(name);
    }
}
