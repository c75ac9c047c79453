package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof belongs to one key and to all that it is about; a key file is for its owner alone. */
class ApproverKeysTest {

    private static final byte[] KEY = bytes(1);
    private static final Instant MADE = Instant.parse("2024-07-01T08:00:00Z");
    private static final Instant EMBARGO = Instant.parse("2024-07-02T06:00:00Z");
    private static final String SET = "ab".repeat(32);

    @TempDir
    private Path etc;

    private static byte[] bytes(int value) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) value);
        return key;
    }

    private static Request.Do request(String act, String round, String set, Optional<Instant> embargo, Instant made) {
        Request.Do unproven =
                new Request.Do(new Request.Head("act", "anna", made), round, act, set, embargo, "because", "");
        String proof = ApproverKeys.proof(
                KEY, List.of(act, round, set, embargo.map(Instant::toString).orElse(""), made.toString()));
        return new Request.Do(unproven.head(), round, act, set, embargo, "because", proof);
    }

    private static Request.Do with(Request.Do request, String proof) {
        return new Request.Do(
                request.head(),
                request.round(),
                request.act(),
                request.set(),
                request.embargo(),
                request.reason(),
                proof);
    }

    @Test
    void aProofHoldsForExactlyWhatItIsAbout() {
        List<Request.Do> requests = List.of(
                request("approve", "2023", SET, Optional.empty(), MADE),
                request("release", "2023", SET, Optional.empty(), MADE),
                request("approve", "2022", SET, Optional.empty(), MADE),
                request("approve", "2023", SET.replace('a', 'c'), Optional.empty(), MADE),
                request("approve", "2023", SET, Optional.of(EMBARGO), MADE),
                request("approve", "2023", SET, Optional.of(EMBARGO.plusSeconds(1)), MADE),
                request("approve", "2023", SET, Optional.empty(), MADE.plusMillis(1)));
        for (Request.Do one : requests) {
            for (Request.Do other : requests) {
                assertThat(ApproverKeys.isProven(with(one, other.proof()), KEY))
                        .as("%s with the proof of %s", one, other)
                        .isEqualTo(one.equals(other));
            }
        }
        assertThat(ApproverKeys.isProven(requests.get(0), bytes(2))).isFalse();
        assertThat(ApproverKeys.isProven(with(requests.get(0), ""), KEY)).isFalse();
    }

    /** Another program makes the same proof: {@code printf 'approve\n2023\n…' | openssl dgst -sha256 -mac HMAC}. */
    @Test
    void aProofIsTheStandardFunctionOverLines() {
        assertThat(ApproverKeys.proof(KEY, List.of("approve", "2023", SET, "", "2024-07-01T08:00:00Z")))
                .isEqualTo("ca0f6cd9d1b975b5139d03fa69f65b1e2a234c2725afe4656aec00a2961c6598");
    }

    @Test
    void noTwoListsOfMembersHaveOneText() {
        Set<String> proofs = new HashSet<>();
        List<List<String>> asked = new ArrayList<>();
        asked.add(List.of("a", "b"));
        asked.add(List.of("ab", ""));
        asked.add(List.of("", "ab"));
        asked.add(List.of("a", "", "b"));
        asked.add(List.of("a"));
        asked.forEach(members -> proofs.add(ApproverKeys.proof(KEY, members)));
        assertThat(proofs).hasSize(asked.size());
    }

    /** Python: {@code hashlib.pbkdf2_hmac("sha256", passphrase, b"svod approve anna", 600000)}. */
    @Test
    void aKeyIsTheStandardFunctionOfPassphraseAndUser() {
        assertThat(HexFormat.of().formatHex(ApproverKeys.key("anna", "a good long passphrase".toCharArray())))
                .isEqualTo("5c618119406fcdb35cb24bf5302761b7d295983bccb813c84ea1412c554e3555");
    }

    @Test
    void aStoredKeyIsFoundAgainAndReadableByItsOwnerAlone() throws IOException {
        ApproverKeys keys = new ApproverKeys(etc);
        assertThat(keys.find("anna")).isEmpty();
        keys.store("anna", bytes(7));
        keys.store("anna", bytes(0xAB));
        keys.store("b@x-y.z_1", bytes(3));

        assertThat(keys.find("anna").orElseThrow()).isEqualTo(bytes(0xAB));
        assertThat(keys.find("b@x-y.z_1").orElseThrow()).isEqualTo(bytes(3));
        assertThat(keys.find("boris")).isEmpty();
        Path folder = etc.resolve("approve");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("anna.key", "b@x-y.z_1.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("anna.key"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        anna        | true
        a           | true
        7up         | true
        ''          | false
        Anna        | false
        .anna       | false
        -anna       | false
        a/../b      | false
        ../anna     | false
        "an na"     | false
        аnna        | false
        """)
    void aUserWhoseNameIsNoNameOfAFileHasNoKey(String user, boolean can) throws IOException {
        assertThat(ApproverKeys.canHaveKey(user)).isEqualTo(can);
        assertThat(ApproverKeys.canHaveKey("a".repeat(64))).isTrue();
        assertThat(ApproverKeys.canHaveKey("a".repeat(65))).isFalse();
        ApproverKeys keys = new ApproverKeys(etc);
        if (can) {
            keys.store(user, KEY);
        }
        assertThat(keys.find(user).isPresent()).isEqualTo(can);
    }

    @Test
    void aDamagedKeyIsNone() throws IOException {
        ApproverKeys keys = new ApproverKeys(etc);
        keys.store("anna", bytes(7));
        Path file = etc.resolve("approve/anna.key");
        String good = Files.readString(file);
        for (String damaged : List.of("", "07", good.substring(1), good.replace('0', 'G'), good + "07", "\u00e9")) {
            Files.writeString(file, damaged);
            assertThat(keys.find("anna")).as(damaged).isEmpty();
        }
        Files.writeString(file, "  " + good + "\r\n");
        assertThat(keys.find("anna")).isPresent();
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(keys.find("anna")).isEmpty();
    }
}
