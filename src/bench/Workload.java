import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes the files of a workload: {@code java Workload <year | 1M | uneven | 10M | one | small | few | many> <jobs> <folder>}. The same arguments give the same bytes. The
 * codebook below {@code jobs} says which States and operations there are.
 *
 * <p>Nine rows in ten carry a case number; one row in twenty is about a case that two or three States report in the same month. Two rows in a hundred are
 * bad, in every way that makes no file unreadable as a whole. Every tenth file has another encoding or dialect.
 */
final class Workload {

    private static final String[] STATES = {"AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ"};
    private static final String[] INDICATORS = {"DETAINED", "WANTED_IN_PRISON", "FINANCING", "WANTED_RETURNED", "FIREARMS", "AMMUNITION", "EXPLOSIVES", "DEVICES"};
    private static final int FLOW = 3;
    private static final String[] OPERATIONS = {"IDENTIFICATION-2023", "ARMS-2023", "BARRIER-2023"};
    private static final int BAD_KINDS = 10;
    private static final int YEARS = 5;

    /** A cell that may have a row without a case; the partner counts from the reporting State onwards. */
    private record Cell(int indicator, String operation, int partner) {}

    private final Path folder;
    private final List<String> states;
    private final List<Cell> cells;

    private Workload(Path jobs, Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        states = new ArrayList<>(List.of(STATES));
        codes(jobs.resolve("codebook/states.csv"), "").stream().filter(s -> !states.contains(s)).forEach(states::add);
        List<String> operations = new ArrayList<>(List.of(""));
        // Those that every State takes part in.
        operations.addAll(codes(jobs.resolve("codebook/operations.csv"), ",,whole"));
        cells = cells(operations, states.size() - 1);
    }

