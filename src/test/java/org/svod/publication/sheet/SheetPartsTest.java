package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.svod.codebook.Language;

/** The parts of which sheets are made: formulas that name columns, and files whose bytes follow from their content. */
class SheetPartsTest {

    @TempDir
    private Path scratch;

    private static final Map<String, Integer> COLUMNS = Map.of("a", 0, "b", 1, "value", 26, "last", 27);

    private static String formula(String expression, int row) {
        return new CellFormula(expression, name -> {
                    if (!COLUMNS.containsKey(name)) {
                        throw new IllegalArgumentException("no column " + name);
                    }
                    return Objects.requireNonNull(COLUMNS.get(name));
                })
                .in(row);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        [a]                     | 0  | A1
        [value]-[b]             | 9  | AA10-B10
        SUM([a:value])          | 4  | SUM(A5:AA5)
        SUM([a:b])/[last]*100   | 4  | SUM(A5:B5)/AB5*100
        IF([a]="","x",1)        | 0  | IF(A1="","x",1)
        1+1                     | 7  | 1+1
        [a]:[b]                 | 2  | A3:B3
        """)
    void aFormulaNamesItsColumns(String expression, int row, String text) {
        assertThat(formula(expression, row)).isEqualTo(text);
    }

    @Test
    void aColumnThatIsNotThereIsRefusedAtOnce() {
        assertThatThrownBy(() -> formula("[a]+[missing]", 0)).hasMessage("no column missing");
        assertThatThrownBy(() -> formula("SUM([a:missing])", 0)).hasMessage("no column missing");
    }

    private static byte[] zip(long time, String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : entries) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(time);
                zip.putNextEntry(entry);
                zip.write(("content of " + name).repeat(50).getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] fixed(byte[] document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FixedZip.copy(document, out);
        return out.toByteArray();
    }

    @Test
    void theBytesOfADocumentFollowFromItsContentAlone() throws IOException {
        byte[] one = fixed(zip(1_000_000_000_000L, "xl/b.xml", "[Content_Types].xml", "_rels/.rels", "xl/a.xml"));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(fixed(zip(0, "_rels/.rels", "xl/a.xml", "xl/b.xml", "[Content_Types].xml")))
                    .isEqualTo(one);
        } finally {
            TimeZone.setDefault(before);
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream read = new ZipInputStream(new ByteArrayInputStream(one))) {
            for (ZipEntry entry = read.getNextEntry(); entry != null; entry = read.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(read.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo(("content of " + entry.getName()).repeat(50));
            }
        }
        assertThat(names).containsExactly("[Content_Types].xml", "_rels/.rels", "xl/a.xml", "xl/b.xml");
        assertThat(fixed(one)).as("written again").isEqualTo(one);
    }

    @Test
    void everyWidthIsGreaterThanTheOneBefore() {
        List<Integer> widths =
                Arrays.stream(Width.values()).map(width -> width.characters()).toList();
        assertThat(widths).isSorted().doesNotHaveDuplicates().allMatch(characters -> characters > 0);
    }

    /** A workbook with some looks on a sheet in each language. */
    private byte[] book(boolean stylesOfPoi) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open("Book", LocalDate.of(2024, 2, 1), scratch)) {
            if (stylesOfPoi) {
                book.poi();
            }
            for (Language language : Language.values()) {
                book.page(language.code(), language)
                        .line()
                        .text("a", Look.HEADING)
                        .date(LocalDate.of(2024, 1, 2), Look.DATE)
                        .number(new BigDecimal("304.5"), Look.number(3))
                        .text("=b", Look.TEXT);
            }
            book.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void savedStylesAreThoseThatPoiWouldMake() throws IOException {
        byte[] saved = book(false);

        assertThat(saved).isEqualTo(book(true));
        assertThat(part(saved, "xl/styles.xml"))
                .as("other programs complain without the usual style")
                .containsOnlyOnce(
                        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
    }

    private static String part(byte[] book, String name) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IllegalStateException("no part " + name);
    }
}
