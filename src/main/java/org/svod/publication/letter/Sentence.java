package org.svod.publication.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Operation;
import org.svod.figures.FigureStatus;
import org.svod.round.ApproximateDate;
import org.svod.round.Item;

/**
 * The sentences that {@code wording.csv} must contain, and the arguments of each. An argument that is not known has the
 * value {@code none}.
 */
enum Sentence {
    /**
     * One figure. A row {@code figure.CODE} is the sentence for one indicator, the row {@code figure} for all others.
     */
    FIGURE("figure", List.of("number", "count", "name", "unit"), List.of()),
    /**
     * Several figures: a row {@code result.NAME} for each sentence of {@code results.csv}, the row {@code result} for
     * the figures that no row of it names. Only needed with {@code results.csv}.
     */
    RESULT("result", List.of("figures", "year"), List.of()),
    /** One instrument; {@code states} of {@code of} States have it in force. */
    INSTRUMENT(
            "instrument",
            List.of("gender", "kind", "title", "concluded", "in_force", "aims", "states", "of"),
            List.of()),
    /** A programme in force. */
    PROGRAMME(
            "programme",
            List.of("title", "from", "to", "approved_by", "approved_on", "stage", "aims", "areas"),
            List.of()),
    /** A programme to come. */
    NEXT("next", List.of("title", "from", "to", "approved_by", "approved_on", "stage", "aims", "areas"), List.of()),
    /** One operation, if the letter names lead States; {@code participants} is {@code all} if all States take part. */
    OPERATION("operation", List.of("name", "lead", "participants"), List.of()),
    /** The operations of one kind. */
    OPERATIONS("operations", List.of("list", "count"), joint()),
    /** The name of one operation, as it stands in a sentence; without a row, the name alone. */
    OPERATION_NAME("operation-name", List.of("name"), joint()),
    /** One exercise; {@code first_time} is {@code yes} or {@code no}. */
    EXERCISE("exercise", List.of("name", "held", "stage", "place", "with", "practised", "first_time"), List.of()),
    /** One meeting; {@code first_time} is {@code yes} or {@code no}, {@code gender} is that of its Russian name. */
    MEETING("meeting", List.of("name", "gender", "held", "stage", "place", "participants", "first_time"), List.of()),
    /**
     * A list of one topic as a sentence; {@code table} is the table of the row that the list is about. Without a row
     * the list has bullets.
     */
    LIST("list", List.of("table", "items", "count"), List.of(Item.Topic.values())),
    /** The words before a list with bullets. Without a row there are no words. */
    LEAD("lead", List.of("table"), List.of(Item.Topic.values())),
    /** The time of an event; {@code month} is the number of the month. */
    WHEN("when", List.of("date", "month", "year"), List.of(ApproximateDate.Precision.values())),
    /** The status of a figure. */
    STATUS("status", List.of(), List.of(FigureStatus.values())),
    /** The mark of a draft; {@code date} is the date of the figures. */
    DRAFT("draft", List.of("date"), List.of()),
    /** The blank that is filled in by hand. */
    BLANK("blank", List.of(), List.of());

    private final String key;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> arguments;

    @SuppressWarnings("ImmutableEnumChecker") // List.of, Stream.toList
    private final List<? extends Enum<?>> kinds;

    Sentence(String key, List<String> arguments, List<? extends Enum<?>> kinds) {
        this.key = key;
        this.arguments = arguments;
        this.kinds = kinds;
    }

    private static List<Operation.Kind> joint() {
        return Arrays.stream(Operation.Kind.values())
                .filter(k -> k != Operation.Kind.NATIONAL)
                .toList();
    }

    /** Names of its arguments. */
    List<String> arguments() {
        return arguments;
    }

    /** The key of its row. */
    String key() {
        return key;
    }

    /** The key of its row for one of its kinds. */
    String key(Enum<?> kind) {
        return key + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Keys of the rows that must be present. */
    Stream<String> required() {
        return this == RESULT || this == OPERATION_NAME || this == LIST || this == LEAD ? Stream.empty() : keys();
    }

    /** Keys of all rows that it may have, without those that name a figure or a sentence of figures. */
    Stream<String> keys() {
        return kinds.isEmpty() ? Stream.of(key) : kinds.stream().map(this::key);
    }

    /** The sentence to which a key belongs, whatever follows its first point. */
    static Optional<Sentence> ofKey(String key) {
        return Arrays.stream(values())
                .filter(s -> key.equals(s.key) || key.startsWith(s.key + "."))
                .findFirst();
    }
}
