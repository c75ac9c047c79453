package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.outputs.FileCheck;
import org.svod.publication.OutputSet;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.ReceiptFiles;
import org.svod.publication.receipt.ReceiptJson;
import org.svod.round.Acceptance;
import org.svod.run.RunSettings;

/**
 * Spoilt files: all are read and judged, and told about in a receipt; one in fifty goes through a whole night, dropped,
 * archived, stored, receipted, verified. The short form takes some; {@code -Dsvod.mutants=100000} makes it the long
 * one, {@code -Dsvod.seed} another.
 */
class IntakeFuzzTest {

    private static final int MUTANTS = Integer.getInteger("svod.mutants", 2_000);
    private static final int NIGHTLY = Math.max(40, MUTANTS / 50);
    private static final int WITH_WORKBOOK = 25;
    private static final long SEED = Long.getLong("svod.seed", 20240229L);
    private static final int A_NIGHT = 120;

    @TempDir
    private Path folder;

    @Test
    void whateverIsReadIsJudgedAndToldAboutWithoutAnException() throws IOException {
        Mutants mutants = new Mutants(SEED + 1);
        Path scratch = Files.createDirectory(folder.resolve("scratch"));
        Map<Acceptance, RunSettings> settings = settings();
        Map<Outcome.Verdict, Integer> verdicts = new EnumMap<>(Outcome.Verdict.class);
        for (int n = 0; n < MUTANTS; n++) {
            int i = n;
            String as = "seed " + SEED + ", mutant " + i;
            Path file = Files.write(folder.resolve(mutants.name(i)), mutants.next());
            Acceptance acceptance = i % 2 == 0 ? Acceptance.REJECT_SUBMISSION : Acceptance.REJECT_ROWS;
            Receipt receipt = assertThatNoException(
                    as,
                    () -> new FileCheck(Objects.requireNonNull(settings.get(acceptance)), LocalDate.of(2024, 3, 1))
                            .check(file));
            assertThat(receipt.outcome().counts().read())
                    .as(as)
                    .isEqualTo(receipt.outcome().counts().accepted()
                            + receipt.outcome().counts().refused());
            assertThat(receipt.verdict() == Outcome.Verdict.REJECTED
                            && receipt.findings().listed().isEmpty())
                    .as(as + ": rejected without a reason")
                    .isFalse();
            ByteArrayOutputStream told = new ByteArrayOutputStream();
            assertThatNoException(as, () -> {
                ReceiptJson.write(receipt, told);
                return i % WITH_WORKBOOK == 0 ? written(receipt, folder.resolve("receipts"), scratch) : 0;
            });
            assertThat(told.toString(StandardCharsets.UTF_8)).as(as).contains("\"" + receipt.verdict() + "\"");
            verdicts.merge(receipt.verdict(), 1, Integer::sum);
            Files.delete(file);
        }
        assertThat(verdicts)
                .as("both verdicts are reached")
                .containsOnlyKeys(Outcome.Verdict.ACCEPTED, Outcome.Verdict.REJECTED);
    }

