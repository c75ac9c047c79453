package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many nights in one database: neither it nor a night grows. The short form has enough runs to prune;
 * {@code -Dsvod.years=10 -Dsvod.nights=3650} makes ten years of it, with 108 files a year and a correction of every
 * ninth, and writes {@code target/many-nights.txt}.
 */
class ManyNightsTest {

    private static final int YEARS = Integer.getInteger("svod.years", 1);
    private static final int NIGHTS = Integer.getInteger("svod.nights", 20);
    private static final List<String> STATES =
            YEARS > 1 ? List.of("AM", "AZ", "BY", "KZ", "KG", "MD", "RU", "TJ", "UZ") : List.of("KZ");
    private static final int FIRST = 2024;
    private static final int KEPT = YEARS > 1 ? 400 : 10;
    private static final int WARMING = 5;
    private static final int CASES = 40;

    @TempDir
    private Path folder;

    /** How long a night lasted, and whether files had come. */
    private record Night(LocalDate date, boolean news, long milliseconds) {}

    private Workspace years() throws IOException {
        Workspace night = Workspace.small(folder, "move", "tables, receipts");
        Files.writeString(
                night.path("jobs/nightly.yml"),
                Workspace.small("move", "tables, receipts") + "keep-runs: " + KEPT + "\n");
        for (int year = FIRST; year <= FIRST + YEARS; year++) {
            Path copy = night.path("jobs/rounds/" + year);
            Workspace.copy(night.path("jobs/rounds/2023"), copy);
            Path round = copy.resolve("round.yml");
            Files.writeString(
                    round,
                    Files.readString(round)
                            .replace("round: 2023", "round: " + year)
                            .replace("closes: 2024-06-01", "closes: " + (year + 1) + "-06-01"));
        }
        return night;
    }

    private static String content(int seed) {
        StringBuilder rows = new StringBuilder(
                "indicator,value,case_ref\nDETAINED," + (10 + seed % 7) + ",\nAMMUNITION," + (100 + seed % 70) + ",\n");
        for (int i = 0; i < CASES; i++) {
            rows.append("FIREARMS,")
                    .append(1 + (seed + i) % 3)
                    .append(",C-")
                    .append(1_000 * seed + i)
                    .append('\n');
        }
        return rows.toString();
    }

    /**
     * Drops what arrives from the day after the last night to this one: each month's returns in the month after, a
     * correction of every ninth a month later.
     */
    private static boolean drop(Workspace night, LocalDate last, LocalDate today) throws IOException {
        boolean dropped = false;
        for (LocalDate day = last.plusDays(1); !day.isAfter(today); day = day.plusDays(1)) {
            for (int s = 0; s < STATES.size(); s++) {
                LocalDate month = day.minusMonths(1);
                int seed = month.getYear() * 12 + month.getMonthValue() + s * 7;
                if (day.getDayOfMonth() == 3 + s) {
                    night.drop(
                            String.format(
                                    Locale.ROOT,
                                    "%s_%d-%02d.csv",
                                    STATES.get(s),
                                    month.getYear(),
                                    month.getMonthValue()),
                            content(seed));
                    dropped = true;
                }
                LocalDate earlier = day.minusMonths(2);
                if (day.getDayOfMonth() == 20 && (earlier.getMonthValue() + s) % 9 == 0 && earlier.getYear() >= FIRST) {
                    night.drop(
                            String.format(
                                    Locale.ROOT,
                                    "%s_%d-%02d_v2.csv",
                                    STATES.get(s),
                                    earlier.getYear(),
                                    earlier.getMonthValue()),
                            content(seed + 1));
                    dropped = true;
                }
            }
        }
        return dropped;
    }

