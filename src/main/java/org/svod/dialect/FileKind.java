package org.svod.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, by its bytes and not by its name. */
public enum FileKind {
    /** Text, which may be a table with delimiters. */
    TEXT,
    /** A workbook of today. */
    XLSX,
    /** The same with macros. */
    XLSM,
    /** The same in its binary form. */
    XLSB,
    /** A workbook that is locked with a password. */
    ENCRYPTED,
    /** A workbook of before 2007. */
    XLS,
    /** A workbook of LibreOffice or OpenOffice. */
    ODS,
    /** A text document of a word processor. */
    DOCUMENT,
    /** A PDF document. */
    PDF,
    /** A text document in the RTF format. */
    RTF,
    /** A web page; many programs save it under the name of a workbook. */
    HTML,
    /** A file in XML. */
    XML,
    /** A file in JSON. */
    JSON,
    /** A table in a format by which spreadsheets exchanged data before: SYLK or DIF. */
    OLD_TABLE,
    /** An archive in which files are packed. */
    ARCHIVE,
    /** A picture. */
    PICTURE,
    /** Bytes that are no text. */
    UNKNOWN;

    private static final int HEAD = 1 << 13;
    private static final Pattern JSON_BEGINS = Pattern.compile("\\[?\\s*\\{\\s*(?:\"[^\"\\n]*\"\\s*:|})");
    private static final Pattern DIF_BEGINS = Pattern.compile("TABLE\\s+0,1\\s");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<byte[]> ARCHIVES = List.of(
            new byte[] {0x1F, (byte) 0x8B},
            new byte[] {'R', 'a', 'r', '!'},
            new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF},
            new byte[] {'B', 'Z', 'h'},
            new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z'});
    private static final List<byte[]> PICTURES = List.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {'G', 'I', 'F', '8'},
            new byte[] {'I', 'I', '*', 0},
            new byte[] {'M', 'M', 0, '*'});

    /** Whether this is a table or a text that a spreadsheet can save as a return. */
    public boolean isReadable() {
        return this == TEXT || this == XLSX;
    }

    /** What the bytes are. */
    public static FileKind of(ByteSource source) throws IOException {
        byte[] head;
        try (InputStream in = source.open()) {
            head = in.readNBytes(HEAD);
        }
        if (begins(head, ZIP)) {
            return zip(source);
        }
        if (begins(head, COMPOUND)) {
            return compound(source);
        }
        if (ARCHIVES.stream().anyMatch(a -> begins(head, a))) {
            return ARCHIVE;
        }
        if (PICTURES.stream().anyMatch(p -> begins(head, p))) {
            return PICTURE;
        }
        return text(head);
    }

    private static FileKind text(byte[] head) {
        String beginning = new String(head, StandardCharsets.ISO_8859_1);
        String text =
                beginning.replace("\0", "").replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)?\\s*", "");
        String lower = text.toLowerCase(Locale.ROOT);
        if (text.startsWith("%PDF-")) {
            return PDF;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html") || lower.startsWith("<table")) {
            return HTML;
        }
        // A web page in one file, as Excel and 1C save it.
        if (lower.startsWith("mime-version:")) {
            return HTML;
        }
        if (JSON_BEGINS.matcher(text).lookingAt()) {
            return JSON;
        }
        if (text.startsWith("ID;P") || DIF_BEGINS.matcher(text).lookingAt()) {
            return OLD_TABLE;
        }
        if (lower.startsWith("<?xml")) {
            return lower.contains("<html") ? HTML : XML;
        }
        long zeros = beginning.chars().filter(c -> c == 0).count();
        boolean wide = begins(head, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || begins(head, new byte[] {(byte) 0xFE, (byte) 0xFF});
        long controls = beginning
                .chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A)
                .count();
        return !wide && zeros > 0 && controls * 20 > beginning.length() ? UNKNOWN : TEXT;
    }

    private static FileKind zip(ByteSource source) throws IOException {
        Map<FileKind, byte[]> marks = new EnumMap<>(FileKind.class);
        marks.put(XLSM, ascii("vbaProject"));
        marks.put(XLSB, ascii("xl/workbook.bin"));
        marks.put(XLSX, ascii("xl/workbook.xml"));
        marks.put(ODS, ascii("opendocument.spreadsheet"));
        marks.put(DOCUMENT, ascii("word/document.xml"));
        return first(source, marks, List.of(XLSM, XLSB, XLSX, ODS, DOCUMENT), ARCHIVE);
    }

    private static FileKind compound(ByteSource source) throws IOException {
        Map<FileKind, byte[]> marks = new EnumMap<>(FileKind.class);
        marks.put(ENCRYPTED, wide("EncryptedPackage"));
        marks.put(DOCUMENT, wide("WordDocument"));
        return first(source, marks, List.of(ENCRYPTED, DOCUMENT), XLS);
    }

    private static FileKind first(
            ByteSource source, Map<FileKind, byte[]> marks, List<FileKind> order, FileKind otherwise)
            throws IOException {
        List<FileKind> found = new ArrayList<>();
        int longest = marks.values().stream().mapToInt(m -> m.length).max().orElse(1);
        byte[] buffer = new byte[1 << 16];
        int kept = 0;
        try (InputStream in = source.open()) {
            for (int n = in.read(buffer, kept, buffer.length - kept);
                    n >= 0;
                    n = in.read(buffer, kept, buffer.length - kept)) {
                int filled = kept + n;
                marks.forEach((kind, mark) -> {
                    if (!found.contains(kind) && holds(buffer, filled, mark)) {
                        found.add(kind);
                    }
                });
                kept = Math.min(filled, longest - 1);
                System.arraycopy(buffer, filled - kept, buffer, 0, kept);
            }
        }
        return order.stream().filter(found::contains).findFirst().orElse(otherwise);
    }

    private static boolean holds(byte[] bytes, int length, byte[] mark) {
        for (int at = 0; at + mark.length <= length; at++) {
            if (bytes[at] == mark[0] && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] wide(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }
}
