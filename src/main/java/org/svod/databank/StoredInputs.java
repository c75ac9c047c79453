package org.svod.databank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fingerprints of what is stored and enters the consolidation of a round. Every column counts unless it is named here
 * as one that does not, so that a column that is added later counts too. Neither rows of submissions nor single
 * findings are read, only how many there are: rows and findings are stored with their delivery, never changed, and
 * follow from its bytes; doubts follow from what counts here.
 */
public final class StoredInputs {

    private static final String OF_YEAR = " FROM delivery WHERE scope >= ? AND scope < ? AND ";
    private static final Set<String> NO_INPUT = Set.of("RECEIPT_WRITTEN");

    private final JdbcClient jdbc;

    /** On this database. */
    public StoredInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everything about all deliveries of a year that have an outcome: what was accepted, rejected, repeated, and how
     * often what was found.
     */
    public String delivered(int year) {
        return fingerprint(
                "SELECT *" + OF_YEAR + "verdict IS NOT NULL ORDER BY seq",
                Integer.toString(year),
                Integer.toString(year + 1));
    }

    /** What was accepted for a year, as far as another year compares with it. */
    public String accepted(int year) {
        return fingerprint(
                "SELECT seq, file, state, scope, version, sha256, wide_periods" + OF_YEAR
                        + "verdict = 'ACCEPTED' ORDER BY seq",
                Integer.toString(year),
                Integer.toString(year + 1));
    }

    /** All publications of a round. */
    public String published(String round) {
        return fingerprint("SELECT * FROM publication WHERE round = ? ORDER BY run", round);
    }

    /** The figures of a round as last published. */
    public String figures(String round) {
        return fingerprint(
                "SELECT figures FROM publication WHERE round = ? AND vintage > 0 ORDER BY run DESC LIMIT 1", round);
    }

    private String fingerprint(String query, Object... params) {
        MessageDigest digest = sha256();
        jdbc.sql(query).params(params).query((ResultSet row) -> add(row, digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(ResultSet row, MessageDigest digest) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            if (!NO_INPUT.contains(columns.getColumnName(i))) {
                add(row.getString(i), digest);
            }
        }
    }

    /** With its length before it, so that no two rows run together into the same bytes. */
    private static void add(@Nullable String value, MessageDigest digest) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(value == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
