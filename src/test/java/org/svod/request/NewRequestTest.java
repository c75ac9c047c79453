package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a program asks for is read as it was meant. */
class NewRequestTest {

    private static final NewRequest.Asker STAN =
            new NewRequest.Asker("stan", Instant.parse("2024-06-02T10:15:00.123456Z"));
    private static final String SET = "ab".repeat(32);

    private static Request read(NewRequest request) {
        assertThat(request.problems()).isEmpty();
        return RequestForm.read(request.bytes()).request().orElseThrow();
    }

    @Test
    void eachLineOfTheTableOfDecisionsBecomesTheRequestOfItsKind() {
        Map<String, String> asked = Map.of(
                "joint", "decision",
                "mirror", "decision",
                "same", "decision",
                "different", "decision",
                "confirm", "confirmation",
                "refuse", "confirmation",
                "accept", "acceptance");
        asked.forEach((kind, request) -> assertThat(read(NewRequest.decision(
                        STAN,
                        "2023",
                        Map.of("kind", kind, "indicator", "DEVICES", "reference", "MD 2023-05", "value", ""),
                        LocalDate.parse("2024-06-02"),
                        "as agreed")))
                .isEqualTo(new Request.Decide(
                        new Request.Head(request, "stan", Instant.parse("2024-06-02T10:15:00.123Z")),
                        "2023",
                        kind,
                        "DEVICES",
                        "MD 2023-05",
                        "",
                        "2024-06-02",
                        "as agreed")));
    }

    @Test
    void aQuestionToAStateAndItsReplyAreRead() {
        assertThat(read(NewRequest.question(
                        STAN,
                        "2023",
                        Map.of("state", "KZ", "indicator", "DEVICES", "reference", "KZ 2023-05", "file", ""),
                        "Is it right?")))
                .isEqualTo(new Request.Ask(
                        new Request.Head("question", "stan", STAN.made()),
                        "2023",
                        "KZ",
                        "DEVICES",
                        "KZ 2023-05",
                        "",
                        "Is it right?"));
        assertThat(read(NewRequest.reply(STAN, "2023", SET, "It is.")))
                .isEqualTo(new Request.Reply(new Request.Head("reply", "stan", STAN.made()), "2023", SET, "It is."));
    }

    @Test
    void anExplanationAndARunAreRead() {
        assertThat(read(NewRequest.justification(STAN, "2023", "KZ_2023.csv (2)", "OUTLIER", 7, "a large cache")))
                .isEqualTo(new Request.Justify(
                        new Request.Head("justification", "stan", STAN.made()),
                        "2023",
                        "KZ_2023.csv (2)",
                        "OUTLIER",
                        7,
                        "a large cache"));
        assertThat(read(NewRequest.run(STAN)))
                .isEqualTo(new Request.RunNow(new Request.Head("run", "stan", STAN.made())));
    }

    @Test
    void aProvenActIsProvenForItsApproverAndForNothingElse() {
        Instant embargo = Instant.parse("2024-07-01T06:00:00Z");
        NewRequest act = NewRequest.act(STAN, "2023", "approve", SET, Optional.of(embargo), "");
        NewRequest proven = act.proven("a good long passphrase".toCharArray());
        Request.Do read = (Request.Do) read(proven);
        assertThat(read.embargo()).contains(embargo);
        assertThat(ApproverKeys.isProven(read, ApproverKeys.key("stan", "a good long passphrase".toCharArray())))
                .isTrue();
        assertThat(ApproverKeys.isProven(read, ApproverKeys.key("anna", "a good long passphrase".toCharArray())))
                .isFalse();
        assertThat(new String(proven.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("passphrase");
        assertThat(proven.id()).isNotEqualTo(act.id());
        assertThatThrownBy(() -> NewRequest.run(STAN).proven(new char[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatCouldNotBeReadIsSaidBeforeItIsSent() {
        assertThat(NewRequest.act(STAN, "2023", "recall", SET, Optional.empty(), "x".repeat(2_001))
                        .problems())
                .isEqualTo(List.of("reason: 1 - 2000 characters"));
    }
}
