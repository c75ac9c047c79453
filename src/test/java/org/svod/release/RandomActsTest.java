package org.svod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.round.Approval;
import org.svod.round.ReleasedFigures;

/** Random acts of random persons: what the rules permit never breaks what the page of the release promises. */
class RandomActsTest {

    private static final List<String> PERSONS = List.of("stan", "anna", "boris", "chen", "sub", "nobody");

    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private int released;

    @ParameterizedTest
    @EnumSource(
            value = Approval.class,
            names = {"ONE", "TWO"})
    void neverReleasesWithoutEnoughPersonsOrBeforeTheTime(Approval asked) {
        for (int seed = 0; seed < 400; seed++) {
            sequence(asked, new Random(seed));
        }
        // The test is worth something only if both permitted and refused acts occurred.
        assertThat(released).isGreaterThan(50);
        assertThat(refused).containsKeys(Refusal.PROPOSED_IT, Refusal.EMBARGO, Refusal.APPROVED_ONE_WAITS);
    }

    private void sequence(Approval asked, Random random) {
        List<Act> acts = new ArrayList<>();
        Instant last = ReleaseFixture.NINE;
        for (int i = 0; i < 60; i++) {
            Instant now = last.plusSeconds(60L * (random.nextInt(40) - 5));
            ReleaseStanding standing = ReleaseStanding.after(acts);
            ReleaseRules rules = new ReleaseRules(asked, ReleaseFixture.PERSONS, Optional.empty(), Optional.of(last));
            Act act = act(random, standing, now);
            Optional<Refusal> refusal = rules.refusal(standing, act);
            refusal.ifPresent(r -> refused.merge(r, 1, Integer::sum));
            if (refusal.isEmpty()) {
                acts.add(act);
                last = now;
                check(acts, asked);
            }
        }
    }

    private static Act act(Random random, ReleaseStanding standing, Instant now) {
        Stamp stamp = new Stamp(now, PERSONS.get(random.nextInt(PERSONS.size())), Stamp.Via.CLI);
        String set = random.nextInt(5) == 0
                ? "S" + random.nextInt(3)
                : standing.waiting().map(WaitingSet::set).orElse("S1");
        Optional<Instant> embargo =
                random.nextInt(3) == 0 ? Optional.of(now.plusSeconds(random.nextInt(7200))) : Optional.empty();
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new Act.Proposed(
                        stamp, "S" + random.nextInt(3), "M", embargo, random.nextBoolean() ? Set.of("chen") : Set.of());
            case 2, 3, 4, 5 -> new Act.Approved(stamp, set, embargo);
            case 6 ->
                random.nextInt(4) == 0 ? new Act.SentBack(stamp, set, "wrong") : new Act.Approved(stamp, set, embargo);
            case 7, 8 -> new Act.Released(stamp, set, standing.nextVersion(), ReleasedFigures.NONE);
            default ->
                new Act.Recalled(
                        stamp,
                        standing.inForce().map(Release::set).orElse("S1"),
                        standing.inForce().map(Release::version).orElse(1),
                        "wrong");
        };
    }

    /** Looks at the list of acts alone, not at what the standing makes of it. */
    private void check(List<Act> acts, Approval asked) {
        Act newest = acts.get(acts.size() - 1);
        if (newest instanceof Act.Released release) {
            released++;
            int proposal = last(acts, Act.Proposed.class);
            Act.Proposed proposed = (Act.Proposed) acts.get(proposal);
            assertThat(proposed.set()).isEqualTo(release.set());
            Set<String> persons = new HashSet<>();
            Optional<Instant> embargo = proposed.embargo();
            for (Act act : acts.subList(proposal, acts.size() - 1)) {
                assertThat(act).isNotInstanceOfAny(Act.SentBack.class, Act.Released.class);
                if (act instanceof Act.Approved approved) {
                    assertThat(approved.set()).isEqualTo(release.set());
                    persons.add(approved.stamp().by());
                    embargo = approved.embargo().isPresent() ? approved.embargo() : embargo;
                }
            }
            assertThat(persons)
                    .hasSize(asked.persons())
                    .doesNotContain(proposed.stamp().by());
            if (asked == Approval.TWO) {
                assertThat(proposed.authors()).noneMatch(persons::contains);
            }
            assertThat(embargo.filter(release.stamp().at()::isBefore)).isEmpty();
            if (acts.size() > 1) {
                assertThat(release.stamp().at())
                        .isAfterOrEqualTo(acts.get(acts.size() - 2).stamp().at());
            }
        }
        ReleaseStanding standing = ReleaseStanding.after(acts);
        assertThat(standing.releases()).hasSize((int)
                acts.stream().filter(Act.Released.class::isInstance).count());
        assertThat(standing.releases().stream().map(Release::version).distinct())
                .hasSameSizeAs(standing.releases());
        assertThat(standing.releases().stream().filter(r -> r.recalled().isPresent()))
                .hasSize((int)
                        acts.stream().filter(Act.Recalled.class::isInstance).count());
    }

    private static int last(List<Act> acts, Class<? extends Act> type) {
        for (int i = acts.size() - 1; i >= 0; i--) {
            if (type.isInstance(acts.get(i))) {
                return i;
            }
        }
        throw new AssertionError("no " + type.getSimpleName());
    }
}
