package org.svod.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.svod.release.ReleaseFixture.act;
import static org.svod.release.ReleaseFixture.at;
import static org.svod.release.ReleaseFixture.rules;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.round.Approval;
import org.svod.round.ReleasedFigures;

class ReleaseRulesTest {

    private static ReleaseStanding standing(String acts) {
        return acts.isBlank()
                ? ReleaseStanding.NOTHING
                : ReleaseStanding.after(
                        Arrays.stream(acts.split("; ")).map(ReleaseFixture::act).toList());
    }

    /** What was done before, what is tried, and why it is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NONE | ''                                                    | propose stan S1 9            | NO_APPROVAL_ASKED
            ONE  | ''                                                    | propose stan S1 9            |
            ONE  | ''                                                    | propose nobody S1 9          | UNKNOWN_PERSON
            ONE  | ''                                                    | propose sub S1 9             | NOT_THE_ROLE
            ONE  | ''                                                    | approve anna S1 9            | NOTHING_WAITS
            ONE  | propose stan S1 9                                     | approve anna S1 10           |
            ONE  | propose stan S1 9                                     | approve ANNA S1 10           |
            ONE  | propose stan S1 9                                     | approve anna S2 10           | ANOTHER_SET_WAITS
            ONE  | propose stan S1 9                                     | approve stan S1 10           | NOT_THE_ROLE
            ONE  | propose anna S1 9                                     | approve anna S1 10           | PROPOSED_IT
            ONE  | propose anna S1 9                                     | approve Anna S1 10           | PROPOSED_IT
            ONE  | propose stan S1 9 decided by anna                     | approve anna S1 10           |
            TWO  | propose stan S1 9 decided by anna                     | approve anna S1 10           | DECIDED_IN_IT
            TWO  | propose stan S1 9; approve anna S1 10                 | approve anna S1 11           | APPROVED_IT
            TWO  | propose stan S1 9; approve anna S1 10                 | approve boris S1 11          |
            TWO  | propose stan S1 9; approve anna S1 10                 | release anna S1 11           | NOT_APPROVED
            TWO  | propose stan S1 9; approve anna S1 10                 | propose stan S2 11           |
            ONE  | propose stan S1 9; approve anna S1 10                 | propose stan S2 11           | APPROVED_ONE_WAITS
            ONE  | propose stan S1 9; approve anna S1 10                 | approve boris S1 11          | APPROVED_BY_ENOUGH
            ONE  | propose stan S1 9                                     | release anna S1 11           | NOT_APPROVED
            ONE  | propose stan S1 9; approve anna S1 10                 | release stan S1 11           | NOT_THE_ROLE
            ONE  | propose stan S1 9; approve anna S1 10                 | release boris S1 11          |
            ONE  | propose stan S1 9; approve anna S1 10 embargo 12      | release boris S1 11          | EMBARGO
            ONE  | propose stan S1 9; approve anna S1 10 embargo 12      | release boris S1 12          |
            ONE  | propose stan S1 9 embargo 14; approve anna S1 10      | release boris S1 13          | EMBARGO
            ONE  | propose stan S1 9 embargo 14; approve anna S1 10 embargo 12 | release boris S1 13    |
            ONE  | propose stan S1 9; propose stan S2 10                 | approve anna S1 11           | ANOTHER_SET_WAITS
            ONE  | propose stan S1 9; propose stan S2 10                 | approve anna S2 11           |
            ONE  | propose stan S1 9                                     | send-back anna S1 10         | NO_REASON
            ONE  | propose stan S1 9                                     | send-back anna S1 10 wrong   |
            ONE  | propose stan S1 9; approve anna S1 10                 | send-back boris S1 11 wrong  |
            ONE  | propose stan S1 9; send-back anna S1 10 wrong         | approve boris S1 11          | NOTHING_WAITS
            ONE  | propose stan S1 9; approve anna S1 10; release anna S1 11 | send-back anna S1 12 wrong | NOTHING_WAITS
            ONE  | propose stan S1 9; approve anna S1 10                 | recall anna S1 11 wrong      | NO_RELEASE_IN_FORCE
            ONE  | propose stan S1 9; approve anna S1 10; release anna S1 11 | recall anna S1 12        | NO_REASON
            ONE  | propose stan S1 9; approve anna S1 10; release anna S1 11 | recall anna S2 12 wrong  | ANOTHER_RELEASE
            ONE  | propose stan S1 9; approve anna S1 10; release anna S1 11 | recall boris S1 12 wrong |
            ONE  | before night S0 8                                     | propose stan S1 9            |
            ONE  | before night S0 8; propose stan S1 9                  | recall anna S0 10 wrong      |
            """)
    void whoMayDoWhich(Approval asked, String before, String tried, String expected) {
        assertThat(rules(asked).refusal(standing(before), act(tried)).map(Enum::name))
                .isEqualTo(Optional.ofNullable(expected));
    }

    private static final String APPROVED = "propose stan S1 9; approve anna S1 10";

    /** Calendar, last act, time of the clock, and whether the timer releases. */
    @ParameterizedTest
    @CsvSource({
        "12, 10, 11, false",
        "12, 10, 12, true",
        "12, 10, 13, true",
        "12, 14, 13, false", // The clock was set back after an act about another round.
        ", 10, 13, false", // Without a time, a person releases.
    })
    void theTimerReleasesWhatIsDue(Integer calendar, int last, int now, boolean released) {
        ReleaseRules rules = new ReleaseRules(
                Approval.ONE,
                ReleaseFixture.PERSONS,
                Optional.ofNullable(calendar).map(ReleaseFixture::at),
                Optional.of(at(last)));
        assertThat(rules.due(standing(APPROVED), at(now), ReleasedFigures.NONE).isPresent())
                .isEqualTo(released);
    }

