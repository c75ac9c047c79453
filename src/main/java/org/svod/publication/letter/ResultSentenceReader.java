package org.svod.publication.letter;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Indicator;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsRow;
import org.svod.settings.SettingsTable;

/** Reads {@code jobs/letter/results.csv}, which may be missing: all figures then stand in one sentence. */
final class ResultSentenceReader {

    static final String TABLE = "results.csv";

    private final Codebook codebook;
    /** For each name, order and indicator, the line on which it stands. */
    private final Map<String, Long> lines = new HashMap<>();

    private ResultSentenceReader(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The sentences in their order; none if there is no such table. */
    static List<ResultSentence> read(Folder folder, Codebook codebook, SettingsProblems problems) {
        if (!Files.isRegularFile(folder.path().resolve(TABLE))) {
            return List.of();
        }
        ResultSentenceReader reader = new ResultSentenceReader(codebook);
        List<ResultSentence> sentences = new ArrayList<>();
        for (SettingsRow row : SettingsTable.read(
                folder.root(), folder.name(TABLE), List.of("sentence", "order", "indicators"), List.of(), problems)) {
            sentences.add(reader.sentence(row));
        }
        return sentences.stream()
                .sorted(Comparator.comparingInt(ResultSentence::order))
                .toList();
    }

    private ResultSentence sentence(SettingsRow row) {
        String name = row.required("sentence");
        if (!name.isEmpty() && !name.matches("[a-z][a-z0-9-]*")) {
            row.problem("sentence " + name + " is not possible", "small letters, digits and -, like arms");
        }
        row.required("order");
        int order = row.whole("order", 1, 999).orElse(0);
        once(row, "sentence", name);
        once(row, "order", row.text("order"));
        List<String> codes = Arrays.stream(row.required("indicators").split("\\s+"))
                .filter(code -> !code.isEmpty())
                .toList();
        codes.forEach(code -> indicator(row, code));
        return new ResultSentence(name, order, codes);
    }

    private void indicator(SettingsRow row, String code) {
        Optional<Indicator> indicator = codebook.indicators().find(code);
        if (indicator.isEmpty() || !indicator.get().published()) {
            row.problem(
                    "indicators: " + code + " is no published indicator of the codebook",
                    "codes of published indicators, divided by blanks");
        }
        once(row, "indicators:", code);
    }

    private void once(SettingsRow row, String column, String value) {
        Long line = value.isEmpty() ? null : lines.putIfAbsent(column + " " + value, row.line());
        if (line != null) {
            row.problem(column + " " + value + " is there twice: also in line " + line, "each of them once");
        }
    }
}
