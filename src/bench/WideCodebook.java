import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Adds States of the world and operations to the benchmark's copy of the codebook: {@code java WideCodebook <jobs> [all]}. The shipped one has too few cells for a
 * file of 92,592 rows, a tenth of them without a case; and 10,000 small files want more than nine States. With {@code all} there is a State for every code of two
 * letters, 676, and no operation is added.
 */
final class WideCodebook {

    private static final int STATES = 160;
    private static final int OPERATIONS = 55;

    private WideCodebook() {}

    public static void main(String[] args) throws IOException {
        Path codebook = Path.of(args[0], "codebook");
        String known = Files.readString(codebook.resolve("states.csv"));
        if (args.length > 1) {
            append(codebook.resolve("states.csv"), invented(known));
            return;
        }
        String states = Arrays.stream(Locale.getISOCountries()).sorted().filter(c -> !known.contains("\n" + c + ",")).limit(STATES)
                .map(WideCodebook::state).collect(Collectors.joining());
        append(codebook.resolve("states.csv"), states);
        List<String> operations = new ArrayList<>();
        for (int i = 1; i <= OPERATIONS; i++) {
            operations.add("WIDE-%02d-2023,Wide %02d,«Широкая-%02d»,search,2023-01-01,2023-12-31,,,whole\n".formatted(i, i, i));
        }
        append(codebook.resolve("operations.csv"), String.join("", operations));
    }

    private static String invented(String known) {
        StringBuilder states = new StringBuilder();
        for (char first = 'A'; first <= 'Z'; first++) {
            for (char second = 'A'; second <= 'Z'; second++) {
                String code = "" + first + second;
                if (!known.contains("\n" + code + ",")) {
                    states.append("%s,Q%s,State %s,Государство %s,,,,,,\n".formatted(code, code, code, code));
                }
            }
        }
        return states.toString();
    }

    private static String state(String code) {
        Locale country = new Locale("", code);
        return "%s,%s,\"%s\",\"%s\",,,\n".formatted(code, country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(new Locale("ru")));
    }

    private static void append(Path table, String lines) throws IOException {
        Files.writeString(table, lines, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
}
