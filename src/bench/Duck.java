import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The same work as a DuckDB script: {@code java Duck <jobs> <folder> <scratch> [-file | -night]}. Prints how many rows were refused for which reason, then the
 * check line. In memory, or with {@code -file} in a database file, or with {@code -night} that and what else a night does ({@link DuckNight}). What DuckDB cannot read (windows-1251, UTF-16) is made UTF-8 first.
 */
final class Duck {

    /** A file, and what it is written like. */
    private record Source(Path file, String state, String scope, char delimiter) {}

    private final Path scratch;
    private final Statement sql;
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long wall = System.nanoTime();
    private long cpu;

    private Duck(Path scratch, Statement sql) {
        this.scratch = scratch;
        this.sql = sql;
    }

    public static void main(String[] args) throws IOException, SQLException {
        Path scratch = Files.createDirectories(Path.of(args[2]));
        boolean night = args.length > 3 && args[3].equals("-night");
        String database = args.length > 3 ? scratch.resolve("duck.db").toString() : ":memory:";
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database); Statement sql = connection.createStatement()) {
            new Duck(scratch, sql).run(Path.of(args[0], "codebook"), Path.of(args[1]), night);
        }
    }

    private void run(Path codebook, Path folder, boolean night) throws IOException, SQLException {
        say("connected");
        sql.execute("SET threads = " + Integer.getInteger("duck.threads", 2));
        sql.execute("SET temp_directory = '" + scratch.resolve("spill") + "'");
        DuckNight outputs = new DuckNight(scratch, sql);
        if (night) {
            outputs.archive(folder);
            say("archived");
        }
        codes(codebook);
        List<Source> sources = sources(folder);
        say("files looked at");
        rows(sources);
        duplicates();
        joint();
        if (night) {
            outputs.tables();
            say("tables written");
        }
        print();
    }

    /** Codes become small numbers: enum types for what the files say, tables for what the codebook says of them. */
    private void codes(Path codebook) throws SQLException {
        for (String table : List.of("states", "indicators", "operations")) {
            sql.execute("CREATE TABLE " + table + " AS SELECT (row_number() OVER () - 1)::UTINYINT AS id, * FROM read_csv('" + codebook.resolve(table + ".csv")
                    + "', header = true, all_varchar = true)");
        }
        sql.execute("CREATE TYPE reason AS ENUM ('PERIOD_FORMAT', 'PERIOD_OUTSIDE_SCOPE', 'INDICATOR_UNKNOWN', 'OPERATION_UNKNOWN', 'COUNTERPART', 'CASE_REF_FORMAT', "
                + "'UNIT_UNKNOWN', 'STATUS_UNKNOWN', 'VALUE_NEGATIVE', 'VALUE_FORMAT')");
        sql.execute("CREATE TYPE state AS ENUM (SELECT code FROM states ORDER BY id)");
        sql.execute("CREATE TYPE indicator AS ENUM (SELECT code FROM indicators ORDER BY id)");
        sql.execute("CREATE TYPE operation AS ENUM (SELECT code FROM operations ORDER BY id)");
    }

    private List<Source> sources(Path folder) throws IOException {
        List<Source> sources = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            byte[] head = new byte[64];
            try (InputStream in = Files.newInputStream(file)) {
                in.readNBytes(head, 0, head.length);
            }
            Charset charset = head[0] == (byte) 0xFF ? StandardCharsets.UTF_16 : head[0] == (byte) 0xCF ? Charset.forName("windows-1251") : StandardCharsets.UTF_8;
            String heading = new String(head, charset);
            char delimiter = heading.indexOf('\t') > 0 ? '\t' : heading.indexOf(';') > 0 ? ';' : ',';
            String name = file.getFileName().toString();
            Path readable = charset == StandardCharsets.UTF_8 ? file : converted(file, charset);
            sources.add(new Source(readable, name.substring(0, 2), name.substring(3, name.length() - 4), delimiter));
        }
        return sources;
    }

    private Path converted(Path file, Charset charset) throws IOException {
        Path target = scratch.resolve(file.getFileName());
        try (Reader in = new BufferedReader(Files.newBufferedReader(file, charset), 1 << 16); Writer out = Files.newBufferedWriter(target)) {
            in.transferTo(out);
        }
        return target;
    }

    /** Reads and judges all files; {@code reason} is NULL for a sound row. The order of the rows is that of the files. */
    private void rows(List<Source> sources) throws SQLException {
        Map<Character, List<Source>> byDelimiter = sources.stream().collect(Collectors.groupingBy(Source::delimiter, TreeMap::new, Collectors.toList()));
        List<String> reads = new ArrayList<>();
        List<String> files = new ArrayList<>();
        int before = 0;
        for (Map.Entry<Character, List<Source>> group : byDelimiter.entrySet()) {
            String names = group.getValue().stream().map(s -> "'" + s.file() + "'").collect(Collectors.joining(", "));
            reads.add(READ.formatted(before, names, group.getKey()));
            for (Source source : group.getValue()) {
                files.add("(" + before++ + ", '" + source.state() + "', '" + source.scope() + "', '" + source.file().getFileName() + "')");
            }
        }
        sql.execute("CREATE TABLE files AS SELECT id::USMALLINT AS id, state::state AS state, scope, name FROM (VALUES " + String.join(", ", files)
                + ") AS t(id, state, scope, name)");
        sql.execute("CREATE TYPE month AS ENUM (SELECT DISTINCT left(scope, 4) || printf('-%02d', m) AS month FROM files, range(1, 13) AS r(m) ORDER BY month)");
        sql.execute(JUDGE.formatted(String.join(" UNION ALL ", reads)));
        say("rows read and judged");
    }

    private static final String READ = """
            SELECT (%d + file_index)::USMALLINT AS file, period, indicator, operation, counterpart, case_ref, value, unit, status
            FROM read_csv([%s], delim = '%s', quote = '', escape = '', new_line = '\\n', header = false, skip = 1, auto_detect = false, columns = {'period': 'VARCHAR',
              'indicator': 'VARCHAR', 'operation': 'VARCHAR', 'counterpart': 'VARCHAR', 'case_ref': 'VARCHAR', 'value': 'VARCHAR', 'unit': 'VARCHAR', 'status': 'VARCHAR'})
            """;

    private static final String JUDGE = """
            CREATE TABLE rows AS
            SELECT file, f.state, i, o, c, m AS period, case_ref, v, CASE
                WHEN m IS NULL OR NOT starts_with(period, scope)
                  THEN CASE WHEN regexp_full_match(period, '[0-9]{4}-(0[1-9]|1[0-2])') THEN 'PERIOD_OUTSIDE_SCOPE' ELSE 'PERIOD_FORMAT' END
                WHEN i IS NULL THEN 'INDICATOR_UNKNOWN'
                WHEN o IS NULL THEN 'OPERATION_UNKNOWN'
                WHEN i IN ('WANTED_RETURNED', 'WANTED_RECEIVED') AND (c IS NULL OR c = f.state) THEN 'COUNTERPART'
                WHEN case_ref IS NOT NULL AND NOT (regexp_full_match(case_ref, '[A-Z/._-]*[0-9][A-Z0-9/._-]*') AND case_ref >= '0' AND case_ref < '['
                  AND strlen(case_ref) BETWEEN 3 AND 40) THEN 'CASE_REF_FORMAT'
                WHEN unit IS NOT NULL THEN 'UNIT_UNKNOWN'
                WHEN status IS NOT NULL THEN 'STATUS_UNKNOWN'
                WHEN v < 0 THEN 'VALUE_NEGATIVE'
                WHEN v IS NULL THEN 'VALUE_FORMAT' END::reason AS reason
            FROM (
              SELECT *, TRY_CAST(indicator AS indicator) AS i, TRY_CAST(coalesce(operation, 'NATIONAL') AS operation) AS o, TRY_CAST(counterpart AS state) AS c,
                TRY_CAST(period AS month) AS m,
                CASE WHEN TRY_CAST(value AS INTEGER)::VARCHAR = value THEN TRY_CAST(value AS INTEGER)::BIGINT * 1000000
                     WHEN regexp_full_match(value, '[0-9][0-9 ]*') THEN replace(value, ' ', '')::BIGINT * 1000000
                     WHEN indicator = 'EXPLOSIVES' AND regexp_full_match(value, '[0-9][0-9 ]*[.][0-9]{1,6}') THEN (replace(value, ' ', '')::DECIMAL(18, 6) * 1000000)::BIGINT
                END AS v
              FROM (%s)) AS r
            JOIN files AS f ON f.id = r.file
            """;

    /** Rows with one key are equal in this workload, so the first counts. A key that is there twice is one whose case, or whose cell without a case, is: few rows have to be ordered. */
    private void duplicates() throws SQLException {
        sql.execute("CREATE TABLE often AS SELECT case_ref FROM rows WHERE reason IS NULL AND case_ref IS NOT NULL GROUP BY ALL HAVING count(*) > 1");
        say("cases with several rows");
        sql.execute("CREATE TABLE often_plain AS SELECT file, period, i, o, c FROM rows WHERE reason IS NULL AND case_ref IS NULL GROUP BY ALL HAVING count(*) > 1");
        say("cells with several rows");
        sql.execute("""
                CREATE TABLE several AS SELECT file, state, period, i, o, c, case_ref, v,
                  row_number() OVER (PARTITION BY file, period, i, o, c, case_ref ORDER BY line) AS nth
                FROM (SELECT rowid AS line, * FROM rows SEMI JOIN often USING (case_ref) WHERE reason IS NULL
                  UNION ALL SELECT r.rowid AS line, r.* FROM rows AS r SEMI JOIN often_plain AS p
                    ON r.file = p.file AND r.period = p.period AND r.i = p.i AND r.o = p.o AND r.c IS NOT DISTINCT FROM p.c
                    WHERE reason IS NULL AND case_ref IS NULL)""");
        say("keys with several rows");
        sql.execute("""
                CREATE TABLE cells AS SELECT state, i, o, c, period, sum(v) AS v, sum(n) AS n FROM (
                  SELECT state, i, o, c, period, sum(v) AS v, count(*) AS n FROM rows WHERE reason IS NULL GROUP BY ALL
                  UNION ALL SELECT state, i, o, c, period, -v, -1 FROM several WHERE nth > 1) GROUP BY ALL""");
        say("cells");
    }

    /** A case that several States report under an operation is counted once: as its lead State says, else the highest. */
    private void joint() throws SQLException {
        sql.execute("""
                CREATE TABLE joint AS SELECT i, o, case_ref, coalesce(max(v) FILTER (state::VARCHAR = lead), max(v)) - sum(v) AS adjustment
                FROM (SELECT i, o, case_ref, left(period::VARCHAR, 4) AS year, state, sum(v) AS v FROM several WHERE nth = 1 AND case_ref IS NOT NULL GROUP BY ALL) AS s
                JOIN operations ON code = o::VARCHAR AND joint_reporting = 'whole'
                GROUP BY i, o, case_ref, year, lead HAVING count(*) > 1""");
        say("joint cases");
    }

    private void print() throws SQLException {
        try (ResultSet reasons = sql.executeQuery("""
                SELECT reason, count(*) FROM (SELECT reason FROM rows WHERE reason IS NOT NULL UNION ALL SELECT 'KEY_TWICE' FROM several WHERE nth > 1)
                GROUP BY reason ORDER BY reason""")) {
            while (reasons.next()) {
                System.out.println(reasons.getString(1) + " " + reasons.getLong(2));
            }
        }
        try (ResultSet check = sql.executeQuery("""
                SELECT (SELECT sum(n) FROM cells), (SELECT count(*) FROM rows) - (SELECT sum(n) FROM cells),
                  (SELECT count(DISTINCT (state, i, left(period::VARCHAR, 4))) FROM cells WHERE n > 0), (SELECT sum(v) FROM cells),
                  (SELECT count(*) FROM joint), (SELECT coalesce(sum(adjustment), 0) FROM joint)""")) {
            check.next();
            System.out.println("check accepted=" + check.getLong(1) + " refused=" + check.getLong(2) + " cells=" + check.getLong(3) + " total="
                    + plain(check.getBigDecimal(4)) + " joint=" + check.getLong(5) + " adjustment=" + plain(check.getBigDecimal(6)));
        }
        say("printed");
    }

    private static String plain(BigDecimal millionths) {
        return millionths.signum() == 0 ? "0" : millionths.movePointLeft(6).stripTrailingZeros().toPlainString();
    }

    /** With {@code -Dduck.times=true}: what each part took. */
    private void say(String part) {
        if (Boolean.getBoolean("duck.times")) {
            System.err.printf("%8d ms, CPU %8d ms: %s%n", (System.nanoTime() - wall) / 1_000_000, (process.getProcessCpuTime() - cpu) / 1_000_000, part);
            wall = System.nanoTime();
            cpu = process.getProcessCpuTime();
        }
    }
}
