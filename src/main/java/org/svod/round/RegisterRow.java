package org.svod.round;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svod.codebook.Name;
import org.svod.settings.SettingsRow;

/** A row of a register. Each text is in two columns, one for each language; dates have the precision that is known. */
final class RegisterRow {

    private static final int MOST = 9999;
    private static final String ID =
            "the name of the row, like TREATY-2021: 1 to 40 capital letters, digits, _ and -, each name once in the register";

    private final SettingsRow row;

    RegisterRow(SettingsRow row) {
        this.row = row;
    }

    SettingsRow row() {
        return row;
    }

    /** A text that must be present in both languages. */
    Name name(String column) {
        return new Name(row.required(column + "_en"), row.required(column + "_ru"));
    }

    /** A text that must be present in both languages or in neither. */
    Optional<Name> optionalName(String column) {
        String en = row.text(column + "_en");
        String ru = row.text(column + "_ru");
        if (en.isEmpty() != ru.isEmpty()) {
            String blank = column + (en.isEmpty() ? "_en" : "_ru");
            row.problem(
                    blank + " is blank, while " + column + (en.isEmpty() ? "_ru" : "_en") + " is not",
                    "the text in both languages, or in neither");
        }
        return en.isEmpty() || ru.isEmpty() ? Optional.empty() : Optional.of(new Name(en, ru));
    }

    /** A list separated by semicolons, with the same number of entries in both languages. */
    List<Name> names(String column) {
        Optional<Name> whole = optionalName(column);
        List<String> en = entries(whole.map(Name::en));
        List<String> ru = entries(whole.map(Name::ru));
        if (en.size() != ru.size()) {
            row.problem(
                    column + "_en has " + en.size() + " entries and " + column + "_ru has " + ru.size(),
                    "as many in both languages, divided by ;");
            return List.of();
        }
        return IntStream.range(0, en.size())
                .mapToObj(i -> new Name(en.get(i), ru.get(i)))
                .toList();
    }

    /** A date; empty if the field is blank, or if it is not a date, which is reported. */
    Optional<ApproximateDate> date(String column) {
        return row.optional(column).flatMap(text -> {
            Optional<ApproximateDate> date = ApproximateDate.parse(text);
            if (date.isEmpty()) {
                row.problem(
                        column + " " + text + " is not a date",
                        "a date like 2021-10-15, a month like 2021-10 or a year like 2021");
            }
            return date;
        });
    }

    /** When something happened or will happen; empty if the field is blank, or cannot be read, which is reported. */
    Optional<Timing> timing(String column) {
        return row.optional(column).flatMap(text -> {
            Optional<Timing> timing = Timing.parse(text);
            if (timing.isEmpty()) {
                row.problem(
                        column + " " + text + " is not a date",
                        "a date like 2021-10-15, a month like 2021-10 or a year like 2021; planned or under-way, alone or before such a date, like planned 2021-10");
            }
            return timing;
        });
    }

    /** A place in an order: a whole number. */
    int order() {
        row.required("order");
        return row.whole("order", 1, MOST).orElse(0);
    }

    /** Which row this is. */
    RowId id() {
        String id = row.text("id");
        if (id.isEmpty()) {
            row.problemUnlessArchived("id is blank", ID);
        } else if (!id.matches("[A-Z0-9][A-Z0-9_-]{0,39}")) {
            row.problem("id " + id + " is not possible", ID);
        }
        return new RowId(id, row.line());
    }

    /** When and where something was held. */
    Gathering gathering() {
        row.required("first_time");
        return new Gathering(timing("held"), optionalName("place"), row.yes("first_time"));
    }

    private static List<String> entries(Optional<String> list) {
        return list.stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
