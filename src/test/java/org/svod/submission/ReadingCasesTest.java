package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.dialect.ByteSource;
import org.svod.finding.Finding;
import org.svod.finding.FindingCode;
import org.svod.finding.FindingMessages;

/** Every case of {@code cases.yaml}, in every encoding and with every delimiter that can write it. */
class ReadingCasesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    private record Written(Charset charset, boolean marked) {

        boolean canWrite(ReadingCase wanted) {
            boolean told =
                    marked || wanted.isRussian() || charset.equals(WINDOWS) || charset.equals(StandardCharsets.UTF_8);
            return told && charset.newEncoder().canEncode(wanted.input());
        }

        byte[] bytes(String text) {
            return ((marked ? "\uFEFF" : "") + text).getBytes(charset);
        }

        @Override
        public String toString() {
            return charset + (marked ? " BOM" : "");
        }
    }

    static Stream<Arguments> cases() throws IOException {
        List<Written> encodings = List.of(
                new Written(StandardCharsets.UTF_8, false),
                new Written(StandardCharsets.UTF_8, true),
                new Written(StandardCharsets.UTF_16LE, true),
                new Written(StandardCharsets.UTF_16BE, true),
                new Written(WINDOWS, false),
                new Written(Charset.forName("KOI8-R"), false),
                new Written(Charset.forName("IBM866"), false));
        List<Arguments> cases = new ArrayList<>();
        for (ReadingCase wanted : ReadingCase.all()) {
            for (Written encoding : encodings) {
                for (char delimiter : wanted.asIs() ? new char[] {';'} : new char[] {';', ',', '\t', '|'}) {
                    if (encoding.canWrite(wanted)) {
                        cases.add(Arguments.of(wanted, encoding, delimiter));
                    }
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0}, {1}, delimiter {2}")
    @MethodSource("cases")
    void isReadAsTheCaseSays(ReadingCase wanted, Written encoding, char delimiter) throws IOException {
        byte[] bytes = encoding.bytes(wanted.with(delimiter));
        Reading reading = new SubmissionReader(Fixtures.codebook(), Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(bytes), Fixtures.name(wanted.file()));

        assertThat(reading.findings().listed().stream()
                        .filter(f -> f.code() != FindingCode.ENCODING_ASSUMED)
                        .map(f -> f.code() + "@" + f.place().line())
                        .sorted())
                .containsExactlyElementsOf(wanted.findings());
        assertThat(reading.fatal()).isEqualTo(wanted.fatal());
        if (!wanted.sums().isEmpty()) {
            assertThat(reading.sums())
                    .allSatisfy(s -> assertThat(s.sum())
                            .isEqualByComparingTo(
                                    wanted.sums().getOrDefault(s.indicator().code(), BigDecimal.TEN.negate())));
            assertThat(reading.sums()).hasSameSizeAs(wanted.sums().keySet());
        }
        if (!wanted.rows().isEmpty()) {
            assertThat(List.of(
                            reading.counts().read(),
                            reading.counts().accepted(),
                            reading.counts().refused()))
                    .isEqualTo(wanted.rows().stream().map(Integer::longValue).toList());
        }
        assertThat(reading.findings().listed()).allSatisfy(ReadingCasesTest::isWorded);
    }

    private static void isWorded(Finding finding) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.forLanguageTag("ru"))) {
            FindingMessages messages = FindingMessages.in(locale);
            assertThat(List.of(messages.what(finding), messages.expected(finding), messages.correction(finding)))
                    .allSatisfy(text -> assertThat(text).isNotBlank().doesNotContain("{", "}"));
        }
    }
}
