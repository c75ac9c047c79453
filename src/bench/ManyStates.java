import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes a round of 200 States out of the shipped settings: {@code java ManyStates <jobs> <input>}. Every State reports each month, and disagrees with its neighbour
 * about one joint case a quarter, so that the pages of the desk have much to show.
 */
final class ManyStates {

    private static final int STATES = 200;
    private static final int MONTHS = 12;

    private ManyStates() {}

    public static void main(String[] args) throws IOException {
        Path jobs = Path.of(args[0]);
        Path input = Files.createDirectories(Path.of(args[1]));
        Path table = jobs.resolve("codebook/states.csv");
        List<String> states = new ArrayList<>(Files.readAllLines(table).stream().skip(1).filter(line -> !line.isEmpty()).map(line -> line.split(",")[0]).toList());
        StringBuilder added = new StringBuilder();
        for (String code : Arrays.stream(Locale.getISOCountries()).sorted().filter(c -> !states.contains(c)).limit(STATES - states.size()).toList()) {
            states.add(code);
            Locale country = new Locale("", code);
            added.append("%s,%s,\"%s\",\"%s\",,,,,,\n".formatted(
                    code, country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH), country.getDisplayCountry(new Locale("ru"))));
        }
        Files.writeString(table, added, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
        Path round = jobs.resolve("rounds/2023/round.yml");
        String settings = Files.readString(round).replaceAll("(?m)^expected: .*", "expected: [" + String.join(", ", states.stream().map(s -> "\"" + s + "\"").toList()) + "]")
                .replaceAll("(?m)^frequencies: .*", "");
        Files.writeString(round, settings + "\nrelease: {approval: one}\n");
        Path nightly = jobs.resolve("nightly.yml");
        Files.writeString(nightly, Files.readString(nightly).replaceAll("(?m)^settle-seconds:.*", "settle-seconds: 0")
                .replaceAll("(?m)^outputs:.*", "outputs: [tables, workbook, states, receipts, desk]"));
        Files.deleteIfExists(jobs.resolve("rounds/2023/decisions.csv"));
        Files.deleteIfExists(jobs.resolve("rounds/2023/received.csv"));
        for (int i = 0; i < states.size(); i++) {
            for (int month = 1; month <= MONTHS; month++) {
                StringBuilder text = new StringBuilder("period,indicator,operation,case_ref,value\n");
                for (String indicator : List.of("DETAINED", "FIREARMS", "AMMUNITION", "DEVICES", "FINANCING")) {
                    text.append("2023-%02d,%s,,,%d\n".formatted(month, indicator, 3 + (i * 7 + month * 3 + indicator.length()) % 5));
                }
                if (month % 3 == 0) {
                    int before = (i + states.size() - 1) % states.size();
                    text.append(joint(month, i, 4)).append(joint(month, before, 5));
                }
                Files.writeString(input.resolve("%s_2023-%02d.csv".formatted(states.get(i), month)), text);
            }
        }
    }

    private static String joint(int month, int state, int value) {
        return "2023-%02d,FIREARMS,ARMS-2023,ARMS-23/%04d,%d\n".formatted(month, month * STATES + state, value);
    }
}
