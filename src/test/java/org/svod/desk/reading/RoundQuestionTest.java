package org.svod.desk.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class RoundQuestionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "kind": "mirror"                                              |     |
        "kind": "mirror", "mirror_factor": "1.1", "difference": "-11" | 1.1 | -11
        "kind": "mirror", "mirror_factor": "1.1"                      | 1.1 | ''
        """)
    void aFlowIsComparedWithAMultipleOfWhatWasSentWhereTheFileSaysSo(
            String members, @Nullable String times, @Nullable String difference) {
        RoundQuestion question = RoundQuestion.all(JsonMapper.shared().readTree("{\"questions\": [{" + members + "}]}"))
                .get(0);
        assertThat(question.factor().map(RoundQuestion.Factor::times)).isEqualTo(Optional.ofNullable(times));
        assertThat(question.factor().map(RoundQuestion.Factor::difference)).isEqualTo(Optional.ofNullable(difference));
    }
}
