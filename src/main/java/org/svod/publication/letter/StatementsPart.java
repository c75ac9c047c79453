package org.svod.publication.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.svod.round.Item;
import org.svod.round.Register;
import org.svod.round.Statement;

/** The paragraphs of the register, section by section, and which sections have anything to tell. */
final class StatementsPart {

    private final Register register;
    private final Voice voice;

    StatementsPart(Register register, Voice voice) {
        this.register = register;
        this.voice = voice;
    }

    /**
     * The paragraphs, and a flag for each section.
     *
     * @param others all other values of the letter
     */
    Map<String, Object> values(Map<String, Object> others) {
        Map<String, Object> values = new HashMap<>();
        for (Statement.Section section : Statement.Section.values()) {
            List<LetterEntry> statements = register.texts().statements(section).stream()
                    .map(s -> LetterEntry.of(voice.name(source(voice, register, s), s.text())))
                    .toList();
            values.put(Placeholders.statements(section), statements);
            values.put(
                    Placeholders.about(section),
                    !statements.isEmpty() || Boolean.TRUE.equals(others.get("has_" + entries(section))));
        }
        return values;
    }

    /** The cells of all items and statements: the finished letter must show each of them once. */
    Set<String> sources() {
        return Stream.concat(
                        register.texts().items().stream().map(i -> source(voice, register, i)),
                        register.texts().statements().stream().map(s -> source(voice, register, s)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The cell of an item. */
    static String source(Voice voice, Register register, Item item) {
        return cell(voice, register, "items.csv", item.line());
    }

    private static String source(Voice voice, Register register, Statement statement) {
        return cell(voice, register, "statements.csv", statement.line());
    }

    private static String cell(Voice voice, Register register, String table, long line) {
        return register.folder() + "/" + table + ":" + line + " text_"
                + voice.language().code();
    }

    /** The list, or the flag, of what a section tells besides its paragraphs. */
    private static String entries(Statement.Section section) {
        return switch (section) {
            case LEGAL_BASIS -> "instruments";
            case PROGRAMME -> "programmes";
            case WORK -> "technology";
            default -> section.name().toLowerCase(Locale.ROOT);
        };
    }
}
