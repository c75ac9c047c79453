package org.svod.databank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.svod.files.Fingerprint;
import org.svod.period.Period;

/**
 * Fingerprints of the stored data that a consolidation of a round uses. Every column counts, except the columns that
 * are named here, so that a column that is added later counts too. Neither rows of submissions nor single findings are
 * read, only the count of each: rows and findings are stored with their delivery, follow from its bytes, and change
 * only with the run that read it again. Doubts follow from the data that counts here.
 */
public final class StoredInputs {

    private static final Set<String> NO_INPUT =
            Set.of("RECEIPT_WRITTEN", "RECEIPT_DUE", "CODEBOOK", "TO_REREAD", "REREAD_PROOF");

    private final JdbcClient jdbc;

    /** Uses this database. */
    public StoredInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything about all deliveries of a year that have an outcome: what was accepted, rejected or repeated, and how
     * often each thing was found.
     */
    public String delivered(int year) {
        return fingerprint("*", year, "verdict IS NOT NULL");
    }

    /** The accepted submissions of a year, as far as another year is compared with them. */
    public String accepted(int year) {
        return fingerprint(
                "seq, file, nth, state, scope, version, sha256, wide_periods, verdict, reread_in",
                year,
                "verdict IN ('ACCEPTED', 'WAITING')");
    }

    /** The accepted submissions with these scopes, as far as another year is compared with them. */
    public String accepted(List<Period> scopes) {
        return fingerprint(
                "SELECT seq, state, scope, version, sha256, wide_periods, verdict, reread_in FROM delivery WHERE scope IN ("
                        + String.join(", ", Collections.nCopies(scopes.size(), "?"))
                        + ") AND verdict IN ('ACCEPTED', 'WAITING') ORDER BY seq",
                scopes.stream().map(Period::toString).toArray());
    }

    /** All publications of a round. */
    public String published(String round) {
        return fingerprint("SELECT * FROM publication WHERE round = ? ORDER BY run", round);
    }

    /** The figures of all rounds of earlier years and their statuses, with every change of them. */
    public String figuresBefore(String round) {
        return fingerprint(
                "SELECT round, figures, statuses FROM publication WHERE round < ? AND vintage > 0 ORDER BY round, run",
                round);
    }

    /** The quality of a round, as it was last consolidated. */
    public String quality(int year) {
        return fingerprint("SELECT * FROM quality WHERE round = ?", Integer.toString(year));
    }

    /** Of columns of the deliveries of a year. */
    private String fingerprint(String columns, int year, String also) {
        MessageDigest digest = Fingerprint.digest();
        new DeliveryPortions(jdbc)
                .rows(columns, DeliveryPortions.Of.year(year), also, (row, n) -> {
                    add(row, digest);
                    return row.getLong("seq");
                })
                .forEach(seq -> {});
        return hex(digest);
    }

    private String fingerprint(String query, Object... params) {
        MessageDigest digest = Fingerprint.digest();
        jdbc.sql(query).params(params).query((ResultSet row) -> add(row, digest));
        return hex(digest);
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Adds all columns of a row. */
    static void add(ResultSet row, MessageDigest digest) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!NO_INPUT.contains(columns.getColumnName(i))) {
                add(row.getString(i), digest);
            }
        }
    }

    /** Adds the length before the value, so that two different rows never give the same bytes. */
    private static void add(@Nullable String value, MessageDigest digest) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }
}
