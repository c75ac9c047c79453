package org.svod.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theFingerprintOfTheEmptyFileIsTheOneOfTheStandard() {
        assertThat(Fingerprint.of(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    /** FIPS 180-4, example of one block. */
    @Test
    void theFingerprintOfAbcIsTheOneOfTheStandard() {
        assertThat(Fingerprint.of(new byte[] {'a', 'b', 'c'}))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void fewBytesLoadNoNativeCodeAndManyBytesOrFilesGiveTheSameFingerprintsAsBefore() throws Exception {
        Fingerprint.expect(0, NativeDigest.WORTH - 1);
        Fingerprint.expect(999, 999);
        assertThat(NativeDigest.provider()).isEmpty();
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            assertSame(bytes);
        }
        Fingerprint.expect(1_000, NativeDigest.WORTH - 1_000 * NativeDigest.EACH);
        if (System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64")) {
            assertThat(Fingerprint.digest().getProvider().getName()).isEqualTo("AmazonCorrettoCryptoProvider");
        }
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(200_000)];
            random.nextBytes(bytes);
            assertSame(bytes);
        }
    }

    private static void assertSame(byte[] bytes) throws Exception {
        String java = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256", "SUN").digest(bytes));
        assertThat(Fingerprint.of(bytes)).isEqualTo(java);
        assertThat(Fingerprint.of(new ByteArrayInputStream(bytes))).isEqualTo(java);
        assertThat(Fingerprint.ofWritten(out -> {
                    for (int at = 0; at < bytes.length; at += 1000) {
                        out.write(bytes, at, Math.min(1000, bytes.length - at));
                    }
                }))
                .isEqualTo(java);
    }

    @Test
    void whatIsWrittenReachesTheStreamUnchanged() throws IOException {
        java.io.ByteArrayOutputStream written = new java.io.ByteArrayOutputStream();
        String fingerprint = Fingerprint.ofWritten(written, out -> out.write(new byte[] {1, 2, 3}));
        assertThat(written.toByteArray()).containsExactly(1, 2, 3);
        assertThat(fingerprint).isEqualTo(Fingerprint.of(new byte[] {1, 2, 3}));
    }
}
