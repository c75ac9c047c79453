package org.svod.dialect.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.dialect.ByteSource;
import org.svod.dialect.RecordCursor;

/** The parts of a workbook, and how much of each is read. */
class WorkbookPackageTest {

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static WorkbookPackage open(byte[] bytes) throws IOException {
        return WorkbookPackage.open(ByteSource.of(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/Book.xml", "XL/BOOK.XML", "/xl/book.xml", "xl\\book.xml"})
    void aPartIsFoundWithoutRegardToCase(String name) throws IOException {
        try (WorkbookPackage parts = open(zip("xl/Book.xml", "xl/folder/"))) {
            assertThat(parts.has(name)).isTrue();
            assertThat(parts.has("xl/folder/")).as("a folder is no part").isFalse();
            assertThat(new String(parts.open(name, 100).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("content of xl/Book.xml");
        }
    }

    @Test
    void aPartThatIsNotThereOrTooLargeIsRefused() throws IOException {
        try (WorkbookPackage parts = open(zip("a.xml"))) {
            assertThatThrownBy(() -> parts.open("b.xml", 100)).hasMessage("WORKBOOK_DAMAGED");
            assertThatThrownBy(() -> parts.open("a.xml", 5).readAllBytes()).hasMessage("WORKBOOK_TOO_LARGE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"A.XML", "/a.xml", "a.XML"})
    void twoPartsOfOneNameAreDamage(String name) throws IOException {
        byte[] twice = zip("a.xml", name);
        assertThatThrownBy(() -> open(twice)).hasMessage("WORKBOOK_DAMAGED");
    }

    @Test
    void aPartWithAPasswordIsRefused() throws IOException {
        byte[] bytes = zip("a.xml");
        // The general purpose flag stands in the local header and in the list of files.
        bytes[6] |= 1;
        for (int i = 0; i < bytes.length - 4; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        assertThatThrownBy(() -> open(bytes)).hasMessage("WORKBOOK_ENCRYPTED");
    }

    @Test
    void moreFilesThanTheLimitAreRefused() throws IOException {
        List<String> names = new ArrayList<>();
        for (int i = 0; i <= Limits.ENTRIES; i++) {
            names.add("f" + i);
        }
        byte[] most = zip(names.subList(0, Limits.ENTRIES).toArray(String[]::new));
        byte[] more = zip(names.toArray(String[]::new));

        open(most).close();
        assertThatThrownBy(() -> open(more)).hasMessage("WORKBOOK_TOO_LARGE");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 21})
    void whatHasNoEndIsDamaged(int length) throws IOException {
        byte[] bytes = java.util.Arrays.copyOf(zip("a.xml"), length);
        assertThatThrownBy(() -> open(bytes)).hasMessage("WORKBOOK_DAMAGED");
    }

    private static XmlPart xml(String text) throws IOException {
        return new XmlPart(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void elementsAndAttributesAreKnownByTheirNamesAlone() throws IOException {
        try (XmlPart part = xml("<x:a xmlns:x='u' xmlns:y='v' y:id='7' yes='1' also='true' no='0'><b/>text</x:a>")) {
            assertThat(part.nextStart()).isTrue();
            assertThat(part.name()).isEqualTo("a");
            assertThat(part.attribute("id")).isEqualTo("7");
            assertThat(part.attribute("none")).isEmpty();
            assertThat(part.flag("yes")).isTrue();
            assertThat(part.flag("also")).isTrue();
            assertThat(part.flag("no")).isFalse();
            assertThat(part.flag("none")).isFalse();
            assertThat(part.next()).isTrue();
            assertThat(part.isStart()).isTrue();
            assertThat(part.next()).isTrue();
            assertThat(part.isStart()).isFalse();
            assertThat(part.name()).isEqualTo("b");
            assertThat(part.nextStart()).isFalse();
        }
    }

    @Test
    void theTextOfAnElementIsItsOwnAndIsCutWhereNoCellCouldHoldIt() throws IOException {
        try (XmlPart part = xml("<a>one<b>other</b> <![CDATA[two]]><!-- no --></a>")) {
            part.nextStart();
            assertThat(part.text()).isEqualTo("one two");
        }
        int longest = RecordCursor.LONGEST_FIELD + 1;
        try (XmlPart part = xml("<a>" + "x".repeat(longest + 10) + "</a>")) {
            part.nextStart();
            assertThat(part.text()).hasSize(longest);
        }
    }

    @Test
    void moreSheetsThanTheLimitAreRefused() throws IOException {
        Xlsx most = new Xlsx();
        for (int i = 0; i < Limits.SHEETS; i++) {
            most.relation("r" + i, "worksheet", "none.xml");
        }
        StringBuilder sheets = new StringBuilder("<workbook><sheets>");
        for (int i = 0; i <= Limits.SHEETS; i++) {
            sheets.append("<sheet name='s' id='none'/>");
        }
        Xlsx more = Xlsx.of(Xlsx.text(1, "period", "value")).part(Xlsx.WORKBOOK, sheets + "</sheets></workbook>");

        assertThat(most.form().refusal()).isEmpty();
        assertThat(more.form().refusal())
                .hasValueSatisfying(f -> assertThat(f.code()).hasToString("WORKBOOK_TOO_LARGE"));
    }
}