    private Map<Acceptance, RunSettings> settings() throws IOException {
        Map<Acceptance, RunSettings> settings = new EnumMap<>(Acceptance.class);
        for (Acceptance acceptance : Acceptance.values()) {
            Path jobs = folder.resolve("jobs-" + acceptance);
            Workspace.copy(Path.of("jobs"), jobs);
            Path round = jobs.resolve("rounds/2023/round.yml");
            Files.writeString(
                    round,
                    Files.readString(round)
                            .replace(
                                    "acceptance: reject-submission",
                                    "acceptance: "
                                            + acceptance
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-')));
            settings.put(acceptance, RunSettings.read(jobs));
        }
        return settings;
    }

    private static <T> T assertThatNoException(String as, Callable<T> action) {
        try {
            return action.call();
        } catch (Exception | StackOverflowError e) {
            throw new AssertionError(as + ": " + e, e);
        }
    }

    @Test
    void whateverIsDroppedIsReceiptedOrNamedAndNothingElseHappens() throws IOException {
        Mutants mutants = new Mutants(SEED);
        for (int done = 0; done < NIGHTLY; done += A_NIGHT) {
            Path here = Files.createDirectory(folder.resolve("night" + done));
            Workspace night = Workspace.small(here, "move", "receipts");
            for (int i = 0; i < Math.min(A_NIGHT, NIGHTLY - done); i++) {
                night.drop(mutants.name(i), mutants.next());
            }
            long dropped = night.fingerprints("input").size();
            aNightAsIfNothingWere(night, "seed " + SEED + ", night " + done);
            long left = night.fingerprints("input").size();
            long receipts = night.fingerprints("output/receipts").keySet().stream()
                    .filter(f -> f.endsWith(".json"))
                    .count();
            assertThat(receipts + left).as("seed " + SEED + ", night " + done).isEqualTo(dropped);
            assertThat(night.run("verify", "--run-date", "2024-03-01"))
                    .as(night.printed())
                    .isZero();
            SampleNightTest.delete(here);
        }
    }

    private static void aNightAsIfNothingWere(Workspace night, String as) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            assertThat(night.run("nightly", "--run-date", "2024-03-01"))
                    .as(as + night.printed() + night.complained())
                    .isZero();
        } finally {
            System.setOut(console);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).as(as).doesNotContain("Exception", " ERROR ");
        try (Stream<Path> beside = Files.list(night.path("."))) {
            assertThat(beside.map(p -> p.getFileName().toString()).sorted())
                    .as(as)
                    .containsExactly("data", "input", "jobs", "output");
        }
        try (Stream<Path> outputs = Files.walk(night.path("output"))) {
            assertThat(outputs.filter(Files::isRegularFile)
                            .map(night.path("output")::relativize)
                            .map(Path::toString))
                    .as(as)
                    .allMatch(
                            f -> f.matches(
                                    "receipts/([A-Z]{2}|unknown)/(index\\.html|[A-Za-z0-9._~%-]+\\.receipt\\.(html|json|xlsx))|runs/[0-9-]+\\.json|schema/[a-z-]+\\.schema\\.json"));
        }
    }

    @Test
    void monstrousFilesAreRefusedInLittleMemory() throws Exception {
        String heading = "indicator;value;note\n";
        Workspace night = Workspace.small(folder, "move", "receipts")
                .drop("KZ_2023-01.csv", heading + "FIREARMS;1;" + "x".repeat(10 << 20) + "\n")
                .drop("KZ_2023-02.csv", heading + "FIREARMS;1;\"" + "x\n".repeat(5 << 20) + "\"\n")
                .drop(
                        "KZ_2023-03.csv",
                        "indicator" + ";value".repeat(100_000) + "\nFIREARMS" + ";1".repeat(100_000) + "\n")
                .drop("KZ_2023-04.csv", heading + "\"".repeat(4 << 20))
                .drop("KZ_2023-05.csv", heading + "FIREARMS;1;\"" + "\"\"".repeat(2 << 20) + "\"\n")
                .drop("KZ_2023-06.csv", ";".repeat(8 << 20))
                .drop("KZ_2023-07.csv", "\n".repeat(8 << 20) + heading)
                .drop("KZ_2023-08.csv", heading + "FIREARM;-1;\n".repeat(400_000))
                .drop("KZ_2023-09.csv", heading + "FIREARMS;" + "9".repeat(4 << 20) + ";\n")
                .drop("KZ_2023-10.csv", heading + "FIREARMS;1;\n")
                .drop("KZ_2023-11.csv", "indicator;value" + ";".repeat(3_900_000) + "\nFIREARMS;1\n")
                .drop("KZ_2023-12.csv", "indicator;\"value\"" + ";".repeat(3_900_000) + "\nFIREARMS;1\n");
        Process process = night.process(
                        List.of(),
                        List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"),
                        "nightly",
                        "--run-date",
                        "2024-03-01")
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        String log = Files.readString(night.path("log"));
        assertThat(process.exitValue()).as(log).isZero();
        assertThat(log).doesNotContain("Exception", " ERROR ").contains("12  new", "1  accepted", "11  rejected");
        assertThat(night.fingerprints("output/receipts")).hasSize(37);
    }

    private static int written(Receipt receipt, Path output, Path scratch) throws IOException {
        try (OutputSet set = ReceiptFiles.begin(output)) {
            new ReceiptFiles(scratch).write(receipt, set);
            return set.publish();
        }
    }
}
