package org.svod.publication.letter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final Voice voice;

    OperationsPart(RoundReport report, Voice voice) {
        this.codebook = report.codebook();
        this.year = report.round().period();
        this.voice = voice;
    }

    Map<String, Object> values() {
        List<String> kinds = Arrays.stream(Operation.Kind.values())
                .map(this::ofKind)
                .flatMap(Optional::stream)
                .toList();
        return Map.of("has_operations", !kinds.isEmpty(), "operations", kinds);
    }

    private Optional<String> ofKind(Operation.Kind kind) {
        String list = codebook.operations().stream()
                .filter(o -> o.kind() == kind && ofTheYear(o))
                .map(this::sentence)
                .collect(Collectors.joining("; "));
        return list.isEmpty()
                ? Optional.empty()
                : Optional.of(voice.say(Sentence.OPERATIONS.key(kind), Map.of("list", list)));
    }

    private boolean ofTheYear(Operation operation) {
        return operation.kind() != Operation.Kind.NATIONAL
                && operation.dates().overlaps(year.firstDay(), year.lastDay());
    }

    private String sentence(Operation operation) {
        String source = "codebook/operations.csv " + operation;
        String participants =
                names(source + " participants", codebook.states().stream().filter(operation::includes));
        return voice.say(
                Sentence.OPERATION.key(),
                Map.of(
                        "name", voice.name(source + " name", operation.name()),
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
        return voice.list(states.map(s -> voice.name(source, s.name())));
    }
}
