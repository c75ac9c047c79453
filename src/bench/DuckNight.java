import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What a night does besides figures, for {@link Duck}: an archive with a copy of each file under its SHA-256, forced to the disk, and the tables of a round. The
 * tables have the columns and rows of Svod's; their order and the text of numbers are DuckDB's.
 */
final class DuckNight {

    private final Path scratch;
    private final Statement sql;

    DuckNight(Path scratch, Statement sql) {
        this.scratch = scratch;
        this.sql = sql;
    }

    /** Copies the files, two at a time; DuckDB computes the fingerprints in native code. */
    void archive(Path folder) throws IOException, SQLException {
        Path archive = Files.createDirectories(scratch.resolve("archive"));
        sql.execute("CREATE TABLE archived AS SELECT parse_filename(filename) AS file, sha256(content) AS sha256 FROM read_blob('" + folder + "/*.csv')");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (ResultSet files = sql.executeQuery("SELECT file, sha256 FROM archived")) {
            List<Future<?>> copies = new ArrayList<>();
            while (files.next()) {
                Path from = folder.resolve(files.getString(1));
                Path to = archive.resolve(files.getString(2));
                copies.add(threads.submit(() -> {
                    Files.copy(from, to);
                    force(to);
                    return to;
                }));
            }
            for (Future<?> copy : copies) {
                copy.get();
            }
            force(archive);
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        } finally {
            threads.shutdown();
        }
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The tables of a round, forced to the disk. */
    void tables() throws IOException, SQLException {
        Path output = Files.createDirectories(scratch.resolve("output"));
        sql.execute(ORDERED);
        // Svod writes a line for each row up to a million of them, and for each cell of a file beyond.
        boolean single;
        try (ResultSet rows = sql.executeQuery("SELECT sum(n) <= 1000000 FROM cells")) {
            rows.next();
            single = rows.getBoolean(1);
        }
        table(output, "contributions.csv", single ? CONTRIBUTIONS : "SELECT indicator, state, freq, period, operation, counterpart, NULL AS case_ref, delivery, file, sha256, "
                + "min(place) AS place, count(*) AS rows, sum(value) AS value, unit FROM (" + CONTRIBUTIONS + ") GROUP BY ALL");
        table(output, "reconciliation.csv", "SELECT 'joint' AS kind, case_ref, i, string_agg(state::VARCHAR, '|' ORDER BY state) AS states, "
                + "string_agg(v::VARCHAR, '|' ORDER BY state) AS \"values\", CASE WHEN min(v) = max(v) THEN 'AGREED' ELSE 'DISCREPANCY' END AS verdict, max(v) AS settled, "
                + "any_value(adjustment) AS adjustment FROM shares GROUP BY ALL ORDER BY case_ref, i");
        table(output, "evidence.csv", "SELECT 'joint' AS kind, s.case_ref, s.i, s.o, s.state, s.period, r.file + 1 AS delivery, a.file, r.place, s.v, s.adjustment, a.sha256 "
                + "FROM shares AS s JOIN ordered AS r ON r.case_ref = s.case_ref AND r.state = s.state AND r.i = s.i AND r.o = s.o JOIN archived AS a ON a.file = r.name "
                + "ORDER BY s.case_ref, s.i, s.state");
        table(output, "questions.json", "SELECT sha256(case_ref || i) AS id, 'joint' AS kind, i AS indicator, case_ref AS reference, list({state: state, value: v} ORDER BY state) AS sides, "
                + "list({delivery: file + 1, file: name, line: place} ORDER BY state) AS evidence FROM (SELECT s.*, r.file, r.name, r.place FROM shares AS s JOIN ordered AS r "
                + "ON r.case_ref = s.case_ref AND r.state = s.state AND r.i = s.i AND r.o = s.o) GROUP BY case_ref, i HAVING min(v) < max(v)");
        String figures = "SELECT i, %s sum(v) AS value, sum(n) AS rows FROM cells GROUP BY ALL ORDER BY ALL";
        table(output, "annual-figures.csv", figures.formatted(""));
        table(output, "annual-figures.json", figures.formatted(""));
        table(output, "annual-figures.sdmx.csv", figures.formatted(""));
        table(output, "figures-by-month.csv", figures.formatted("period,"));
        table(output, "figures-by-operation.csv", figures.formatted("o,"));
        table(output, "figures-by-state.csv", figures.formatted("state,"));
        table(output, "coverage.csv", "SELECT state, period, count(*) AS cells FROM cells GROUP BY ALL ORDER BY ALL");
        table(output, "flows.csv", "SELECT state, c, sum(v) AS sent FROM cells WHERE i = 'WANTED_RETURNED' GROUP BY ALL ORDER BY ALL");
        sql.execute("CHECKPOINT");
        try (Stream<Path> written = Files.list(output)) {
            for (Path file : written.toList()) {
                force(file);
            }
        }
    }

    private void table(Path output, String name, String query) throws SQLException {
        String format = name.endsWith(".json") ? "(FORMAT json, ARRAY true)" : "(HEADER)";
        sql.execute("COPY (" + query + ") TO '" + output.resolve(name) + "' " + format);
    }

    /** Where each file begins among the rows; the shares of each joint case, and the rows of them with their lines. */
    private static final String ORDERED = """
            CREATE TABLE begins AS SELECT r.file, min(r.rowid) AS begin, any_value(f.name) AS name, any_value(a.sha256) AS sha256
            FROM rows AS r JOIN files AS f ON f.id = r.file JOIN archived AS a ON a.file = f.name GROUP BY r.file;
            CREATE TABLE shares AS SELECT s.case_ref, s.i, s.o, s.state, s.period, s.v, j.adjustment
            FROM (SELECT case_ref, i, o, state, min(period) AS period, sum(v) AS v FROM several WHERE nth = 1 AND case_ref IS NOT NULL GROUP BY ALL) AS s
            JOIN joint AS j USING (case_ref, i, o);
            CREATE TABLE ordered AS SELECT r.file, b.name, r.state, r.i, r.o, r.case_ref, r.v, r.rowid - b.begin + 2 AS place
            FROM rows AS r JOIN begins AS b USING (file) SEMI JOIN joint USING (case_ref) WHERE r.reason IS NULL
            """;

    private static final String CONTRIBUTIONS = """
            SELECT r.i AS indicator, r.state, 'M' AS freq, r.period, r.o AS operation, r.c AS counterpart, r.case_ref, r.file + 1 AS delivery, b.name AS file, b.sha256,
              r.rowid - b.begin + 2 AS place, 1 AS rows, r.v::DECIMAL(18, 0) / 1000000 AS value, n.unit AS unit
            FROM rows AS r JOIN begins AS b USING (file) JOIN indicators AS n ON n.code = r.i::VARCHAR WHERE r.reason IS NULL
            """;
}
