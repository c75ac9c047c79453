import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same work as a plain loop, one row after the other, that holds everything in memory, keeps nothing, explains nothing, and knows beforehand how the
 * benchmark's files are written: {@code java Loop <jobs> <folder>}. Prints the check line.
 */
final class Loop {

    private static final int FIELDS = 8;

    private static final class Sum {

        private long millionths;
    }

    /** What one State says of a case. */
    private static final class Share {

        private final String state;
        private final Share next;
        private long value;

        private Share(String state, long value, Share next) {
            this.state = state;
            this.value = value;
            this.next = next;
        }
    }

    private final Map<String, String[]> indicators;
    private final Map<String, String[]> operations;
    private final Map<String, String[]> states;
    private long accepted;
    private long refused;
    private long total;
    private final Set<String> cells = new HashSet<>();
    private final Map<String, Share> cases = new HashMap<>();

    private String state;
    private String scope;
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Sum> sums = new HashMap<>();
    private final int[] starts = new int[FIELDS + 1];

    private Loop(Path codebook) throws IOException {
        indicators = table(codebook.resolve("indicators.csv"));
        operations = table(codebook.resolve("operations.csv"));
        states = table(codebook.resolve("states.csv"));
    }

    public static void main(String[] args) throws IOException {
        Loop loop = new Loop(Path.of(args[0], "codebook"));
        try (Stream<Path> files = Files.list(Path.of(args[1]))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                loop.read(file);
            }
        }
        loop.print();
    }

    /** Only the columns without quotes are asked for, counted from the front, or from the end by negative numbers. */
    private static Map<String, String[]> table(Path file) throws IOException {
        Map<String, String[]> rows = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split(",", -1);
            rows.put(fields[0], fields);
        }
        return rows;
    }

    private static String last(String[] row, int fromTheEnd) {
        return row[row.length - fromTheEnd];
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        state = name.substring(0, 2);
        scope = name.substring(3, name.length() - 4);
        keys.clear();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset(file)), 1 << 16)) {
            String heading = lines.readLine();
            char delimiter = heading.indexOf('\t') > 0 ? '\t' : heading.indexOf(';') > 0 ? ';' : ',';
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                row(line, delimiter);
            }
        }
        sums.forEach((indicator, sum) -> {
            total += sum.millionths;
            cells.add(scope.substring(0, 4) + state + indicator);
        });
        sums.clear();
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head = new byte[2];
        try (var in = Files.newInputStream(file)) {
            in.read(head);
        }
        if (head[0] == (byte) 0xFF) {
            return StandardCharsets.UTF_16;
        }
        return head[0] == (byte) 0xCF ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
    }

    private void row(String line, char delimiter) {
        int field = 0;
        for (int at = line.indexOf(delimiter); at >= 0 && field < FIELDS; at = line.indexOf(delimiter, at + 1)) {
            starts[++field] = at + 1;
        }
        starts[FIELDS] = line.length() + 1;
        long value = field == FIELDS - 1 ? judged(line) : -1;
        // The key's columns are the first five.
        if (value < 0 || !keys.add(line.substring(0, starts[5] - 1))) {
            refused++;
            return;
        }
        accepted++;
        String indicator = text(line, 1);
        sums.computeIfAbsent(indicator, k -> new Sum()).millionths += value;
        if (!blank(2) && !blank(4) && last(operations.get(text(line, 2)), 1).equals("whole")) {
            String key = line.substring(0, 4) + indicator + ',' + text(line, 2) + ',' + text(line, 4);
            // The files of a State follow each other, so that its own share is the first.
            Share share = cases.get(key);
            if (share != null && share.state.equals(state)) {
                share.value += value;
            } else {
                cases.put(key, new Share(state, value, share));
            }
        }
    }

    private String text(String line, int field) {
        return line.substring(starts[field], starts[field + 1] - 1);
    }

    private boolean blank(int field) {
        return starts[field + 1] - 1 == starts[field];
    }

    /** The value in millionths; -1 where the row is refused. */
    private long judged(String line) {
        String[] indicator = indicators.get(text(line, 1));
        if (indicator == null || !isPeriod(line) || !blank(6) || !blank(7) || !isReference(line, starts[4], starts[5] - 1)) {
            return -1;
        }
        if (!blank(2) && !operations.containsKey(text(line, 2))) {
            return -1;
        }
        boolean flow = indicator[0].startsWith("WANTED_RE");
        if (flow && (blank(3) || text(line, 3).equals(state) || !states.containsKey(text(line, 3)))) {
            return -1;
        }
        return value(line, starts[5], starts[6] - 1, last(indicator, 4).equals("3"));
    }

    private boolean isPeriod(String line) {
        int end = starts[1] - 1;
        if (end != 7 || !line.startsWith(scope)) {
            return false;
        }
        int month = (line.charAt(5) - '0') * 10 + line.charAt(6) - '0';
        return month >= 1 && month <= 12;
    }

    private static boolean isReference(String line, int start, int end) {
        boolean digit = start == end;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            boolean number = c >= '0' && c <= '9';
            digit |= number;
            if ((c < 'A' || c > 'Z') && !number && (i == start || c != '/' && c != '.' && c != '_' && c != '-')) {
                return false;
            }
        }
        return digit && (start == end || end - start >= 3 && end - start <= 40);
    }

    private static long value(String line, int start, int end, boolean weight) {
        long value = 0;
        int fraction = -1;
        for (int i = start; i < end; i++) {
            char c = line.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                fraction += fraction >= 0 ? 1 : 0;
            } else if (c == '.' && fraction < 0 && weight) {
                fraction = 0;
            } else if (c != ' ' || i == start) {
                return -1;
            }
        }
        for (int i = Math.max(0, fraction); i < 6; i++) {
            value *= 10;
        }
        return start == end ? -1 : value;
    }

    private void print() {
        long joint = 0;
        long adjustment = 0;
        for (Map.Entry<String, Share> known : cases.entrySet()) {
            Share first = known.getValue();
            if (first.next != null) {
                String lead = last(operations.get(known.getKey().split(",")[1]), 3);
                long sum = 0;
                long highest = 0;
                long led = -1;
                for (Share share = first; share != null; share = share.next) {
                    sum += share.value;
                    highest = Math.max(highest, share.value);
                    led = share.state.equals(lead) ? share.value : led;
                }
                joint++;
                adjustment += (led >= 0 ? led : highest) - sum;
            }
        }
        System.out.println("check accepted=" + accepted + " refused=" + refused + " cells=" + cells.size() + " total=" + plain(total)
                + " joint=" + joint + " adjustment=" + plain(adjustment));
    }

    private static String plain(long millionths) {
        return millionths == 0 ? "0" : BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
