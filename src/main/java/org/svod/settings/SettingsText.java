package org.svod.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a file under {@code jobs/}, which must be UTF-8. */
final class SettingsText {

    private SettingsText() {}

    /**
     * Reads the text. If the file cannot be read or a line of it is not UTF-8, the result is empty and a problem is
     * reported.
     *
     * @param saved how to save the file so that it is UTF-8
     */
    static Optional<String> read(Path root, String file, String saved, SettingsProblems problems) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(root.resolve(file));
        } catch (IOException e) {
            problems.add(file, 0, "the file cannot be read (" + e.getMessage() + ")", "a readable file");
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, text, true);
        if (result.isError()) {
            problems.add(file, lineAt(bytes, in.position()), "the line is not UTF-8 text", saved);
            return Optional.empty();
        }
        return Optional.of(text.flip().toString());
    }

    private static long lineAt(byte[] bytes, int position) {
        long line = 1;
        for (int i = 0; i < position; i++) {
            boolean ends = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
            line += ends ? 1 : 0;
        }
        return line;
    }
}
