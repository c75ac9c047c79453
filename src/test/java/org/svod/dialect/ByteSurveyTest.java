package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the survey says is what a strict decoder says, wherever a block of bytes ends. */
class ByteSurveyTest {

    private static final List<String> PIECES = List.of(
            "abcdefgh", ",", "\n", "Ж", "ё", "€", "ﬀ", "\uFFFD", "😀", "\u0000", "\"", "\u007F", "1234567", "¿");

    private static final List<byte[]> BROKEN = List.of(
            new byte[] {(byte) 0x80},
            new byte[] {(byte) 0xC0, (byte) 0xAF},
            new byte[] {(byte) 0xC1, (byte) 0xBF},
            new byte[] {(byte) 0xE0, (byte) 0x9F, (byte) 0xBF},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF0, (byte) 0x8F, (byte) 0xBF, (byte) 0xBF},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xF5, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xD0},
            new byte[] {(byte) 0xE2, (byte) 0x82},
            new byte[] {(byte) 0xF0, (byte) 0x9F, (byte) 0x98},
            new byte[] {(byte) 0xFF});

    /** Gives a few bytes at a time. */
    private static ByteSource source(byte[] bytes, int most) {
        return () -> new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(most, length));
            }
        };
    }

    private static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Test
    void validityQuotesAndSpoiltCharactersAreThoseOfAStrictDecoder() throws IOException {
        int valid = 0;
        for (long seed = 1; seed <= 3_000; seed++) {
            Random random = new Random(seed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int number = random.nextInt(12);
            for (int i = 0; i < number; i++) {
                out.write(
                        random.nextInt(15) == 0
                                ? BROKEN.get(random.nextInt(BROKEN.size()))
                                : PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8));
            }
            byte[] bytes = out.toByteArray();
            String text = new String(bytes, StandardCharsets.UTF_8);
            ByteSurvey survey = ByteSurvey.of(source(bytes, 1 + random.nextInt(20)));
            boolean expected = isValid(bytes);
            valid += expected ? 1 : 0;
            assertThat(survey.isValidUtf8()).as("seed %d: %s", seed, text).isEqualTo(expected);
            if (expected) {
                assertThat(survey.hasSequences())
                        .as("seed %d: %s", seed, text)
                        .isEqualTo(text.chars().anyMatch(c -> c > 0x7F));
            }
            assertThat(survey.isUnquoted(StandardCharsets.UTF_8))
                    .as("seed %d: %s", seed, text)
                    .isEqualTo(expected && text.chars().noneMatch(c -> c == '"' || c == 0 || c == 0xFFFD));
        }
        assertThat(valid).as("both happen").isBetween(500, 2_500);
    }

    /** Each broken sequence by itself, with ASCII before it so that eight bytes are taken at once. */
    @Test
    void everyBrokenSequenceIsFoundAtEveryPlace() throws IOException {
        for (byte[] broken : BROKEN) {
            for (int before = 0; before <= 9; before++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                out.write("a".repeat(before).getBytes(StandardCharsets.US_ASCII));
                out.write(broken);
                assertThat(ByteSurvey.of(ByteSource.of(out.toByteArray())).isValidUtf8())
                        .isFalse();
                out.write("bcdefghijk".getBytes(StandardCharsets.US_ASCII));
                assertThat(ByteSurvey.of(ByteSource.of(out.toByteArray())).isValidUtf8())
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, Жизнь, true",
        "windows-1251, a\"b, false",
        "IBM866, Жизнь, true",
        "KOI8-R, Жизнь, true",
        "UTF-16LE, ab, false",
        "windows-1253, a, true",
    })
    void inAOneByteEncodingEveryByteMustBeACharacter(String charset, String text, boolean unquoted) throws IOException {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        assertThat(ByteSurvey.of(ByteSource.of(bytes)).isUnquoted(Charset.forName(charset)))
                .isEqualTo(unquoted);
        byte[] undefined = {'a', (byte) 0x98, (byte) 0xD2};
        assertThat(ByteSurvey.of(ByteSource.of(undefined)).isUnquoted(Charset.forName(charset)))
                .isEqualTo(charset.equals("IBM866") || charset.equals("KOI8-R"));
    }

    /** V is a valid line, S a spoilt one, B a line with much valid and little spoilt text, A one in ASCII. */
    @ParameterizedTest
    @CsvSource({
        "V, true",
        "A, false",
        "S, false",
        "VS, true",
        "VSS, false",
        "SV, true",
        "ASVA, true",
        "BS, false",
        "B, true",
        "VVSS, true"
    })
    void aFileIsUtf8IfAsManyOfItsLinesAreValidAsSpoilt(String lines, boolean utf8) throws IOException {
        for (String end : List.of("\n", "\r")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            for (int i = 0; i < lines.length(); i++) {
                switch (lines.charAt(i)) {
                    case 'V' -> out.write("Жизнь".getBytes(StandardCharsets.UTF_8));
                    case 'S' -> out.write("Жизнь".getBytes(Charset.forName("windows-1251")));
                    case 'B' -> {
                        out.write("Жизнь".getBytes(StandardCharsets.UTF_8));
                        out.write(0xFF);
                    }
                    default -> out.write("life".getBytes(StandardCharsets.US_ASCII));
                }
                out.write(end.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(ByteSurvey.isUtf8ByLines(ByteSource.of(out.toByteArray())))
                    .as(lines)
                    .isEqualTo(utf8);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theLastLineCountsWithoutALineEnd(int most) throws IOException {
        byte[] spoilt = "Жи\nЖи\nЖи".getBytes(StandardCharsets.UTF_8);
        assertThat(ByteSurvey.isUtf8ByLines(source(spoilt, most))).isTrue();
        byte[] cut = Arrays.copyOf("Ж\nаЖ".getBytes(StandardCharsets.UTF_8), 6);
        assertThat(ByteSurvey.isUtf8ByLines(source(cut, most))).isTrue();
        byte[] halves = {(byte) 0xD0, '\n', (byte) 0xD0};
        assertThat(ByteSurvey.isUtf8ByLines(source(halves, most))).isFalse();
        try (InputStream in = source(halves, most).open()) {
            assertThat(in.readAllBytes()).hasSize(3);
        }
    }
}
