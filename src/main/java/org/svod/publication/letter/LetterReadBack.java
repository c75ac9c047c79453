package org.svod.publication.letter;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a finished letter and compares it with its sources: every bound piece with its figure, cell or setting; every
 * other number with the numbers of the template and the wording. From the code that wrote the letter it uses only the
 * names of the bookmarks.
 */
final class LetterReadBack {

    private final boolean edited;
    private final LetterContent content;
    private final LetterLanguage language;
    private final Set<String> literals;
    private final List<String> differences = new ArrayList<>();
    /** The bookmarks that show a source. */
    private final Map<String, Set<String>> shown = new LinkedHashMap<>();

    private final Set<String> literalsFound = new TreeSet<>();

    private LetterReadBack(boolean edited, LetterContent content, LetterLanguage language, Set<String> literals) {
        this.edited = edited;
        this.content = content;
        this.language = language;
        this.literals = literals;
    }

    /**
     * Checks the letter.
     *
     * @param literals numbers in the template and the wording themselves, as runs of digits
     * @return those of them that were found, sorted
     * @throws LetterException if anything differs
     */
    static List<String> check(byte[] letter, LetterContent content, LetterLanguage language, Set<String> literals)
            throws IOException {
        LetterReadBack readBack = new LetterReadBack(false, content, language, literals);
        readBack.checkAll(letter);
        if (!readBack.differences.isEmpty()) {
            throw new LetterException(readBack.differences);
        }
        return List.copyOf(readBack.literalsFound);
    }

    /**
     * Checks a letter that a person may have edited: its numbers and days, not its other words.
     *
     * @return every difference, in words
     */
    static List<String> differences(byte[] letter, LetterContent content, LetterLanguage language, Set<String> literals)
            throws IOException {
        LetterReadBack readBack = new LetterReadBack(true, content, language, literals);
        readBack.checkAll(letter);
        return List.copyOf(readBack.differences);
    }

    private void checkAll(byte[] letter) throws IOException {
        DocumentText.of(letter).forEach(this::check);
        checkComplete();
    }

    private void check(LetterLine line) {
        for (LetterLine.Span span : line.spans()) {
            if (span.bookmark().isPresent()) {
                checkBound(span.bookmark().get(), span.text());
            } else {
                checkLiterals(line, span.text());
            }
        }
        if (line.text().contains("{{") || line.text().contains("}}")) {
            differences.add("a placeholder was left in \"" + line.text() + "\"");
        }
    }

    private void checkBound(String bookmark, String text) {
        Optional<Binding> binding = content.bindings().ofBookmark(bookmark);
        if (binding.isEmpty()) {
            differences.add("\"" + text + "\" is bound to nothing (bookmark " + bookmark + ")");
            return;
        }
        BoundValue value = binding.get().value();
        boolean onlyWords = edited
                && value instanceof BoundValue.OfText
                && Digits.in(List.of(text)).equals(Digits.in(List.of(value.shown(language))));
        if (!value.isSaidBy(text, language) && !onlyWords) {
            differences.add("\"" + text + "\" instead of \"" + value.shown(language) + "\" ("
                    + binding.get().source() + ")");
        }
        shown.computeIfAbsent(binding.get().source(), s -> new TreeSet<>()).add(bookmark);
    }

    private void checkLiterals(LetterLine line, String text) {
        for (String number : Digits.in(List.of(text))) {
            if (literals.contains(number)) {
                literalsFound.add(number);
            } else {
                differences.add("the number " + number + " in \"" + line.text() + "\" stands for nothing");
            }
        }
    }

    private void checkComplete() {
        new TreeSet<>(content.required())
                .stream()
                        .filter(source -> !shown.containsKey(source))
                        .forEach(source -> differences.add("the letter does not show " + source));
        if (!edited) {
            new TreeSet<>(content.once()).forEach(this::checkOnce);
        }
    }

    /** A person may leave out words, but the software must show each text of the register, and only once. */
    private void checkOnce(String source) {
        int times = shown.getOrDefault(source, Set.of()).size();
        if (times != 1) {
            differences.add("the letter shows " + source + " " + times
                    + " times instead of once; the template needs one list for it, which jobs/letter/README.md names");
        }
    }
}
