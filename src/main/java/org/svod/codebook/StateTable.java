package org.svod.codebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.settings.SettingsRow;

/** {@code states.csv}: the member States. */
final class StateTable {

    private StateTable() {}

    /** The States, in the order of the table. */
    static Collection<State> read(CodebookTables tables) {
        Map<String, State> states = new LinkedHashMap<>();
        Spellings spellings = Spellings.unique();
        for (SettingsRow row : tables.rows(
                "states.csv",
                List.of("code", "alpha3", "name_en", "name_ru"),
                List.of("official_en", "official_ru", "member_from", "member_to", "grouping", "language"))) {
            String alpha3 = row.required("alpha3");
            if (!row.text("code").matches("[A-Z]{2}")) {
                row.problem(
                        "code " + row.text("code") + " is not a State code", "two capital letters, ISO 3166-1 alpha-2");
            }
            if (!alpha3.matches("[A-Z]{3}")) {
                row.problem("alpha3 " + alpha3 + " is not possible", "three capital letters, ISO 3166-1 alpha-3");
            }
            spellings.claim(row);
            State.Grouping grouping =
                    row.choice("grouping", State.Grouping.class).orElse(State.Grouping.NONE);
            CodebookTables.put(
                    states,
                    row,
                    new State(
                            row.required("code"),
                            alpha3,
                            CodebookTables.name(row),
                            official(row),
                            CodebookTables.range(row, "member_from", "member_to"),
                            grouping,
                            row.choice("language", Language.class).orElse(Language.RU)));
        }
        return states.values();
    }

    private static Name official(SettingsRow row) {
        Optional<String> en = row.optional("official_en");
        Optional<String> ru = row.optional("official_ru");
        if (en.isPresent() != ru.isPresent()) {
            row.problem(
                    "official_" + (en.isPresent() ? "ru" : "en") + " is blank, while official_"
                            + (en.isPresent() ? "en" : "ru") + " is not",
                    "the official name in both languages, or in neither");
        }
        return en.isPresent() && ru.isPresent()
                ? new Name(en.get(), ru.get())
                : new Name(row.text("name_en"), row.text("name_ru"));
    }
}
