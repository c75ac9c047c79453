package org.svod.readback;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Every workbook that was written about a round, number by number. */
public final class ReadBack {

    private final Path output;
    private final Path jobs;
    private final String round;
    private final VintageSheets vintages = new VintageSheets();

    /** Of a round in this folder of outputs, made by these settings. */
    public ReadBack(Path output, Path jobs, String round) {
        this.output = output;
        this.jobs = jobs;
        this.round = round;
    }

    /** Notes the figures that the tables tell now, as published on this date. */
    public ReadBack published(LocalDate date) throws IOException {
        vintages.then(date, published().figures());
        return this;
    }

    /** The consolidated workbook; gives how many numbers it has. */
    public int consolidated() throws IOException {
        return new ConsolidatedBook(published(), vintages).check();
    }

    /** The workbooks of all states; gives how many numbers they have. */
    public int states() throws IOException {
        return new StateBooks(published()).check();
    }

    /** All receipts of the output folder; gives how many numbers they have. */
    public int receipts() throws IOException {
        int count = 0;
        for (Delivered delivered : Delivered.all(output)) {
            count += new ReceiptBook(delivered).check();
        }
        return count;
    }

    private Published published() throws IOException {
        return new Published(output, jobs, round);
    }
}
