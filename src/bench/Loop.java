import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The same work as a plain loop that holds everything in memory, keeps nothing, explains nothing, and knows beforehand how the benchmark's files are
 * written: {@code java Loop.java <folder>}. Prints the check line.
 */
final class Loop {

    private static final Map<String, Integer> INDICATORS = Map.of("DETAINED", 0, "WANTED_IN_PRISON", 0, "FINANCING", 0, "WANTED_RETURNED", 1, "FIREARMS", 0,
            "AMMUNITION", 0, "EXPLOSIVES", 3, "DEVICES", 0);
    private static final Set<String> OPERATIONS = Set.of("", "IDENTIFICATION-2023", "ARMS-2023", "BARRIER-2023");
    private static final Set<String> STATES = Set.of("AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ");
    private static final Pattern PERIOD = Pattern.compile("2023-(0[1-9]|1[0-2])");
    private static final String LEAD = "RU";

    private long accepted;
    private long refused;
    private BigDecimal total = BigDecimal.ZERO;
    private final Set<String> cells = new HashSet<>();
    private final Map<String, Map<String, BigDecimal>> cases = new HashMap<>();

    private Loop() {}

    public static void main(String[] args) throws IOException {
        Loop loop = new Loop();
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path file : files.sorted().toList()) {
                loop.read(file);
            }
        }
        loop.print();
    }

    private void read(Path file) throws IOException {
        String name = file.getFileName().toString();
        String state = name.substring(0, 2);
        String scope = name.substring(3, name.length() - 4);
        Set<String> keys = new HashSet<>();
        Map<String, long[]> sums = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, charset(file))) {
            String heading = lines.readLine();
            char delimiter = heading.indexOf('\t') > 0 ? '\t' : heading.indexOf(';') > 0 ? ';' : ',';
            String[] f = new String[8];
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                split(line, delimiter, f);
                row(state, scope, f, keys, sums);
            }
        }
        sums.forEach((indicator, sum) -> total = total.add(BigDecimal.valueOf(sum[0], 6)));
        sums.keySet().forEach(indicator -> cells.add(state + indicator));
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head = new byte[4];
        try (var in = Files.newInputStream(file)) {
            in.read(head);
        }
        if (head[0] == (byte) 0xFF) {
            return StandardCharsets.UTF_16;
        }
        return head[0] == (byte) 0xCF ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
    }

    private static void split(String line, char delimiter, String[] fields) {
        int start = 0;
        for (int i = 0; i < fields.length; i++) {
            int end = line.indexOf(delimiter, start);
            end = end < 0 ? line.length() : end;
            fields[i] = line.substring(Math.min(start, end), end);
            start = end + 1;
        }
    }

    private void row(String state, String scope, String[] f, Set<String> keys, Map<String, long[]> sums) {
        Integer kind = INDICATORS.get(f[1]);
        boolean periodFits = f[0].startsWith(scope) && PERIOD.matcher(f[0]).matches();
        boolean sound = kind != null && periodFits && OPERATIONS.contains(f[2]) && isReference(f[4]) && f[6].isEmpty() && f[7].isEmpty();
        sound = sound && (kind != 1 || (STATES.contains(f[3]) && !f[3].equals(state)));
        long value = sound ? value(f[5], kind == 3) : -1;
        if (value < 0 || !keys.add(f[0] + '|' + f[1] + '|' + f[2] + '|' + f[3] + '|' + f[4])) {
            refused++;
            return;
        }
        accepted++;
        sums.computeIfAbsent(f[1], k -> new long[1])[0] += value;
        if (!f[4].isEmpty()) {
            Map<String, BigDecimal> known = cases.get(f[1] + '|' + f[4] + '|' + f[2]);
            if (known == null) {
                cases.put(f[1] + '|' + f[4] + '|' + f[2], Map.of(state, BigDecimal.valueOf(value, 6)));
            } else {
                Map<String, BigDecimal> more = new HashMap<>(known);
                more.merge(state, BigDecimal.valueOf(value, 6), BigDecimal::add);
                cases.put(f[1] + '|' + f[4] + '|' + f[2], more);
            }
        }
    }

    private static boolean isReference(String text) {
        if (text.isEmpty()) {
            return true;
        }
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < 'A' || c > 'Z') && (c < '0' || c > '9') && (i == 0 || "/._-".indexOf(c) < 0)) {
                return false;
            }
        }
        return digit && text.length() >= 3 && text.length() <= 40;
    }

    /** In millionths; -1 where it is none. */
    private static long value(String text, boolean weight) {
        long value = 0;
        int fraction = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                value = value * 10 + c - '0';
                fraction += fraction >= 0 ? 1 : 0;
            } else if (c == '.' && fraction < 0 && weight) {
                fraction = 0;
            } else if (c != ' ' || i == 0) {
                return -1;
            }
        }
        for (int i = Math.max(0, fraction); i < 6; i++) {
            value *= 10;
        }
        return text.isEmpty() ? -1 : value;
    }

    private void print() {
        long joint = 0;
        BigDecimal adjustment = BigDecimal.ZERO;
        for (Map<String, BigDecimal> shares : cases.values()) {
            if (shares.size() > 1) {
                List<BigDecimal> values = shares.values().stream().sorted().toList();
                BigDecimal settled = shares.containsKey(LEAD) ? shares.get(LEAD) : values.get(values.size() - 1);
                joint++;
                adjustment = adjustment.add(settled).subtract(values.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            }
        }
        System.out.println("check accepted=" + accepted + " refused=" + refused + " cells=" + cells.size() + " total=" + plain(total)
                + " joint=" + joint + " adjustment=" + plain(adjustment));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
