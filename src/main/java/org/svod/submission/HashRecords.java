package org.svod.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.Place;
import org.svod.submission.text.ControlWord;
import org.svod.submission.text.NumberParser;
import org.svod.submission.text.Numeral;

/**
 * Records that begin with {@code #} and are no control records. They are comments, unless another cell holds a number
 * or a known code: then a row of data would be lost without a word.
 */
final class HashRecords {

    /** What spreadsheets write where a formula fails. */
    private static final Set<String> ERROR_VALUES = Set.of(
            "#N/A",
            "#REF!",
            "#NAME?",
            "#VALUE!",
            "#DIV/0!",
            "#NUM!",
            "#NULL!",
            "#Н/Д",
            "#ССЫЛКА!",
            "#ИМЯ?",
            "#ЗНАЧ!",
            "#ДЕЛ/0!",
            "#ЧИСЛО!",
            "#ПУСТО!");

    private static final int FORM_COLUMNS = 9;
    private static final BigDecimal EXAMPLE_COUNT = BigDecimal.valueOf(12);
    private static final BigDecimal EXAMPLE_WEIGHT = new BigDecimal("304.5");

    private final Codebook codebook;

    HashRecords(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The finding about a record that is no comment; of its cells only the first is looked at as a text. */
    Optional<Finding> lost(Place place, List<String> fields) {
        boolean holdsData = fields.stream().skip(1).anyMatch(this::isData);
        if (!holdsData || isExample(fields)) {
            return Optional.empty();
        }
        String first = fields.get(0);
        String upper = first.toUpperCase(Locale.ROOT);
        if (ERROR_VALUES.contains(upper) || upper.matches("#{2,}")) {
            return Optional.of(Finding.at(place, FindingCode.HASH_RECORD, first, "VALUE", "none"));
        }
        Optional<ControlWord> near = ControlWord.near(first);
        return Optional.of(Finding.at(
                place,
                FindingCode.HASH_RECORD,
                first,
                near.isPresent() ? "CONTROL" : "ROW",
                near.map(ControlWord::written).orElse("none")));
    }

    private boolean isData(String field) {
        boolean number = field.chars().anyMatch(c -> c >= '0' && c <= '9')
                && NumberParser.parse(field).isNumber();
        return number
                || !codebook.indicators().meanings(field).isEmpty()
                || !codebook.operations().meanings(field).isEmpty()
                || !codebook.states().meanings(field).isEmpty();
    }

    /**
     * Whether the record is one of the examples of a form that was handed out, as it was written there: the first
     * indicator of a kind, in the columns of the form, with the value of the example.
     */
    private boolean isExample(List<String> fields) {
        if (fields.size() < FORM_COLUMNS - 2 || !fields.get(0).matches("# ?[A-Z]{2}")) {
            return false;
        }
        String value = fields.get(6);
        Numeral numeral = NumberParser.parse(value);
        boolean simple =
                fields.get(3).equals(Operation.NATIONAL) && fields.get(5).isEmpty();
        Optional<Indicator> indicator = codebook.indicators().find(fields.get(2));
        if (!simple || indicator.isEmpty()) {
            return false;
        }
        boolean count = isFirst(indicator.get(), i -> !i.flow() && i.counted())
                && (value.isEmpty() || isValue(numeral, EXAMPLE_COUNT));
        boolean weight = isFirst(indicator.get(), i -> !i.counted()) && isValue(numeral, EXAMPLE_WEIGHT);
        boolean flow = isFirst(indicator.get(), Indicator::flow) && isValue(numeral, BigDecimal.ZERO);
        return count || weight || flow;
    }

    private static boolean isValue(Numeral numeral, BigDecimal value) {
        return numeral.isNumber() && numeral.value().compareTo(value) == 0;
    }

    private boolean isFirst(Indicator indicator, Predicate<Indicator> kind) {
        return codebook.indicators().whole().stream()
                .filter(kind)
                .findFirst()
                .filter(indicator::equals)
                .isPresent();
    }
}
