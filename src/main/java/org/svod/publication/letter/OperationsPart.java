package org.svod.publication.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Operation;
import org.svod.codebook.State;
import org.svod.period.Period;
import org.svod.publication.RoundReport;

/** The part of the letter about the operations of the year: one paragraph for every kind. */
final class OperationsPart {

    private final Codebook codebook;
    private final Period year;
    private final boolean leads;
    private final Voice voice;

    /**
     * The operations of a report's year.
     *
     * @param leads whether the letter names lead States and participants
     */
    OperationsPart(RoundReport report, boolean leads, Voice voice) {
        this.codebook = report.codebook();
        this.year = report.round().period();
        this.leads = leads;
        this.voice = voice;
    }

    Map<String, Object> values() {
        List<LetterEntry> kinds = Arrays.stream(Operation.Kind.values())
                .map(this::ofKind)
                .flatMap(Optional::stream)
                .map(LetterEntry::of)
                .toList();
        return Map.of("has_operations", !kinds.isEmpty(), "operations", kinds);
    }

    private Optional<String> ofKind(Operation.Kind kind) {
        List<String> names = codebook.operations().stream()
                .filter(o -> o.kind() == kind && ofTheYear(o))
                .map(o -> leads ? withStates(o) : name(o))
                .toList();
        String list = leads ? String.join("; ", names) : voice.list(names.stream());
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(Sentence.OPERATIONS.key(kind), Map.of("list", list, "count", names.size())));
    }

    private boolean ofTheYear(Operation operation) {
        return operation.kind() != Operation.Kind.NATIONAL
                && operation.dates().overlaps(year.firstDay(), year.lastDay());
    }

    private String name(Operation operation) {
        String name = voice.name("codebook/operations.csv " + operation + " name", operation.name());
        String key = Sentence.OPERATION_NAME.key(operation.kind());
        return voice.wording().has(key) ? voice.say(key, Map.of("name", name)) : name;
    }

    private String withStates(Operation operation) {
        String source = "codebook/operations.csv " + operation;
        String participants =
                names(source + " participants", codebook.states().stream().filter(operation::includes));
        return voice.say(
                Sentence.OPERATION.key(),
                Map.of(
                        "name", name(operation),
                        "lead",
                                names(
                                        source + " lead",
                                        codebook.states().stream()
                                                .filter(s -> operation
                                                        .lead()
                                                        .filter(s.code()::equals)
                                                        .isPresent())),
                        "participants", operation.participants().isEmpty() ? "all" : participants));
    }

    private String names(String source, Stream<State> states) {
        return voice.list(states.map(s -> voice.name(source, s.official())));
    }
}
