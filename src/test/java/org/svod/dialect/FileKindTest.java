package org.svod.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A file is what its bytes say. */
class FileKindTest {

    private static FileKind of(byte[] bytes) throws IOException {
        return FileKind.of(ByteSource.of(bytes));
    }

    /** Bytes from text in which {@code \xHH} stands for one byte. */
    private static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\x", i)) {
                out.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
                i += 3;
            } else {
                out.write(text.charAt(i));
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        period,value                              | TEXT
        ~~                                        | TEXT
        %PDF-1.7                                  | PDF
        \\xEF\\xBB\\xBF  %PDF-1.7                 | PDF
        {\\rtf1                                   | RTF
        <!DOCTYPE HTML><html>                     | HTML
        \\x20\\x0A<table><tr>                     | HTML
        <html>                                    | HTML
        <?xml version="1.0"?><html>               | HTML
        <?xml version="1.0"?><data>               | XML
        MIME-Version: 1.0\\x0D\\x0AContent-Type: | HTML
        [{"indicator":"DETAINED"}]                | JSON
        {\\x0A  "rows" : []}                      | JSON
        {indicator};{value}                       | TEXT
        [indicator];[value]                       | TEXT
        ID;PWXL;N;E                               | OLD_TABLE
        TABLE\\x0D\\x0A0,1\\x0D\\x0A"EXCEL"     | OLD_TABLE
        TABLE;value                               | TEXT
        ID;value                                  | TEXT
        \\xFF\\xFE<\\x00h\\x00t\\x00m\\x00l\\x00>\\x00 | HTML
        \\x1F\\x8B\\x08                           | ARCHIVE
        Rar!\\x1A                                 | ARCHIVE
        7z\\xBC\\xAF\\x27                         | ARCHIVE
        BZh9                                      | ARCHIVE
        \\xFD7zXZ                                 | ARCHIVE
        \\x89PNG\\x0D                             | PICTURE
        \\xFF\\xD8\\xFF\\xE0                      | PICTURE
        GIF89a                                    | PICTURE
        II*\\x00                                  | PICTURE
        MM\\x00*                                  | PICTURE
        PK\\x03\\x04 nothing known                | ARCHIVE
        PK\\x03\\x04 word/document.xml            | DOCUMENT
        PK\\x03\\x04 xl/workbook.xml              | XLSX
        PK\\x03\\x04 xl/workbook.xml vbaProject   | XLSM
        PK\\x03\\x04 xl/workbook.bin xl/workbook.xml | XLSB
        PK\\x03\\x04 opendocument.spreadsheet     | ODS
        \\xD0\\xCF\\x11\\xE0 a workbook           | XLS
        a\\x00\\x01\\x02\\x03b                    | UNKNOWN
        a,b\\x00,c and much more of ordinary text that is no program at all | TEXT
        a\\x01\\x02\\x03                          | TEXT
        \\xFF\\xFEa\\x00\\x01\\x00                | TEXT
        PK                                        | TEXT
        """)
    void theFirstBytesTellTheKind(String text, FileKind kind) throws IOException {
        assertThat(of(bytes(text))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"EncryptedPackage, ENCRYPTED", "WordDocument, DOCUMENT", "Workbook, XLS"})
    void anOldContainerIsToldByWhatIsInIt(String entry, FileKind kind) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes("\\xD0\\xCF\\x11\\xE0"));
        out.write(new byte[5_000]);
        out.write(entry.getBytes(StandardCharsets.UTF_16LE));
        assertThat(of(out.toByteArray())).isEqualTo(kind);
    }

    /** The name of an entry is found wherever a block of bytes ends, also in its middle. */
    @Test
    void anEntryIsFoundAcrossTheEndOfABlock() throws IOException {
        byte[] mark = "xl/workbook.xml".getBytes(StandardCharsets.US_ASCII);
        for (int place = (1 << 16) - mark.length - 2; place <= (1 << 16) + 2; place++) {
            byte[] bytes = new byte[(1 << 16) + 100];
            bytes[0] = 'P';
            bytes[1] = 'K';
            bytes[2] = 3;
            bytes[3] = 4;
            System.arraycopy(mark, 0, bytes, place, mark.length);
            assertThat(of(bytes)).as("%d", place).isEqualTo(FileKind.XLSX);
        }
    }

    @Test
    void anOrdinaryTableIsTextInEveryEncoding() throws IOException {
        for (String charset : new String[] {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE", "UTF-16", "IBM866"}) {
            byte[] table = "\uFEFFпериод;значение\n2023;5\n".getBytes(Charset.forName(charset));
            assertThat(of(table)).as(charset).isEqualTo(FileKind.TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(FileKind.class)
    void onlyTablesAndTextsAreRead(FileKind kind) {
        assertThat(kind.isReadable())
                .isEqualTo(kind.name().toLowerCase(Locale.ROOT).matches("text|xlsx"));
    }
}
