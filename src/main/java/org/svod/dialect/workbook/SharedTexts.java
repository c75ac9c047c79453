package org.svod.dialect.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts to which cells refer by number, packed as bytes: a text of Java takes several times as much memory. */
final class SharedTexts {

    private static final int CHUNK = 1 << 20;
    /** Codes and names come again and again. */
    private static final int REMEMBERED = 1 << 12;

    private final List<byte[]> chunks = new ArrayList<>();
    private final int[] remembered = new int[REMEMBERED];
    private final @Nullable String[] texts = new @Nullable String[REMEMBERED];
    private int[] ends = new int[1024];
    private int count;
    private int length;

    private SharedTexts() {
        Arrays.fill(remembered, -1);
    }

    static SharedTexts of(WorkbookPackage parts, WorkbookIndex index) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (index.texts().isPresent()) {
            try (XmlPart xml = new XmlPart(parts.open(index.texts().get(), Limits.SHEET))) {
                while (xml.nextStart()) {
                    if (xml.name().equals("si")) {
                        texts.add(CellText.rich(xml, "si"));
                    }
                }
            }
        }
        return texts;
    }

    private void add(String text) throws RefusedWorkbookException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (length + bytes.length > Limits.TEXTS || count == Limits.TEXT_COUNT) {
            throw PartStream.tooLarge();
        }
        for (int from = 0; from < bytes.length; ) {
            int at = length % CHUNK;
            if (at == 0) {
                chunks.add(new byte[CHUNK]);
            }
            int n = Math.min(CHUNK - at, bytes.length - from);
            System.arraycopy(bytes, from, chunks.get(chunks.size() - 1), at, n);
            length += n;
            from += n;
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = length;
    }

    /** The text with this number, from 0; refuses the workbook where there is none. */
    String get(int number) throws RefusedWorkbookException {
        if (number < 0 || number >= count) {
            throw WorkbookPackage.damaged();
        }
        int slot = number & (REMEMBERED - 1);
        String known = texts[slot];
        if (known != null && remembered[slot] == number) {
            return known;
        }
        int from = number == 0 ? 0 : ends[number - 1];
        byte[] bytes = new byte[ends[number] - from];
        for (int done = 0; done < bytes.length; ) {
            int at = (from + done) % CHUNK;
            int n = Math.min(CHUNK - at, bytes.length - done);
            System.arraycopy(chunks.get((from + done) / CHUNK), at, bytes, done, n);
            done += n;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts[slot] = text;
        remembered[slot] = number;
        return text;
    }
}
