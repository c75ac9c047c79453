package org.svod.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What States send in the second week of the demonstration: corrections of the sample, so that the next draft differs
 * from the release, and each page has something to show.
 */
final class DemoReturns {

    private final Path input;

    /** Into this drop folder, which has the files of the sample. */
    DemoReturns(Path input) {
        this.input = input;
    }

    /**
     * Writes the files.
     *
     * @throws IOException if the sample has changed, so that nothing would be corrected
     */
    void send() throws IOException {
        // One value differs.
        correct("KZ/KZ_2023-05.csv", "DEVICES\t\t\t\t6\t", "DEVICES\t\t\t\t7\t");
        // The number of a joint case is written in another way than the other State writes it.
        correct("AM_2023-03.csv", "ARMS-23/102", "ARMS-23-0102");
        // A value is not known any more, and the same file is sent for another month too.
        String same = correct("MD_2023-08.csv", "devices seized||||0|", "devices seized||||NA|");
        Files.writeString(input.resolve("MD_2023-07_v2.csv"), same);
    }

    private String correct(String file, String what, String by) throws IOException {
        Path place = input.resolve(file);
        String sent = Files.readString(place);
        String corrected = sent.replace(what, by);
        if (corrected.equals(sent)) {
            throw new IOException("the return of the sample that the demonstration corrects has changed: " + place);
        }
        Files.writeString(place.resolveSibling(file.replaceFirst(".*/", "").replace(".csv", "_v2.csv")), corrected);
        return corrected;
    }
}
