package org.svod.dialect.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a number format shows, which ranges are merged, and how much of a part is unpacked. */
class CellFormatTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        0   | ~~                       | number
        2   | ~~                       | number
        9   | ~~                       | percent
        10  | ~~                       | percent
        14  | ~~                       | day month year
        17  | ~~                       | month year
        20  | ~~                       | time
        45  | ~~                       | time
        164 | 0.00%                    | percent
        164 | 0" %"                    | number
        164 | 0\\%                     | number
        164 | 0;0%                     | number
        164 | [Red]0%                  | percent
        164 | yyyy                     | year
        164 | mmmm                     | month
        164 | mm.yyyy                  | month year
        164 | dd/mm/yyyy               | day month year
        164 | [$-419]mmmm\\ yyyy;@      | month year
        164 | h:mm:ss                  | time
        164 | [h]:mm                   | time
        164 | yyyy-mm-dd hh:mm         | day month year
        164 | 0                        | number
        164 | @                        | number
        164 | ~"day" 0~                | number
        """)
    void aFormatShowsSomeParts(int number, String code, String parts) {
        CellFormat format = CellFormat.of(number, code, Xlsx.VOCABULARY);

        assertThat(format.type() == SheetCell.Type.PERCENT).isEqualTo(parts.equals("percent"));
        assertThat(format.timeOnly()).isEqualTo(parts.equals("time"));
        assertThat(format.date()).isEqualTo(!parts.equals("number") && !parts.equals("percent"));
        assertThat(format.day()).isEqualTo(parts.contains("day"));
        assertThat(format.month()).isEqualTo(parts.contains("month"));
        assertThat(format.year()).isEqualTo(parts.contains("year"));
    }

    @ParameterizedTest
    @CsvSource({
        "45047, 2023-05-01, 2023-05, 2023",
        "45291, 2023-12-31, 2023-12, 2023",
        "45047.25, 2023-05-01T06:00, 2023-05, 2023",
        "1, 1900-01-01, 1900-01, 1900",
        "-1, -1, -1, -1"
    })
    void aDateShowsWhatItsFormatShows(String stored, String day, String month, String year) throws IOException {
        assertThat(CellText.date(stored, CellFormat.of(14, "", Xlsx.VOCABULARY), false))
                .isEqualTo(day);
        assertThat(CellText.date(stored, CellFormat.of(17, "", Xlsx.VOCABULARY), false))
                .isEqualTo(month);
        assertThat(CellText.date(stored, CellFormat.of(164, "yyyy", Xlsx.VOCABULARY), false))
                .isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        plain       | plain
        _x0041_     | A
        _x005F_x0041_ | _x0041_
        a_x000D_b_x0041_ | ~
        _x00410_    | _x00410_
        _xZZZZ_     | _xZZZZ_
        """)
    void charactersThatXmlCannotHoldAreUnescaped(String text, String unescaped) {
        assertThat(CellText.unescaped(text)).isEqualTo(unescaped.replace("~", "a\rbA"));
    }

    @Test
    void aLongNumberIsRoundedLikeAShortOne() throws IOException {
        assertThat(CellText.number("0." + "3".repeat(150))).isEqualTo("0.333333333333333");
        assertThat(CellText.number("1" + "0".repeat(120))).isEqualTo("1" + "0".repeat(120));
        assertThat(CellText.number(" 12.50 ")).isEqualTo("12.5");
        assertThat(CellText.number("1e-400")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({"A1, 1", "Z1, 26", "AA1, 27", "AZ1, 52", "BA1, 53", "ZZ1, 702", "AAA1, 703", "XFD1, 16384"})
    void aColumnIsCountedInLetters(String place, int column) throws IOException {
        assertThat(RowStream.column(place)).isEqualTo(column);
    }

    @Test
    void mergedRangesAreSortedByTheirFirstRow() throws IOException {
        MergedRanges ranges = new MergedRanges();
        ranges.add("C9:D12");
        ranges.add("B2:B1048576");
        ranges.add("XFD2:XFD3");
        ranges.add("A5:C5");

        assertThat(ranges.count()).as("a range of one row does not count").isEqualTo(3);
        List<String> read = new ArrayList<>();
        for (int i = 0; i < ranges.count(); i++) {
            read.add(ranges.column(i) + " " + ranges.first(i) + " " + ranges.last(i));
        }
        assertThat(read).containsExactly("2 2 1048576", "16384 2 3", "3 9 12");
    }

    /** Property: the parts of merged cells in each row are those that a search through all ranges finds. */
    @Test
    void eachRowGetsTheValueOfTheCellsThatSpanIt() throws IOException {
        Random random = new Random(99);
        for (int run = 0; run < 100; run++) {
            MergedRanges ranges = new MergedRanges();
            List<int[]> all = new ArrayList<>();
            for (int column = 1; column <= 4; column++) {
                for (int row = 1 + random.nextInt(5); row < 30; row += 1 + random.nextInt(4)) {
                    int last = row + random.nextInt(5);
                    if (last > row) {
                        ranges.add("ABCD".charAt(column - 1) + "" + row + ":D" + last);
                        all.add(new int[] {column, row, last});
                    }
                    row = last;
                }
            }
            SpannedCells spanned = new SpannedCells(ranges);
            for (int row = 1; row <= 36; row++) {
                List<SheetCell> cells = new ArrayList<>();
                for (int column = 1; column <= 4; column++) {
                    cells.add(new SheetCell(column, column + "/" + row, SheetCell.Type.TEXT, false));
                }
                int now = row;
                assertThat(spanned.at(row, cells).stream().map(p -> p.cell().text() + p.first()))
                        .containsExactlyInAnyOrderElementsOf(all.stream()
                                .filter(r -> r[1] <= now && now <= r[2])
                                .map(r -> r[0] + "/" + r[1] + (r[1] == now))
                                .toList());
            }
        }
    }

    private static PartStream part(byte[] bytes, long limit, long packed) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return new PartStream(new ByteArrayInputStream(bytes), limit, () -> packed, sum.getValue());
    }

    @Test
    void aPartIsUnpackedUpToItsLimit() throws IOException {
        byte[] bytes = new byte[100];
        assertThat(part(bytes, 100, 100).readAllBytes()).hasSize(100);
        assertThatThrownBy(() -> part(bytes, 99, 100).readAllBytes())
                .isInstanceOf(RefusedWorkbookException.class)
                .hasMessage("WORKBOOK_TOO_LARGE");
        assertThat(part(bytes, 100, 100).read()).isZero();
        assertThat(part(bytes, 100, 100).skip(5)).isZero();
        assertThat(part(bytes, 100, 100).markSupported()).isFalse();
    }

    @Test
    void aPartThatIsPackedTooTightlyIsRefused() throws IOException {
        byte[] bytes = new byte[(int) Limits.RATIO_COUNTS_FROM + 1_000];
        long enough = bytes.length / Limits.RATIO;
        assertThat(part(bytes, Long.MAX_VALUE, enough).readAllBytes()).hasSize(bytes.length);
        assertThatThrownBy(() -> part(bytes, Long.MAX_VALUE, enough - 10).readAllBytes())
                .hasMessage("WORKBOOK_TOO_LARGE");
        byte[] small = new byte[(int) Limits.RATIO_COUNTS_FROM];
        assertThat(part(small, Long.MAX_VALUE, 1).readAllBytes())
                .as("a small part")
                .hasSize(small.length);
    }

    @Test
    void aPartWithAnotherChecksumIsDamaged() {
        PartStream part = new PartStream(new ByteArrayInputStream(new byte[] {1, 2}), 10, () -> 2, 17);
        assertThatThrownBy(part::readAllBytes).hasMessage("WORKBOOK_DAMAGED");
    }

    @Test
    void aTagThatNeverEndsIsRefused() throws IOException {
        byte[] bytes = new byte[2 * Limits.TAG];
        bytes[0] = '<';
        bytes[Limits.TAG] = '>';
        assertThat(part(bytes, Long.MAX_VALUE, bytes.length).readAllBytes()).hasSize(bytes.length);
        bytes[Limits.TAG] = ' ';
        assertThatThrownBy(() -> part(bytes, Long.MAX_VALUE, bytes.length).readAllBytes())
                .hasMessage("WORKBOOK_TOO_LARGE");
    }
}
