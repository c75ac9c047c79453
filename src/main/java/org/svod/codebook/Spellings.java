package org.svod.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.svod.characters.LookAlikes;
import org.svod.settings.SettingsRow;

/**
 * What stands for which entry of a table, and on which line: a code or name that two lines claim would count rows for
 * the wrong one.
 */
final class Spellings {

    private static final List<String> NAMES = List.of("name_en", "name_ru");

    private final boolean namesShared;
    private final Map<String, Claim> claims = new HashMap<>();

    /** Who claimed a spelling first. */
    private record Claim(String code, long line, boolean name, String text) {}

    private Spellings(boolean namesShared) {
        this.namesShared = namesShared;
    }

    /** Of a table in which each code and each name stands for one entry. */
    static Spellings unique() {
        return new Spellings(false);
    }

    /** Of a table in which entries may share a name, but none is called by the code of another. */
    static Spellings withSharedNames() {
        return new Spellings(true);
    }

    /** Takes the spellings of a row; reports those that an earlier row has for another entry. */
    void claim(SettingsRow row) {
        Stream.concat(Stream.of("code", "alpha3"), NAMES.stream())
                .forEach(column -> row.optional(column).ifPresent(text -> claim(row, column, text)));
    }

    private void claim(SettingsRow row, String column, String text) {
        Claim claim = new Claim(row.text("code"), row.line(), NAMES.contains(column), text);
        Claim before = claims.putIfAbsent(look(text), claim);
        if (before != null && !before.code().equals(claim.code()) && !(namesShared && before.name() && claim.name())) {
            row.problemUnlessArchived(
                    column + " " + text + " already means " + before.code() + " on line " + before.line()
                            + difference(text, before.text()),
                    namesShared
                            ? "a code of one line only, and no name that is the code of another"
                            : "a code or name of one line only");
        }
    }

    /** The form in which two texts that look the same are equal. */
    static String look(String text) {
        return LookAlikes.toLatin(Codelist.folded(text));
    }

    /** Where a text differs from one that looks the same, in words for a report; blank where it does not look so. */
    static String difference(String text, String other) {
        boolean looksSame =
                look(text).equals(look(other)) && !Codelist.folded(text).equals(Codelist.folded(other));
        return looksSame
                ? LookAlikes.difference(text, other)
                        .map(place -> " (they look the same, but for character " + place + ")")
                        .orElse("")
                : "";
    }
}
