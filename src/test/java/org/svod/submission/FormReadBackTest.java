package org.svod.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.dialect.ByteSource;
import org.svod.period.Period;
import org.svod.publication.template.BlankForm;

/** A form that was filled in by chance says the same as a long table, as a workbook and as CSV. */
class FormReadBackTest {

    private static final List<String> OPERATIONS = List.of("NATIONAL", "TRAL-2023", "ARMS-2023");
    private static final int ROWS_OF_CASES = 8;
    private static final Codebook CODEBOOK = Fixtures.codebook();

    private final Path folder;

    FormReadBackTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Integer> seeds() {
        return IntStream.range(0, 30).boxed().toList();
    }

    /** The same return as a form and as the rows of a long table. */
    private static final class Both {

        private final Random random;
        private final FilledForm form;
        private final Language language;
        private final List<String> rows = new ArrayList<>();
        private int written;

        Both(int seed) throws IOException {
            random = new Random(seed);
            language = seed % 2 == 0 ? Language.RU : Language.EN;
            State kz = CODEBOOK.states().get("KZ");
            form = new FilledForm(
                    new BlankForm(CODEBOOK, kz, Period.of("2023-05"), Optional.empty(), Optional.empty(), language));
            for (Indicator indicator : CODEBOOK.indicators()) {
                if (indicator.flow()) {
                    flows(indicator);
                } else {
                    figures(indicator);
                }
            }
        }

        private void figures(Indicator indicator) {
            boolean box = random.nextInt(4) == 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (String operation : OPERATIONS) {
                BigDecimal cases = cases(indicator, operation);
                boolean filled = cases.signum() > 0 || random.nextBoolean();
                if (filled) {
                    BigDecimal rest = number(indicator);
                    sum = sum.add(rest).add(cases);
                    form.write("matrix", indicator.code(), "", operation, text(rest.add(cases)));
                    row(indicator, operation, "", "", text(rest));
                } else if (box) {
                    row(indicator, operation, "", "", "0");
                }
            }
            if (box) {
                form.write("matrix", indicator.code(), "", "nil", "x");
            }
            if (random.nextBoolean() && sum.signum() > 0) {
                form.write("matrix", indicator.code(), "", "total", text(sum));
            }
        }

        private BigDecimal cases(Indicator indicator, String operation) {
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = random.nextInt(12) == 0 ? 2 : 0; i > 0 && written < ROWS_OF_CASES; i--) {
                written++;
                BigDecimal value = number(indicator).add(BigDecimal.ONE);
                String number = "TR-" + rows.size();
                sum = sum.add(value);
                form.addCase(indicator.name().in(language.locale()), number, operation, text(value));
                row(indicator, operation, "", number, text(value));
            }
            return sum;
        }

        private void flows(Indicator indicator) {
            boolean box = random.nextInt(3) == 0;
            String first = "";
            for (State other : CODEBOOK.states()) {
                if (other.code().equals("KZ")) {
                    continue;
                }
                String name = other.name().in(language.locale());
                first = first.isEmpty() ? name : first;
                for (String operation : OPERATIONS) {
                    if (random.nextInt(8) == 0) {
                        String text = text(number(indicator));
                        form.write("counterpart", indicator.code(), name, operation, text);
                        row(indicator, operation, other.code(), "", text);
                    } else if (box) {
                        row(indicator, operation, other.code(), "", "0");
                    }
                }
            }
            if (box) {
                form.write("counterpart", indicator.code(), first, "nil", "x");
            }
        }

        private BigDecimal number(Indicator indicator) {
            return indicator.counted()
                    ? BigDecimal.valueOf(random.nextInt(2000))
                    : BigDecimal.valueOf(random.nextInt(100_000), 3);
        }

        private static String text(BigDecimal number) {
            return number.stripTrailingZeros().toPlainString().replace('.', ',');
        }

        private void row(Indicator indicator, String operation, String counterpart, String number, String value) {
            rows.add(String.join(";", indicator.code(), operation, counterpart, number, value));
        }

        byte[] table() {
            return ("indicator;operation;counterpart;case_ref;value\n" + String.join("\n", rows) + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysTheSameAsTheLongTable(int seed) throws IOException {
        Both both = new Both(seed);
        Reading table = read("KZ_2023-05.csv", both.table());
        Reading csv = read("KZ_2023-05.csv", both.form.csv());
        Reading workbook = read("KZ_2023-05.xlsx", both.form.workbook(folder));

        assertThat(csv.findings().listed()).isEmpty();
        assertThat(workbook.findings().listed()).isEmpty();
        assertThat(withoutLines(csv)).isEqualTo(withoutLines(table)).isNotEmpty();
        assertThat(FormCasesTest.rows(workbook)).isEqualTo(FormCasesTest.rows(csv));
        assertThat(csv.sums()).usingRecursiveComparison().isEqualTo(table.sums());
        assertThat(workbook.understanding().sheet()).isIn("Отчёт", "Return");
    }

    private static List<String> withoutLines(Reading reading) {
        return List.of(FormCasesTest.rows(reading).replaceAll("@[0-9]+", "").split(" ")).stream()
                .sorted()
                .toList();
    }

    private static Reading read(String name, byte[] content) throws IOException {
        return new SubmissionReader(CODEBOOK, Fixtures.RUN_DATE, Fixtures.LISTED)
                .read(ByteSource.of(content), Fixtures.name(name));
    }
}