    public static void main(String[] args) throws IOException {
        Workload workload = new Workload(Path.of(args[1]), Path.of(args[2]));
        switch (args[0]) {
            case "year" -> workload.months(25_000, 1, STATES.length, 108);
            case "1M" -> workload.months(1_000_000, 1, STATES.length, 108);
            case "uneven" -> workload.uneven(1_000_000, 4);
            case "10M" -> workload.months(10_000_000, 1, STATES.length, 108);
            // Its cells are used up after some 120,000 plain rows, so that nearly all its rows are case rows: those are what has to be held.
            case "one" -> workload.write("KZ_2023.csv", 4, 2023, 0, 10_000_000, 0, 0);
            case "small" -> workload.months(30_000, YEARS, workload.states.size(), 10_000);
            case "many" -> workload.versions(100_000, 10);
            case "few" -> workload.months(30_000, YEARS, STATES.length, 108 * YEARS);
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static List<String> codes(Path table, String ending) throws IOException {
        return Files.readAllLines(table).stream().skip(1).filter(l -> l.endsWith(ending)).map(l -> l.substring(0, l.indexOf(','))).toList();
    }

    /** One of every indicator under every operation, then returns to all other States. */
    private static List<Cell> cells(List<String> operations, int partners) {
        List<Cell> cells = new ArrayList<>();
        for (int partner = 0; partner < partners; partner++) {
            for (String operation : operations) {
                for (int indicator = 0; indicator < INDICATORS.length; indicator++) {
                    if (indicator == FLOW || partner == 0) {
                        cells.add(new Cell(indicator, operation, partner));
                    }
                }
            }
        }
        return cells;
    }

    /** Files of one State and month each, the last year first. */
    private void months(int rows, int years, int reporting, int files) throws IOException {
        for (int file = 0; file < files; file++) {
            int state = file % reporting;
            int month = file / reporting % 12 + 1;
            int year = 2023 - file / reporting / 12;
            int own = (int) ((long) rows * (file + 1) / files - (long) rows * file / files);
            if (year <= 2023 - years) {
                throw new IllegalArgumentException("too few States for " + files + " files");
            }
            write(states.get(state) + "_" + year + "-" + two(month) + ".csv", state, year, month, own, file, files > 1_000 ? file : 0);
        }
    }

    /** Files of a few rows, of one year: as many States as there are, and as many versions of each of their months as it takes. */
    private void versions(int files, int rows) throws IOException {
        int months = 12 * states.size();
        for (int file = 0; file < files; file++) {
            int state = file % states.size();
            int month = file / states.size() % 12 + 1;
            int version = file / months + 1;
            String name = states.get(state) + "_2023-" + two(month) + (version == 1 ? "" : "_v" + version) + ".csv";
            write(name, state, 2023, month, rows, file, file);
        }
    }

    /** Twelve files of one State hold nine rows in ten, 96 of the others the rest. */
    private void uneven(int rows, int large) throws IOException {
        int others = STATES.length - 1;
        for (int file = 0; file < 12 * STATES.length; file++) {
            int state = file % STATES.length;
            int month = file / STATES.length + 1;
            int own = state == large ? rows * 9 / 10 / 12 : rows / 10 / 12 / others;
            write(states.get(state) + "_2023-" + two(month) + ".csv", state, 2023, month, own, file, 0);
        }
    }

    private static String two(int n) {
        return n < 10 ? "0" + n : Integer.toString(n);
    }

    private void write(String name, int state, int year, int month, int rows, int number, int shift) throws IOException {
        Random random = new Random(1_000L * number + 17);
        int dialect = number % 10 == 7 ? 1 + number / 10 % 5 : 0;
        Charset charset = dialect == 1 ? Charset.forName("windows-1251") : dialect == 2 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        char delimiter = dialect == 0 || dialect == 2 ? ',' : dialect == 3 ? '\t' : ';';
        try (Writer out = Files.newBufferedWriter(folder.resolve(name), charset)) {
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
                row(line, random, state, year, month, i, shift, kind, dialect == 5);
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

    private void row(StringBuilder line, Random random, int state, int year, int scope, int i, int shift, int kind, boolean spaced) {
        int bucket = i / 20;
        boolean shared = i % 20 == 7 && (bucket % 2 == 0 || state % 3 < 2);
        boolean plain = (i + shift) % 10 == 3 && i / 10 < cells.size() * (scope == 0 ? 12 : 1);
        int month = scope > 0 ? scope : plain ? 1 + i / 10 % 12 : 1 + random.nextInt(12);
        Cell cell = cells.get(plain ? i / 10 / (scope == 0 ? 12 : 1) : 0);
        int indicator = plain ? cell.indicator() : shared ? bucket % 3 : random.nextInt(INDICATORS.length);
        String own = states.get(state) + "-" + year % 100 + "-C" + Integer.toString(1_000_000 * (scope + 1) + i, 36).toUpperCase(Locale.ROOT);
        String caseRef = plain ? "" : shared ? sharedCase(state, year, month, bucket) : own;
        String operation = plain ? cell.operation() : shared ? OPERATIONS[0] : OPERATIONS[random.nextInt(3)];
        boolean weight = INDICATORS[indicator].equals("EXPLOSIVES");
        int value = 1 + random.nextInt(shared ? 3 : 500);
        int partner = (state + 1 + (plain ? cell.partner() : random.nextInt(8))) % (plain ? states.size() : STATES.length);
        line.append(kind == 1 ? year - 1 + "-01" : kind == 2 ? "soon" : year + "-" + two(month)).append(',');
        line.append(kind == 3 ? "FIRE ARMS" : INDICATORS[indicator]).append(',').append(kind == 4 ? "NO-SUCH" : operation).append(',');
        line.append(indicator == FLOW ? states.get(partner) : "").append(',').append(kind == 5 ? "Ivan Petrov" : caseRef).append(',');
        line.append(kind == 6 ? "-5" : kind == 7 ? "12abc" : weight ? value + "." + (100 + value) : spaced && value > 400 ? "1 " + value : Integer.toString(value)).append(',');
        line.append(kind == 8 ? "LITRES" : "").append(',').append(kind == 9 ? "Q" : "");
    }

    private static String sharedCase(int state, int year, int month, int bucket) {
        return "J" + state / 3 + "-" + year % 100 + "-" + two(month) + "-C" + Integer.toString(bucket + 100_000, 36).toUpperCase(Locale.ROOT);
    }
}
