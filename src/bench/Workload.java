import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the files of a workload: {@code java Workload.java <rows> <files: 108 | 1> <folder>}. The same arguments give the same bytes.
 *
 * <p>Nine states, twelve months. Nine rows in ten carry a case number, and all do once a file has a plain row for every cell; one row in twenty is about a
 * case that two or three states report in the same month. Two rows in a hundred are bad, in every way that makes no file unreadable as a whole. Every tenth file has another encoding or dialect.
 */
final class Workload {

    private static final String[] STATES = {"AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ"};
    private static final String[] INDICATORS = {"DETAINED", "WANTED_IN_PRISON", "FINANCING", "WANTED_RETURNED", "FIREARMS", "AMMUNITION", "EXPLOSIVES", "DEVICES"};
    private static final String[] OPERATIONS = {"IDENTIFICATION-2023", "ARMS-2023", "BARRIER-2023"};
    private static final String[] PLAIN = {"", "IDENTIFICATION-2023", "ARMS-2023", "BARRIER-2023"};
    private static final int CELLS = INDICATORS.length * PLAIN.length;
    private static final int BAD_KINDS = 10;

    private Workload() {}

    public static void main(String[] args) throws IOException {
        int rows = Integer.parseInt(args[0]);
        Path folder = Files.createDirectories(Path.of(args[2]));
        if (args[1].equals("1")) {
            write(folder.resolve("KZ_2023.csv"), 4, 0, rows, 0);
            return;
        }
        for (int file = 0; file < 108; file++) {
            int state = file % 9;
            int month = file / 9 + 1;
            int own = (int) ((long) rows * (file + 1) / 108 - (long) rows * file / 108);
            write(folder.resolve(STATES[state] + "_2023-" + two(month) + ".csv"), state, month, own, file);
        }
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private static void write(Path file, int state, int month, int rows, int number) throws IOException {
        Random random = new Random(1_000L * number + 17);
        int dialect = number % 10 == 7 ? 1 + number / 10 % 5 : 0;
        Charset charset = dialect == 1 ? Charset.forName("windows-1251") : dialect == 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        char delimiter = dialect == 0 || dialect == 2 ? ',' : dialect == 3 ? '\t' : ';';
        try (Writer out = Files.newBufferedWriter(file, charset)) {
            if (dialect == 2 || dialect == 4) {
                out.write('\uFEFF');
            }
            out.write((dialect == 1 ? "Период;Показатель;Операция;Контрагент;Номер дела;Значение;Единица;Статус"
                    : "period,indicator,operation,counterpart,case_ref,value,unit,status".replace(',', delimiter)) + "\n");
            StringBuilder line = new StringBuilder();
            String last = "";
            for (int i = 0; i < rows; i++) {
                line.setLength(0);
                boolean bad = random.nextInt(50) == 0;
                int kind = bad ? random.nextInt(BAD_KINDS) : -1;
                if (kind == 0 && !last.isEmpty()) {
                    out.write(last);
                    continue;
                }
                row(line, random, state, month == 0 ? 1 + random.nextInt(12) : month, i, kind, dialect == 5);
                if (delimiter != ',') {
                    for (int c = 0; c < line.length(); c++) {
                        if (line.charAt(c) == ',') {
                            line.setCharAt(c, delimiter);
                        }
                    }
                }
                line.append('\n');
                out.append(line);
                last = kind < 0 && line.indexOf("-C") > 0 ? line.toString() : last;
            }
        }
    }

    private static void row(StringBuilder line, Random random, int state, int month, int i, int kind, boolean spaced) {
        int bucket = i / 20;
        boolean shared = i % 20 == 7 && (bucket % 2 == 0 || state % 3 < 2);
        boolean plain = i % 10 == 3 && i / 10 < CELLS;
        int indicator = plain ? i / 10 % INDICATORS.length : shared ? bucket % 3 : random.nextInt(INDICATORS.length);
        String caseRef = plain ? "" : shared ? sharedCase(state, month, bucket) : STATES[state] + "-23-C" + Integer.toString(i + 1_000_000, 36).toUpperCase(Locale.ROOT);
        String operation = plain ? PLAIN[i / 10 / INDICATORS.length] : shared ? OPERATIONS[0] : OPERATIONS[random.nextInt(3)];
        boolean flow = INDICATORS[indicator].equals("WANTED_RETURNED");
        boolean weight = INDICATORS[indicator].equals("EXPLOSIVES");
        int value = 1 + random.nextInt(shared ? 3 : 500);
        line.append(kind == 1 ? "2022-01" : kind == 2 ? "soon" : "2023-" + two(month)).append(',');
        line.append(kind == 3 ? "FIRE ARMS" : INDICATORS[indicator]).append(',').append(kind == 4 ? "NO-SUCH" : operation).append(',');
        line.append(flow ? STATES[(state + 1 + random.nextInt(8)) % 9] : "").append(',').append(kind == 5 ? "Ivan Petrov" : caseRef).append(',');
        line.append(kind == 6 ? "-5" : kind == 7 ? "12abc" : weight ? value + "." + (100 + value) : spaced && value > 400 ? "1 " + value : Integer.toString(value)).append(',');
        line.append(kind == 8 ? "LITRES" : "").append(',').append(kind == 9 ? "Q" : "");
    }

    private static String sharedCase(int state, int month, int bucket) {
        return "J" + state / 3 + "-" + two(month) + "-C" + Integer.toString(bucket + 100_000, 36).toUpperCase(Locale.ROOT);
    }
}
