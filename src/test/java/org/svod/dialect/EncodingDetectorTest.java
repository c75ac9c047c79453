package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoding that the bytes show, and the text that is read with it. */
class EncodingDetectorTest {

    private static final String TEXT = "Показатель;5\n";

    private static Encoding detect(byte[] bytes) throws IOException {
        ByteSource source = ByteSource.of(bytes);
        return EncodingDetector.detect(source, ByteSurvey.of(source), "Показатель"::equals);
    }

    private static String read(byte[] bytes) throws IOException {
        try (BufferedReader text = new BufferedReader(detect(bytes).open(ByteSource.of(bytes)))) {
            return text.readLine();
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 1, 3", "UTF-8, 2, 6", "UTF-16LE, 1, 2", "UTF-16BE, 1, 2", "UTF-16LE, 3, 6"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String charset, int marks, int length) throws IOException {
        byte[] bytes = ("\uFEFF".repeat(marks) + TEXT).getBytes(Charset.forName(charset));
        Encoding encoding = detect(bytes);
        assertThat(encoding.charset()).isEqualTo(Charset.forName(charset));
        assertThat(encoding.bomLength()).isEqualTo(length);
        assertThat(encoding.reason()).isEqualTo(Encoding.Reason.BOM);
        assertThat(read(bytes)).isEqualTo("Показатель;5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "KOI8-R", "IBM866", "x-MacCyrillic"})
    void withoutAMarkTheKnownWordsDecide(String charset) throws IOException {
        byte[] bytes = TEXT.getBytes(Charset.forName(charset));
        assertThat(detect(bytes).charset()).isEqualTo(Charset.forName(charset));
        assertThat(read(bytes)).isEqualTo("Показатель;5");
    }

    @Test
    void asciiIsUtf8AndUnknownWordsAreAssumed() throws IOException {
        assertThat(detect("a;b\n".getBytes(StandardCharsets.US_ASCII)).reason()).isEqualTo(Encoding.Reason.VALID_UTF_8);
        assertThat(detect(new byte[0]).reason()).isEqualTo(Encoding.Reason.VALID_UTF_8);
        Encoding assumed = detect(new byte[] {(byte) 0xE0, ';', (byte) 0xE1});
        assertThat(assumed.reason()).isEqualTo(Encoding.Reason.ASSUMED);
        assertThat(assumed.label()).isEqualTo("windows-1251");
    }

    @Test
    void oneSpoiltLineAmongGoodOnesLeavesTheFileInUtf8() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(TEXT.repeat(2).getBytes(StandardCharsets.UTF_8));
        out.write(TEXT.getBytes(Charset.forName("windows-1251")));
        Encoding encoding = detect(out.toByteArray());
        assertThat(encoding.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encoding.reason()).isEqualTo(Encoding.Reason.DETECTED);
    }

    @Test
    void everyReasonHasAKeyForItsWords() {
        for (Encoding.Reason reason : Encoding.Reason.values()) {
            assertThat(reason.key()).matches("[a-z0-9-]+");
        }
        for (Dialect.DelimiterReason reason : Dialect.DelimiterReason.values()) {
            assertThat(reason.key()).matches("[a-z-]+");
        }
        assertThat(Dialect.word(';')).isEqualTo("semicolon");
        assertThat(Dialect.word('x')).isEqualTo("none");
    }
}
