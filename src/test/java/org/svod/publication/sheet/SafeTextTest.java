package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a person wrote: a cell holds it, and a sheet gets a name that is permitted and its own. */
class SafeTextTest {

    private static final List<String> PIECES = List.of(
            "a",
            "Ж",
            "😀",
            "_x0041_",
            "_x005F_",
            "_",
            "x0041_",
            "\u0000",
            "\u001F",
            "\u007F",
            "\u0085",
            "\uD800",
            "\uDC00",
            "\uFFFE",
            "\uFFFF",
            "\uFFFD",
            "\r\n",
            "\r",
            "\n",
            "\t",
            " ",
            "[",
            "]",
            "/",
            "'",
            "\uDBFF\uDFFF");

    private static String random(Random random, int most) {
        StringBuilder text = new StringBuilder();
        int number = random.nextInt(most);
        for (int i = 0; i < number; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
    }

    @Test
    void everyTextIsPermittedInXmlAndShownAsItIsVisible() {
        for (long seed = 1; seed <= 2_000; seed++) {
            String text = random(new Random(seed), 12);
            String safe = SafeText.of(text);
            assertThat(safe.codePoints().allMatch(SafeTextTest::isXml))
                    .as("seed %d", seed)
                    .isTrue();
            assertThat(SafeText.visible(SafeText.visible(text))).isEqualTo(SafeText.visible(text));
            assertThat(unescaped(safe)).as("seed %d", seed).isEqualTo(SafeText.visible(text));
        }
    }

    /** The format's own rule: {@code _xHHHH_} is the character of that number. */
    private static String unescaped(String stored) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < stored.length(); i++) {
            if (stored.substring(i).matches("(?s)_x[0-9A-Fa-f]{4}_.*")) {
                text.append((char) Integer.parseInt(stored.substring(i + 2, i + 6), 16));
                i += 6;
            } else {
                text.append(stored.charAt(i));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"32767, false", "32768, true"})
    void aTextThatIsTooLongIsCutWithANote(int length, boolean cut) {
        String safe = SafeText.of("x".repeat(length));
        assertThat(safe).hasSize(SafeText.LONGEST);
        assertThat(safe.endsWith(SafeText.CUT)).isEqualTo(cut);
        String character = SafeText.of("x".repeat(SafeText.LONGEST - SafeText.CUT.length() - 1) + "😀".repeat(99));
        assertThat(character).hasSize(SafeText.LONGEST - 1).endsWith("x" + SafeText.CUT);
    }

    @Test
    void everySheetHasAPermittedNameOfItsOwn() {
        for (long seed = 1; seed <= 200; seed++) {
            Random random = new Random(seed);
            SheetNames names = new SheetNames();
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < 30; i++) {
                String name = names.take(
                        random.nextBoolean() ? random(random, 40) : "Figures of a very long name indeed, again");
                WorkbookUtil.validateSheetName(name);
                assertThat(taken.add(name.toLowerCase(Locale.ROOT)))
                        .as("seed %d: %s", seed, name)
                        .isTrue();
                assertThat(name.codePoints().allMatch(SafeTextTest::isXml)).isTrue();
            }
        }
    }

    @Test
    void aWantedNameIsKeptIfItIsPermitted() {
        SheetNames names = new SheetNames();
        assertThat(names.take("Сводка")).isEqualTo("Сводка");
        assertThat(names.take("СВОДКА")).isEqualTo("СВОДКА 2");
        assertThat(names.take("a/b")).isEqualTo("a_b");
        assertThat(names.take("x".repeat(29) + "'😀")).isEqualTo("x".repeat(29) + "_");
        assertThat(names.take("x".repeat(40))).hasSize(31);
        assertThat(names.take("x".repeat(50))).hasSize(31).endsWith("x 2");
    }

    @Test
    void columnsAreNamedAndCounted() {
        Columns columns = new Columns();
        assertThat(columns.within(0, 5)).isEmpty();
        assertThat(columns.letters(27)).isEqualTo("AB");
        assertThat(columns.letters(2)).isEqualTo("C");
        assertThat(columns.within(1, 5).orElseThrow().formatAsString()).isEqualTo("C2:AB6");
        assertThat(columns.letters(16_383)).isEqualTo("XFD");
        assertThatThrownBy(() -> columns.letters(16_384)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keptCellsAreReadBackUntilTheyAreForgotten() {
        KeptCells cells = new KeptCells();
        cells.text(3, 1, "text");
        cells.number(3, 2, 7);
        cells.height(3, 20);
        cells.height(4, 20);
        cells.automaticHeight(4);
        assertThat(cells.text(new CellAddress("B4"))).contains("text");
        assertThat(cells.number(new CellAddress("C4"))).contains(7.0);
        assertThat(cells.text(new CellAddress("C4"))).isEmpty();
        assertThat(cells.number(new CellAddress("D2"))).isEmpty();
        assertThat(cells.height(3)).contains(20f);
        assertThat(cells.height(4)).isEmpty();
        cells.clear();
        assertThat(cells.text(new CellAddress("B4"))).isEmpty();
        assertThat(cells.height(3)).isEmpty();
    }
}
