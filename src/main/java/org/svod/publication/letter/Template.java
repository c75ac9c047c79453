package org.svod.publication.letter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.svod.files.Fingerprint;
import org.svod.settings.SettingsProblems;

/** A template of the letter: an ordinary DOCX document with placeholders. */
final class Template {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]*}}|\\[[a-z_]*]");

    /** How many documents are remembered: the templates of two folders, the one of today and the one in the archive. */
    private static final int MOST_REMEMBERED = 4;

    /** The paragraphs of documents by their fingerprints: a night reads each template three times. */
    private static final Map<String, List<LetterLine>> READ = new ConcurrentHashMap<>();

    private final String name;
    private final byte[] document;
    private final Set<String> literals;

    private Template(String name, byte[] document, Set<String> literals) {
        this.name = name;
        this.document = document;
        this.literals = Set.copyOf(literals);
    }

    /** Its name, relative to {@code jobs}. */
    String name() {
        return name;
    }

    /** Its bytes. */
    InputStream open() {
        return new ByteArrayInputStream(document);
    }

    /** Numbers in its own words, as runs of digits. */
    Set<String> literals() {
        return literals;
    }

    /**
     * Reads {@code letter-<language>.docx} and checks its placeholders. Use the result only if no problem was added.
     */
    static Template read(Path templates, LetterLanguage language, SettingsProblems problems) {
        Folder folder = Folder.of(templates);
        String file = "letter-" + language.code() + ".docx";
        Path path = folder.path().resolve(file);
        if (!Files.isRegularFile(path)) {
            problems.add(
                    folder.name(file),
                    0,
                    "the template is missing",
                    "a DOCX document with the placeholders of the letter");
            return new Template(folder.name(file), new byte[0], Set.of());
        }
        try {
            byte[] document = Files.readAllBytes(path);
            List<LetterLine> lines = lines(document);
            TemplateCheck.check(folder.name(file), lines, problems);
            return new Template(
                    folder.name(file),
                    document,
                    Digits.in(lines.stream()
                            .map(l -> PLACEHOLDER.matcher(l.text()).replaceAll(" "))
                            .toList()));
        } catch (IOException e) {
            problems.add(
                    folder.name(file), 0, "the template cannot be read (" + e.getMessage() + ")", "a DOCX document");
            return new Template(folder.name(file), new byte[0], Set.of());
        }
    }

    private static List<LetterLine> lines(byte[] document) throws IOException {
        String fingerprint = Fingerprint.of(document);
        List<LetterLine> known = READ.get(fingerprint);
        if (known != null) {
            return known;
        }
        List<LetterLine> lines = DocumentText.of(document);
        if (READ.size() >= MOST_REMEMBERED) {
            READ.clear();
        }
        READ.put(fingerprint, lines);
        return lines;
    }
}
