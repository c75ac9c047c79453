package org.svod.release;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.round.Approval;
import org.svod.round.ReleasedFigures;

/** Persons, times and short ways to write acts, for the tests of the rules. */
final class ReleaseFixture {

    static final Instant NINE = Instant.parse("2024-07-01T09:00:00Z");
    static final Persons PERSONS = new Persons(Map.of(
            "stan",
            Role.STATISTICIAN,
            "anna",
            Role.APPROVER,
            "boris",
            Role.APPROVER,
            "chen",
            Role.APPROVER,
            "sub",
            Role.SUBMITTER));

    private ReleaseFixture() {}

    static Instant at(int hour) {
        return NINE.plusSeconds(3600L * (hour - 9));
    }

    static Stamp stamp(String by, int hour) {
        return new Stamp(at(hour), by, Stamp.Via.CLI);
    }

    static ReleaseRules rules(Approval asked) {
        return new ReleaseRules(asked, PERSONS, Optional.empty(), Optional.empty());
    }

    /**
     * {@code propose stan S1 9}, {@code approve anna S1 10 embargo 12}, {@code recall anna S1 9 because of a fault}.
     */
    static Act act(String words) {
        String[] word = words.split(" ", 5);
        Stamp stamp = stamp(word[1], Integer.parseInt(word[3]));
        String rest = word.length > 4 ? word[4] : "";
        Optional<Instant> embargo =
                rest.startsWith("embargo ") ? Optional.of(at(Integer.parseInt(rest.substring(8)))) : Optional.empty();
        return switch (word[0]) {
            case "before" -> new Act.Before(stamp, word[2], ReleasedFigures.NONE);
            case "propose" ->
                new Act.Proposed(
                        stamp,
                        word[2],
                        "matter of " + word[2],
                        embargo,
                        rest.startsWith("decided by ") ? Set.of(rest.substring(11)) : Set.of());
            case "approve" -> new Act.Approved(stamp, word[2], embargo);
            case "send-back" -> new Act.SentBack(stamp, word[2], rest);
            case "release" ->
                new Act.Released(stamp, word[2], rest.isEmpty() ? 1 : Integer.parseInt(rest), ReleasedFigures.NONE);
            case "recall" -> new Act.Recalled(stamp, word[2], 1, rest);
            default -> throw new IllegalArgumentException(words);
        };
    }
}
