package org.svod.publication.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.codebook.Language;

/** A workbook that is written from the skeleton of another one has the bytes that POI gives it. */
class SkeletonTest {

    private static final LocalDate DATE = LocalDate.of(2024, 2, 1);
    private static final String TITLE = "Receipt for KZ_2023-05.csv";

    private final Path folder;

    SkeletonTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void withoutSkeletons() {
        Skeleton.forget();
    }

    /** What is written on two sheets. */
    @FunctionalInterface
    private interface Content {
        void write(Page first, Page second);
    }

    /** The bytes of a saved workbook as characters, and whether POI was needed for it. */
    private record Saved(String bytes, boolean byPoi) {}

    private Saved save(String title, boolean byPoi, Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Book book = Book.open(title, Language.RU, DATE, folder)) {
            if (byPoi) {
                book.poi();
            }
            content.write(book.page("Ваш отчёт"), book.streamedPage("Second & <third>"));
            book.save(out);
            return new Saved(out.toString(StandardCharsets.ISO_8859_1), book.usesPoi());
        }
    }

    private void assertSameAsByPoi(String title, boolean known, Content content) throws IOException {
        Saved wholly = save(title, true, content);
        Saved saved = save(title, false, content);
        assertThat(wholly.byPoi()).isTrue();
        assertThat(saved.byPoi()).isEqualTo(!known);
        assertThat(saved.bytes()).isEqualTo(wholly.bytes());
    }

    private static final SheetTable<Integer> TABLE = SheetTable.of(
            "heading.",
            List.of(
                    SheetColumn.<Integer>of("a", Width.DATE, (line, n) -> line.number(n))
                            .titled("A\nb"),
                    SheetColumn.<Integer>of("b", Width.WORD, (line, n) -> line.number(n))
                            .titled("B & <c>")));

    /** Everything that workbooks of one kind have more or less of. */
    private static Content of(int times, String comment) {
        return (first, second) -> {
            first.characters(Collections.nCopies(times, 9 + times)).onePage().upright();
            second.characters(List.of(times, 2 * times)).rowAndColumnHeadings();
            Texts words = Texts.of("org.svod.publication.receipt.receipt", Language.RU);
            first.tableHeadings(TABLE, words, "b");
            for (int i = 0; i < times; i++) {
                TABLE.write(first, i);
            }
            first.table("Rows", 0, TABLE, words);
            for (int i = 0; i < times; i++) {
                first.line().text("<&> " + i).span(2 + i).link(new Link("to", "Ваш отчёт", i, i), Look.LINK);
                second.line().text("=1+" + i, Look.CODE).comment("Svod", comment + i);
                first.breakPage();
            }
            first.breakPage().line().number(times);
            second.freezeRows(1);
        };
    }

    @ParameterizedTest
    @CsvSource({"1, 7", "7, 1", "3, 3"})
    void theNextOneOfAKindIsWrittenWithoutPoi(int times, int next) throws IOException {
        assertSameAsByPoi(TITLE, false, of(times, "Одно\nи «другое»\u00A0– "));
        assertSameAsByPoi("Квитанция о приёме файла KZ-1, 2.csv", true, of(next, "'\"x\"; 100%, ё\n\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b> ",
                "a & b ",
                "]]> ",
                "\t",
                " ",
                "\uD83D\uDE00 ",
                "\u0085",
                "",
                "&<&<&<&<&<&< and more than that "
            })
    void commentsThatPoiWritesOtherwiseAreLeftToPoi(String comment) throws IOException {
        save(TITLE, false, of(2, "x"));
        Saved wholly = save(TITLE, true, of(3, comment));
        assertThat(save(TITLE, false, of(3, comment)).bytes()).isEqualTo(wholly.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "R&D is the name of the file",
                "<file> with a long name.csv",
                "short",
                "2023 is where it begins.csv",
                "it ends with a blank.csv ",
                "a smile \uD83D\uDE00 in a long name",
                "no\u00A0break in this long name",
                "a\nline in this long name",
                "\"quoted\" in this long name",
                "'quoted' in this long name",
                "e\u0301 with a mark of its own",
                ""
            })
    void titlesThatPoiWritesOtherwiseAreLeftToPoi(String title) throws IOException {
        save(TITLE, false, of(2, "x"));
        if (!title.isEmpty()) {
            assertSameAsByPoi(title, false, of(3, "x"));
        }
        assertSameAsByPoi(TITLE, true, of(3, "x"));
    }

    @Test
    void whatDiffersInKindHasASkeletonOfItsOwn() throws IOException {
        List<Content> kinds = List.of(
                (first, second) -> {
                    first.line().text("a");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.line().text("a").span(2);
                    second.line().text("b");
                },
                (first, second) -> {
                    first.line().text("a");
                    second.line().text("b").span(2);
                },
                (first, second) -> {
                    first.line().text("a");
                    second.onePage().line().text("b");
                },
                (first, second) -> {
                    first.freezeRows(1).line().text("a");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.freezeRows(2).line().text("a");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.freezeRows(2).freezeRows(1).line().text("a");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.line().text("a").comment("Svod", "x");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.line().text("a").comment("Another", "x");
                    second.line().text("b");
                });
        for (boolean known : new boolean[] {false, true}) {
            for (Content content : kinds) {
                assertSameAsByPoi(TITLE, known, content);
            }
        }
    }

    @Test
    void whatHasNoSkeletonIsLeftToPoi() throws IOException {
        List<Content> odd = List.of(
                (first, second) -> first.line().text("the second sheet is empty"),
                (first, second) -> {
                    first.line().text("a").comment("Svod", "on both");
                    second.line().text("b").comment("Svod", "sheets");
                },
                (first, second) -> {
                    first.line().text("a").comment("Svod", "two").text("b").comment("Another", "authors");
                    second.line().text("b");
                },
                (first, second) -> {
                    first.line().link(new Link("a", "Second & <third>", 0), Look.LINK);
                    second.line().text("b");
                });
        for (Content content : odd) {
            assertSameAsByPoi(TITLE, false, content);
            assertSameAsByPoi(TITLE, false, content);
        }
    }

    @Test
    void ofManyKindsTheLastOnesAreKept() throws IOException {
        Content content = of(1, "x");
        for (int kind = 0; kind < 70; kind++) {
            int rows = kind;
            save(TITLE, false, (first, second) -> {
                second.freezeRows(2 + rows);
                content.write(first, second);
            });
        }
        assertThat(save(TITLE, false, (first, second) -> {
                            second.freezeRows(2);
                            content.write(first, second);
                        })
                        .byPoi())
                .isTrue();
        assertThat(save(TITLE, false, (first, second) -> {
                            second.freezeRows(71);
                            content.write(first, second);
                        })
                        .byPoi())
                .isFalse();
    }

    @Test
    void aPackageWithCopiedPartsIsTheOneThatJavaWrites() throws IOException {
        List<String> names =
                IntStream.range(0, 9).mapToObj(i -> "xl/part é" + i + ".xml").toList();
        ByteArrayOutputStream java = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(java)) {
            zip.setLevel(3);
            for (String name : names) {
                zip.putNextEntry(FixedZip.entry(name));
                zip.write(content(name));
                zip.closeEntry();
            }
        }
        for (int copied = 0; copied < 1 << names.size(); copied += 7) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (PartsZip zip = new PartsZip(out)) {
                for (int i = 0; i < names.size(); i++) {
                    byte[] content = content(names.get(i));
                    if ((copied >> i & 1) == 1) {
                        zip.add(PartsZip.compressed(names.get(i), to -> to.write(content)));
                    } else {
                        zip.add(names.get(i), to -> to.write(content));
                    }
                }
                zip.finish();
            }
            assertThat(out.toByteArray()).isEqualTo(java.toByteArray());
        }
    }

    private static byte[] content(String name) {
        return ("content of " + name).repeat(name.hashCode() & 0xFFF).getBytes(StandardCharsets.UTF_8);
    }
}
