package org.svod.databank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.Codelist;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;
import org.svod.codebook.State;

class CodeIdsTest {

    private static final Codebook CODEBOOK = StoredFiles.CODEBOOK;

    private final StoredFiles stored = new StoredFiles();

    @AfterEach
    void close() {
        stored.close();
    }

    private static Codebook without(String indicator) {
        List<Indicator> left = CODEBOOK.indicators().stream()
                .filter(i -> !i.code().equals(indicator))
                .toList();
        return new Codebook(
                CODEBOOK.states(),
                Codelist.of(left),
                CODEBOOK.units(),
                CODEBOOK.operations(),
                CODEBOOK.statuses(),
                CODEBOOK.headings());
    }

    @Test
    void aKeyOnceGivenStaysAlsoForADatabaseThatIsOpenedAgain() {
        Indicator detained = CODEBOOK.indicators().get("DETAINED");
        Operation national = CODEBOOK.national();
        CodeIds first = stored.repositories().codes();
        CodeIds again = stored.database().repositories().codes();
        again.register(CODEBOOK);

        assertThat(again.of(detained)).isEqualTo(first.of(detained));
        assertThat(again.of(national)).isEqualTo(first.of(national)).isNotEqualTo(again.of(detained));
        assertThat(again.code(first.of(detained))).isEqualTo("DETAINED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE code SET code = 'DETAINEE' WHERE code = 'DETAINED'",
                "UPDATE code SET list = 'state' WHERE code = 'DETAINED'",
                "UPDATE code SET id = 1000 WHERE id = 3",
                "DELETE FROM code WHERE id = 3"
            })
    void aKeyThatIsNotAsItWasStoredOrIsMissingIsADamage(String spoils) {
        assertThat(stored.database().template().update(spoils)).isOne();
        MemoryDatabase database = stored.database();
        assertThatThrownBy(database::repositories)
                .isInstanceOf(DamagedDatabaseException.class)
                .hasMessageContaining("the key ")
                .hasMessageContaining("svod rebuild");
    }

    @Test
    void noStateIsAKeyOfItsOwn() {
        CodeIds codes = stored.repositories().codes();
        Optional<State> kz = CODEBOOK.states().find("KZ");

        assertThat(codes.state(CODEBOOK, codes.of(Optional.empty()))).isEmpty();
        assertThat(codes.state(CODEBOOK, codes.of(kz))).isEqualTo(kz);
    }

    @Test
    void whatHasNoKeyIsAMistakeThatIsNamed() {
        try (MemoryDatabase empty = new MemoryDatabase()) {
            CodeIds codes = empty.repositories().codes();
            assertThatThrownBy(() -> codes.of(CODEBOOK.indicators().get("DETAINED")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no key for indicator DETAINED");
            assertThatThrownBy(() -> codes.code(77))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no code for key 77");
        }
    }

    @Test
    void aCodeThatIsGoneIsMissingOnlyWhereSomethingIsStoredUnderIt() {
        stored.deliver(
                "KZ_2023-05.csv",
                "period,indicator,operation,case_ref,value\n2023-05,DETAINED,,,5\n2023-05,FIREARMS,TRAL-2023,A-1,4\n");
        CodeIds codes = stored.repositories().codes();

        assertThat(codes.missingFrom(CODEBOOK)).isEmpty();
        assertThat(codes.missingFrom(without("DETAINED"))).containsExactly("indicator DETAINED");
        assertThat(codes.missingFrom(without("FIREARMS"))).containsExactly("indicator FIREARMS");
        assertThat(codes.missingFrom(without("EXPLOSIVES"))).isEmpty();
        assertThat(codes.indicatorsInUse()).containsExactly("DETAINED", "FIREARMS");
    }
}
