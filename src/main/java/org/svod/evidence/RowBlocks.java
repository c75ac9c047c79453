package org.svod.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;
import org.svod.files.FileStamp;
import org.svod.publication.tables.CsvTable;

/**
 * Where in a written table the rows with each value of a column lie. The table is read once, as bytes; after that, the
 * rows with one value are read without the others. Rows that follow each other are one block.
 */
public final class RowBlocks {

    private final Path file;
    private final String version;
    private final Block heading;
    private final Map<String, List<Block>> blocks = new HashMap<>();

    private RowBlocks(Path file, String version, Block heading) {
        this.file = file;
        this.version = version;
        this.heading = heading;
    }

    /**
     * Bytes that follow each other.
     *
     * @param from where they begin
     * @param to where the next byte lies
     */
    record Block(long from, long to) {}

    /**
     * Reads a table.
     *
     * @param column a column of codes
     * @throws IOException if it cannot be read, or has no such column
     */
    public static RowBlocks of(Path file, String column) throws IOException {
        String version = FileStamp.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            LineScan scan = new LineScan(in);
            int wanted = scan.next() ? List.of(scan.line().split(",", -1)).indexOf(column) : -1;
            if (wanted < 0) {
                throw new IOException("there is no column " + column + " in " + file);
            }
            RowBlocks found = new RowBlocks(file, version, new Block(0, scan.end()));
            found.read(scan, wanted);
            return found;
        }
    }

    private void read(LineScan scan, int wanted) throws IOException {
        byte[] value = new byte[0];
        long from = scan.end();
        long to = from;
        while (scan.next()) {
            if (!scan.fieldIs(wanted, value)) {
                add(value, from, to);
                value = scan.field(wanted);
                from = to;
            }
            to = scan.end();
        }
        add(value, from, to);
    }

    private void add(byte[] value, long from, long to) {
        if (from < to) {
            blocks.computeIfAbsent(new String(value, StandardCharsets.UTF_8), v -> new ArrayList<>(1))
                    .add(new Block(from, to));
        }
    }

    /**
     * The rows with this value, in the order of the table.
     *
     * @throws NoSuchFileException if the table was replaced since it was read
     */
    public CSVParser rows(String value) throws IOException {
        FileChannel channel = FileChannel.open(file);
        try {
            if (!FileStamp.of(file).equals(version)) {
                throw new NoSuchFileException(file.toString(), null, "was replaced");
            }
            List<Block> wanted = new ArrayList<>();
            wanted.add(heading);
            wanted.addAll(blocks.getOrDefault(value, List.of()));
            return CsvTable.read(
                    new InputStreamReader(new BlockStream(channel, List.copyOf(wanted)), StandardCharsets.UTF_8));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }
}