    @Test
    void theTimerReleasesForThePersonWhoApprovedLast() {
        ReleaseRules rules =
                new ReleaseRules(Approval.TWO, ReleaseFixture.PERSONS, Optional.of(at(12)), Optional.of(at(11)));
        assertThat(rules.due(standing("propose stan S1 9; approve anna S1 10"), at(13), ReleasedFigures.NONE))
                .isEmpty();
        assertThat(rules.due(
                        standing("propose stan S1 9; approve anna S1 10; approve Boris S1 11"),
                        at(13),
                        ReleasedFigures.NONE))
                .hasValueSatisfying(act -> {
                    assertThat(act.stamp().by()).isEqualTo("boris");
                    assertThat(act.stamp().via()).isEqualTo(Stamp.Via.CLOCK);
                });
    }

    @Test
    void whoReleasesUnderAWrongClockIsRefused() {
        Instant last = at(14);
        ReleaseRules rules =
                new ReleaseRules(Approval.ONE, ReleaseFixture.PERSONS, Optional.empty(), Optional.of(last));
        assertThat(rules.refusal(standing(APPROVED), act("release anna S1 13"))).contains(Refusal.CLOCK_BEHIND);
        assertThat(rules.refusal(standing(APPROVED), act("release anna S1 14"))).isEmpty();
    }

    @Test
    void aRecalledReleaseIsNoLongerInForceUntilTheNextOne() {
        ReleaseStanding recalled = standing(APPROVED + "; release anna S1 11; recall anna S1 12 wrong");
        assertThat(recalled.inForce()).isEmpty();
        assertThat(recalled.releases()).hasSize(1);
        assertThat(recalled.nextVersion()).isEqualTo(2);
        ReleaseStanding next = recalled.and(act("propose stan S2 13"))
                .and(act("approve anna S2 14"))
                .and(act("release anna S2 15 2"));
        assertThat(next.inForce().map(Release::folder)).contains("v2");
        assertThat(next.releases()).extracting(Release::set).isEqualTo(List.of("S1", "S2"));
    }
}
