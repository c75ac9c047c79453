package org.svod.databank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads rows of the table of deliveries in portions. The database holds in memory all that one query gives, and a run
 * or a round may have a hundred thousand deliveries.
 */
final class DeliveryPortions {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    DeliveryPortions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which deliveries are read. Few are found by the index of a column. Many are read in the order of their numbers,
     * because each portion would go through all of the index; therefore the second condition keeps the database from
     * taking it.
     */
    record Of(String byIndex, String byNumber, List<Object> values) {

        static Of year(int year) {
            return new Of(
                    "scope >= ? AND scope < ?",
                    "scope || '' >= ? AND scope || '' < ?",
                    List.of(Integer.toString(year), Integer.toString(year + 1)));
        }

        static Of run(long run) {
            return new Of("run = ?", "run + 0 = ?", List.of(run));
        }

        static Of lane(long run, int lane) {
            return new Of("run = ? AND lane = ?", "run + 0 = ? AND lane + 0 = ?", List.of(run, lane));
        }
    }

    /**
     * What the rows say, in the order of their numbers.
     *
     * @param also what else the rows meet
     */
    <T> Stream<T> rows(String columns, Of which, String also, RowMapper<T> row) {
        String select = "SELECT " + columns + " FROM delivery WHERE ";
        if (areFew(which)) {
            return jdbc
                    .sql(select + which.byIndex() + " AND " + also + " ORDER BY seq")
                    .params(which.values())
                    .query(row)
                    .list()
                    .stream();
        }
        long last = jdbc.sql("SELECT seq FROM delivery ORDER BY seq DESC LIMIT 1")
                .query(Long.class)
                .single();
        String portion = select + "seq >= ? AND seq < ? AND " + which.byNumber() + " AND " + also + " ORDER BY seq";
        return LongStream.iterate(0, from -> from <= last, from -> from + AT_ONCE)
                .boxed()
                .flatMap(from -> {
                    List<Object> values = new ArrayList<>(List.of(from, from + AT_ONCE));
                    values.addAll(which.values());
                    return jdbc.sql(portion).params(values).query(row).list().stream();
                });
    }

    private boolean areFew(Of which) {
        return jdbc.sql("SELECT COUNT(*) FROM (SELECT seq FROM delivery WHERE " + which.byIndex() + " LIMIT "
                                + (AT_ONCE + 1) + ")")
                        .params(which.values())
                        .query(Integer.class)
                        .single()
                <= AT_ONCE;
    }
}