    @Test
    void theLastNightIsAsFastAsTheFirstAndOldRunsAreForgotten() throws Exception {
        Workspace night = years();
        LocalDate begin = LocalDate.of(FIRST, 2, 1);
        long days = 365L * YEARS;
        LocalDate last = begin.minusDays(1);
        List<Night> nights = new ArrayList<>();
        List<String> told = new ArrayList<>(
                List.of("year  quiet ms  with news ms  own process ms  database KiB  deliveries  runs kept"));
        List<Long> processes = new ArrayList<>();
        for (int i = 0; i < NIGHTS; i++) {
            LocalDate today = begin.plusDays(i * days / NIGHTS);
            boolean news = drop(night, last, today);
            long began = System.nanoTime();
            assertThat(night.run("nightly", "--quiet", "--run-date", today.toString()))
                    .as(night.printed() + night.complained())
                    .isZero();
            nights.add(new Night(today, news, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began)));
            if (YEARS > 1 && (i + 1) * YEARS / NIGHTS > i * YEARS / NIGHTS) {
                processes.add(process(night, today));
                List<Night> year = nights.subList(nights.size() - NIGHTS / YEARS, nights.size());
                told.add(String.format(
                        Locale.ROOT,
                        "%4d  %8d  %12d  %14d  %12d  %10d  %9d",
                        told.size(),
                        median(year, false),
                        median(year, true),
                        processes.get(processes.size() - 1),
                        size(night.path("data/db")) >> 10,
                        rows(night, "delivery"),
                        rows(night, "batch_job_instance")));
                Files.write(Path.of("target/many-nights.txt"), told);
            }
            last = today;
        }
        List<Long> quiet = nights.subList(WARMING, NIGHTS).stream()
                .filter(n -> !n.news())
                .map(Night::milliseconds)
                .toList();
        int group = Math.max(3, quiet.size() / (4 * YEARS));
        // The fastest of each group, because what else the machine does makes nights slower and never faster. The few
        // nights of the short form only show a blow-up.
        long first = Collections.min(quiet.subList(0, group));
        long tolerated = YEARS > 1 ? first * 3 / 2 : first * 4;
        assertThat(Collections.min(quiet.subList(quiet.size() - group, quiet.size())))
                .as("milliseconds a quiet night: " + quiet)
                .isLessThanOrEqualTo(tolerated);
        pruned(night);
    }

    private static void pruned(Workspace night) throws IOException, SQLException {
        int deliveries = rows(night, "delivery");
        assertThat(deliveries).isGreaterThanOrEqualTo(YEARS > 1 ? YEARS * 108 : 11);
        int runs = rows(night, "batch_job_instance");
        assertThat(runs).isBetween(Math.min(KEPT, NIGHTS), KEPT);
        assertThat(rows(night, "batch_job_execution")).isEqualTo(runs);
        // Six steps, a lane or two, and each round read again, reconciled and published.
        int rounds = 2 + 1 + YEARS;
        assertThat(rows(night, "batch_step_execution")).isBetween((6 + 3 * rounds) * runs, (8 + 3 * rounds) * runs);
        assertThat(rows(night, "run")).isBetween(runs, runs + deliveries + rows(night, "publication"));
        assertThat(night.run("verify", "--run-date", "2024-01-01"))
                .as(night.printed())
                .isZero();
        assertThat(size(night.path("data/db"))).isLessThan((8L << 20) + 40_000L * deliveries);
    }

    /** The fastest of three quiet nights, each in a process of its own, as it is on a real machine. */
    private static long process(Workspace night, LocalDate today) throws IOException, InterruptedException {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long began = System.nanoTime();
            assertThat(night.process(List.of(), List.of(), "nightly", "--run-date", today.toString())
                            .start()
                            .waitFor())
                    .isZero();
            fastest = Math.min(fastest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        }
        return fastest;
    }

    private static long median(List<Night> nights, boolean news) {
        List<Long> sorted = nights.stream()
                .filter(n -> n.news() == news)
                .map(Night::milliseconds)
                .sorted()
                .toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }

    private static int rows(Workspace night, String table) throws SQLException {
        try (Connection connection = night.database();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static long size(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.mapToLong(f -> f.toFile().length()).sum();
        }
    }
}
