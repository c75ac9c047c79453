package org.svod.publication.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Language;
import org.svod.finding.Findings;
import org.svod.publication.Receipt;
import org.svod.publication.receipt.Deliveries;

/** The bytes of a receipt are those that POI gives it, whatever receipts were written before it or beside it. */
class ReceiptSkeletonTest {

    private static final String HEADINGS = "period;indicator;value;note\n";
    private static final String GOOD = HEADINGS + "2023-05;FIREARMS;12;\n";
    private static final String LONG = HEADINGS
            + IntStream.range(0, 90)
                    .mapToObj(i -> "2023-05;FIREARMS;" + (i % 3 == 0 ? "x" + i : i) + ";R&D <" + i + ">\n")
                    .collect(Collectors.joining());
    private static final String WIDE = "Период;Показатель;Значение;" + "столбец с длинным названием;".repeat(50)
            + "\n2023-05;FIREARMS;12абв;" + "слово;".repeat(50) + "\n";

    private final Path folder;

    ReceiptSkeletonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** A receipt in one language. */
    private record Wanted(Receipt receipt, Language language) {}

    private byte[] write(Wanted wanted) throws IOException {
        return Deliveries.workbook(wanted.receipt(), wanted.language(), folder);
    }

    private List<Wanted> wanted() throws IOException {
        List<Wanted> all = new ArrayList<>();
        for (String text : List.of(
                GOOD,
                Deliveries.FAULTY,
                Deliveries.VERY_FAULTY,
                LONG,
                WIDE,
                "",
                "no table",
                Deliveries.FAULTY + GOOD)) {
            Path own = Files.createDirectories(folder.resolve("delivery-" + all.size()));
            Receipt receipt = Deliveries.read(text, UTF_8, own);
            for (Outcome.Verdict verdict : Outcome.Verdict.values()) {
                for (Language language : Language.values()) {
                    all.add(new Wanted(
                            Deliveries.with(receipt, verdict, "KZ_2023-04.csv", receipt.findings(), receipt.content()),
                            language));
                }
            }
            all.add(new Wanted(
                    Deliveries.with(receipt, Outcome.Verdict.REJECTED, "", Findings.NONE, Optional.empty()),
                    Language.RU));
        }
        return all;
    }

    @Test
    void aReceiptHasTheSameBytesWhateverWasWrittenBefore() throws IOException {
        List<Wanted> wanted = wanted();
        List<byte[]> byPoi = new ArrayList<>();
        for (Wanted each : wanted) {
            Skeleton.forget();
            byPoi.add(write(each));
        }
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, wanted.size()).boxed().toList());
        for (int round = 0; round < 2; round++) {
            Skeleton.forget();
            for (int again = 0; again < 2; again++) {
                for (int i : order) {
                    assertThat(write(wanted.get(i))).isEqualTo(byPoi.get(i));
                }
            }
            Collections.reverse(order);
        }
    }

    @Test
    void receiptsWithTheSameSheetsAreOfOneKind() throws IOException {
        Skeleton.forget();
        for (String text : List.of(GOOD, GOOD + "2023-05;EXPLOSIVES;3;\n", HEADINGS + "2023-05;DETAINED;7;\n")) {
            Receipt receipt = Deliveries.read(text, UTF_8, folder);
            write(new Wanted(receipt, Language.RU));
        }
        assertThat(Skeleton.forget()).isEqualTo(1);
        for (String text : List.of(Deliveries.FAULTY, Deliveries.FAULTY.replace("12абв", "12x"))) {
            Receipt receipt = Deliveries.read(text, UTF_8, folder);
            write(new Wanted(receipt, Language.RU));
            write(new Wanted(receipt, Language.EN));
        }
        assertThat(Skeleton.forget()).as("one in each language").isEqualTo(2);
    }

    @Test
    void twoThreadsWriteTheSameReceipts() throws Exception {
        List<Wanted> wanted = wanted();
        Skeleton.forget();
        List<byte[]> alone = new ArrayList<>();
        for (Wanted each : wanted) {
            alone.add(write(each));
        }
        Skeleton.forget();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<byte[]>> written = threads.invokeAll(Collections.nCopies(3, wanted).stream()
                    .flatMap(List::stream)
                    .<Callable<byte[]>>map(each -> () -> write(each))
                    .toList());
            for (int i = 0; i < written.size(); i++) {
                assertThat(written.get(i).get()).isEqualTo(alone.get(i % wanted.size()));
            }
        } finally {
            threads.shutdown();
        }
    }
}
