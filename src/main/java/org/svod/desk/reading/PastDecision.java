package org.svod.desk.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.svod.observation.Decimals;
import org.svod.round.Decision;
import org.svod.round.FileDecision;
import org.svod.round.Round;

/**
 * A decision that was made before, in any round.
 *
 * @param round the round
 * @param kind its kind, in small letters
 * @param reference what it is about
 * @param value the value that it sets; blank if it sets none
 * @param by who decided
 * @param on when
 * @param reason why
 */
public record PastDecision(
        String round, String kind, String reference, String value, String by, String on, String reason) {

    private static final int MOST = 20;

    /**
     * The decisions that tell how such a question was answered: about the same reference, or about the same indicator
     * and one of its States. The newest are first.
     */
    public static List<PastDecision> like(DeskReading reading, RoundQuestion question) {
        List<String> states =
                question.sides().stream().map(RoundQuestion.Side::state).toList();
        List<PastDecision> found = new ArrayList<>();
        for (Round round : reading.rounds()) {
            for (Decision decision : round.decisions()) {
                if (decision.indicator().code().equals(question.about().indicator())
                        && (decision.reference().equals(question.about().reference())
                                || words(decision.reference()).anyMatch(states::contains))) {
                    found.add(new PastDecision(
                            round.name(),
                            decision.kind().name().toLowerCase(Locale.ROOT),
                            decision.reference(),
                            decision.value().map(Decimals::text).orElse(""),
                            decision.decidedBy(),
                            decision.decidedOn().toString(),
                            decision.reason()));
                }
            }
            for (FileDecision decision : round.decided().files()) {
                if (question.about().indicator().isEmpty()
                        && states.stream()
                                .anyMatch(state -> decision.reference().startsWith(state + "_"))) {
                    found.add(new PastDecision(
                            round.name(),
                            decision.kind().name().toLowerCase(Locale.ROOT),
                            decision.reference(),
                            "",
                            decision.decidedBy(),
                            decision.decidedOn().toString(),
                            decision.reason()));
                }
            }
        }
        return found.stream()
                .sorted(Comparator.comparing(PastDecision::on).reversed())
                .limit(MOST)
                .toList();
    }

    private static Stream<String> words(String reference) {
        return Stream.of(reference.split("[ >]"));
    }
}
