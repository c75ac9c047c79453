package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.acceptance.OutcomeHead;
import org.svod.acceptance.OutcomeProof;
import org.svod.files.Printable;

/** A row of the table of deliveries, which is compared with its proof whenever it is read for a figure. */
final class DeliveryRow {

    /** What a query must give for the row to be compared. */
    static final String COLUMNS =
            DeliveryRepository.COLUMNS + ", verdict, version, reference, rows_read, rows_accepted, rows_refused,"
                    + " rows_blank, rows_control, wide_periods, found, doubted, doubt_proof, proof";

    /** What a query must give for the work on the delivery to be compared. */
    static final String WORK = "codebook, to_reread, reread_in, reread_proof, receipt_written, receipt_due";

    /** In place of the run that read a delivery again, if none has. */
    static final long NEVER = 0;

    private DeliveryRow() {}

    /**
     * The proof of the row.
     *
     * @throws DamagedDatabaseException if the row is not as it was stored
     */
    static OutcomeProof proven(ResultSet row) throws SQLException {
        long number = row.getLong("seq");
        String doubted = row.getString("doubted");
        String doubts = row.getString("doubt_proof");
        Optional<OutcomeProof> proof = OutcomeProof.of(row.getString("proof"));
        boolean proves = proof.isPresent()
                && proof.get().head().equals(head(row, number))
                && (doubted == null) == (doubts == null)
                && (doubted == null || RowProof.of(number, doubted).equals(doubts));
        if (!proves) {
            throw DamagedDatabaseException.changed(words(number, row.getString("path")));
        }
        return proof.get();
    }

    /**
     * Makes sure that what a run still has to do with the delivery is as it was stored.
     *
     * @throws DamagedDatabaseException if it is not
     */
    static void checkWork(ResultSet row) throws SQLException {
        long number = row.getLong("seq");
        boolean proves =
                rereadProof(number, row.getString("codebook"), row.getBoolean("to_reread"), row.getLong("reread_in"))
                                .equals(row.getString("reread_proof"))
                        && row.getBoolean("receipt_written") != row.getBoolean("receipt_due");
        if (!proves) {
            throw DamagedDatabaseException.changed(words(number, row.getString("path")));
        }
    }

    /** The proof of what the delivery was read with, whether it is to be read again, and which run did so. */
    static String rereadProof(long number, @Nullable String codebook, boolean toReread, long rereadIn) {
        return RowProof.of(number, codebook, toReread, rereadIn);
    }

    private static String head(ResultSet row, long number) throws SQLException {
        return new OutcomeHead(
                        number,
                        row.getString("path"),
                        row.getString("file"),
                        row.getInt("nth"),
                        row.getString("folder"),
                        row.getString("sha256"),
                        row.getLong("bytes"),
                        row.getObject("run_date", LocalDate.class),
                        row.getString("state"),
                        row.getString("scope"),
                        row.getInt("claimed"),
                        filled(row.getString("verdict")),
                        row.getInt("version"),
                        filled(row.getString("reference")),
                        List.of(
                                row.getLong("rows_read"),
                                row.getLong("rows_accepted"),
                                row.getLong("rows_refused"),
                                row.getLong("rows_blank"),
                                row.getLong("rows_control")),
                        filled(row.getString("wide_periods")),
                        JsonColumns.numbers(row.getString("found")))
                .digest();
    }

    private static String filled(@Nullable String column) {
        return column == null ? "" : column;
    }

    /** The delivery in words. */
    static String words(long number, String path) {
        return "delivery " + number + " (" + Printable.of(path) + ")";
    }
}
