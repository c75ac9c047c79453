package org.svod.databank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publications: every change in the content of a round's outputs, with the vintage that it made. */
public final class PublicationRepository {

    /** How many columns a publication has before its proof. */
    private static final int PROOF = 8;

    private final JdbcClient jdbc;

    /** Uses this database. */
    public PublicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A publication.
     *
     * @param run number of the run that made it
     * @param runDate run date of that run
     * @param round name of the round
     * @param content fingerprint of the content
     * @param vintage number of the vintage that it made; 0 if no figure changed
     * @param figures the figures by indicator code, as plain decimals
     * @param statuses their statuses by indicator code
     * @param causes what caused the change
     */
    public record Publication(
            long run,
            LocalDate runDate,
            String round,
            String content,
            int vintage,
            Map<String, String> figures,
            Map<String, String> statuses,
            List<String> causes) {}

    /** How many publications there are. */
    public int count() {
        return jdbc.sql("SELECT COUNT(*) FROM publication").query(Integer.class).single();
    }

    /** All publications of a round, oldest first. */
    public List<Publication> ofRound(String round) {
        return jdbc.sql(
                        "SELECT run, run_date, round, content, vintage, figures, statuses, causes, proof FROM publication WHERE round = ? ORDER BY run")
                .param(round)
                .query((row, n) -> publication(row))
                .list();
    }

    /** The publication of a round by a run. */
    public Optional<Publication> find(long run, String round) {
        return ofRound(round).stream().filter(p -> p.run() == run).findFirst();
    }

    /** Stores a publication. */
    public void add(Publication publication) {
        @Nullable
        Object[] values = {
            publication.run(),
            publication.runDate(),
            publication.round(),
            publication.content(),
            publication.vintage(),
            JsonColumns.map(publication.figures()),
            JsonColumns.map(publication.statuses()),
            JsonColumns.list(publication.causes()),
            ""
        };
        values[PROOF] = RowProof.of(Arrays.copyOf(values, PROOF));
        jdbc.sql(
                        "INSERT INTO publication (run, run_date, round, content, vintage, figures, statuses, causes, proof) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    /**
     * The output set of a round as it was last written.
     *
     * @param content fingerprint of the content that it was made from
     * @param files the files, relative to the round's folder
     * @param fingerprints SHA-256 of each file as it was written or drafted, even if a person has edited it since
     */
    public record Written(String content, List<String> files, Map<String, String> fingerprints) {}

    /** The output set that was last written for a round. */
    public Optional<Written> written(String round) {
        return jdbc.sql("SELECT content, files, fingerprints, proof FROM output_set WHERE round = ?")
                .param(round)
                .query((row, n) -> {
                    RowProof.check(
                            "the list of the output files of round " + round,
                            row.getString(4),
                            round,
                            row.getString(1),
                            row.getString(2),
                            row.getString(3));
                    return new Written(
                            row.getString(1), JsonColumns.list(row.getString(2)), JsonColumns.map(row.getString(3)));
                })
                .optional();
    }

    /** The rounds that have a written output set. */
    public List<String> roundsWritten() {
        return jdbc.sql("SELECT round FROM output_set ORDER BY round")
                .query(String.class)
                .list();
    }

    /** Sets the output set that was last written for a round. */
    public void written(String round, Written set) {
        jdbc.sql("DELETE FROM output_set WHERE round = ?").param(round).update();
        String files = JsonColumns.list(set.files());
        String fingerprints = JsonColumns.map(set.fingerprints());
        jdbc.sql("INSERT INTO output_set (round, content, files, fingerprints, proof) VALUES (?, ?, ?, ?, ?)")
                .params(
                        round,
                        set.content(),
                        files,
                        fingerprints,
                        RowProof.of(round, set.content(), files, fingerprints))
                .update();
    }

    /**
     * Records, by their fingerprints, letters of a round that were drafted separately from its set. Does nothing if the
     * round was never written.
     */
    public void drafted(String round, Map<String, String> letters) {
        written(round).ifPresent(set -> {
            Map<String, String> fingerprints = new TreeMap<>(set.fingerprints());
            fingerprints.putAll(letters);
            written(round, new Written(set.content(), set.files(), fingerprints));
        });
    }

    private static Publication publication(ResultSet row) throws SQLException {
        RowProof.check(
                "the publication of round " + row.getString(3) + " by run " + row.getLong(1),
                row.getString(9),
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getString(7),
                row.getString(8));
        return new Publication(
                row.getLong(1),
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                JsonColumns.map(row.getString(6)),
                JsonColumns.map(row.getString(7)),
                JsonColumns.list(row.getString(8)));
    }
}
