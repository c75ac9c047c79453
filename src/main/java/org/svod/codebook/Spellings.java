package org.svod.codebook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.svod.characters.LookAlikes;
import org.svod.settings.SettingsRow;

/**
 * Which spelling stands for which entry of a table, and on which line. If two lines had the same code or name, rows
 * would be counted for the wrong entry.
 */
final class Spellings {

    private static final List<String> NAMES = List.of("name_en", "name_ru");

    private final boolean namesShared;
    private final Map<String, Claim> claims = new HashMap<>();

    /** The first line that has a spelling. */
    private record Claim(String code, long line, boolean name, String text) {}

    private Spellings(boolean namesShared) {
        this.namesShared = namesShared;
    }

    /** For a table in which each code and each name stands for one entry. */
    static Spellings unique() {
        return new Spellings(false);
    }

    /** For a table in which several entries may have the same name, but no name is the code of another entry. */
    static Spellings withSharedNames() {
        return new Spellings(true);
    }

    /** Adds the spellings of a row; reports those that an earlier row has for another entry. */
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
        return LookAlikes.toLatin(FoldedName.of(text));
    }

    /**
     * The difference between a text and one that looks the same, in words for a report; blank if the two do not look
     * the same.
     */
    static String difference(String text, String other) {
        boolean looksSame =
                look(text).equals(look(other)) && !FoldedName.of(text).equals(FoldedName.of(other));
        return looksSame
                ? LookAlikes.difference(text, other)
                        .map(place -> " (they look the same, but for character " + place + ")")
                        .orElse("")
                : "";
    }
}
