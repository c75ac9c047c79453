import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.svod.characters.Blanks;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.Encoding;
import org.svod.dialect.HeadingText;
import org.svod.dialect.RecordCursor;
import org.svod.dialect.Vocabulary;
import org.yaml.snakeyaml.Yaml;

/**
 * Reads the files of the Pollock benchmark with Svod's reader and writes what it read as plain CSV: {@code java
 * PollockRecords <polluted_files> known|detected <folder to write>}. Known: delimiter, preamble and lines of the heading
 * are those of the benchmark's parameter files. Detected: Svod finds them out; it knows the headings of the table, as it
 * does of a return.
 */
final class PollockRecords {

    private static final Set<String> HEADINGS = Set.of(
            "DATE", "TIME", "QTY", "PRODUCTID", "PRICE", "PRODUCTTYPE", "PRODUCTDESCRIPTION", "URL", "COMMENTS");

    private static final Vocabulary VOCABULARY = new Vocabulary() {
        @Override
        public boolean isHeading(String text) {
            return HEADINGS.contains(text.toUpperCase(Locale.ROOT));
        }

        @Override
        public boolean isKnown(String text) {
            return isHeading(text);
        }

        @Override
        public boolean isWhole(List<String> texts) {
            return texts.stream().filter(this::isHeading).count() == HEADINGS.size();
        }

        @Override
        public boolean isData(String text) {
            return text.chars().anyMatch(Character::isDigit);
        }
    };

    private PollockRecords() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path out = Path.of(arguments[2]);
        Files.createDirectories(out);
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder.resolve("csv"))) {
            files = listed.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Path parameters = folder.resolve("parameters").resolve(name + "_parameters.json");
            ByteSource source = ByteSource.of(file);
            Dialect dialect = arguments[1].equals("known") ? known(parameters) : Dialect.of(source, VOCABULARY);
            write(dialect, source, out.resolve(name));
        }
    }

    private static Dialect known(Path parameters) throws IOException {
        Map<String, Object> known = new Yaml().load(Files.readString(parameters));
        String delimiter = String.valueOf(known.get("delimiter"));
        int preamble = ((Number) known.get("preamble_lines")).intValue();
        int lines = ((Number) known.get("header_lines")).intValue();
        return new Dialect(
                new Encoding(StandardCharsets.UTF_8, 0, Encoding.Reason.DETECTED),
                delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                Dialect.DelimiterReason.HEADINGS,
                OptionalLong.of(preamble + 1),
                Math.max(1, lines),
                false,
                false);
    }

    /** The heading, then the rows; what stands above the heading is left out, and so are blank records. */
    private static void write(Dialect dialect, ByteSource source, Path file) throws IOException {
        try (RecordCursor cursor = dialect.open(source);
                Writer text = Files.newBufferedWriter(file);
                CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            List<List<String>> heading = new ArrayList<>();
            while (cursor.next()) {
                List<String> fields = IntStream.range(0, cursor.size())
                        .mapToObj(i -> Blanks.strip(cursor.get(i)))
                        .toList();
                boolean above = cursor.line() < dialect.headingLine().orElse(0);
                if (above || fields.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (heading.size() < dialect.headingLines()) {
                    heading.add(fields);
                    if (heading.size() == dialect.headingLines()) {
                        printer.printRecord(HeadingText.of(heading, VOCABULARY));
                    }
                } else {
                    printer.printRecord(fields);
                }
            }
            if (cursor.trouble().isPresent()) {
                throw new IllegalStateException(file + ": " + cursor.trouble());
            }
        }
    }
}
