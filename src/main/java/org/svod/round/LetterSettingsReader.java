package org.svod.round;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.svod.codebook.Name;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTree;

/** Reads {@code letter.yml} of a register. */
final class LetterSettingsReader {

    private static final String RESOLUTION = "resolution";

    private LetterSettingsReader() {}

    static LetterSettings read(Path jobs, String folder, SettingsProblems problems) {
        SettingsTree yaml = SettingsTree.read(jobs, folder + "/letter.yml", problems);
        yaml.required("kind");
        boolean asked = yaml.choice("kind", LetterSettings.Kind.class)
                .filter(k -> k == LetterSettings.Kind.LETTER)
                .isPresent();
        if (!asked && yaml.has(RESOLUTION)) {
            yaml.problem(RESOLUTION, "a statement has no resolution", "kind: letter, or no resolution");
        }
        SettingsTree lines = yaml.tree("addressee").tree("lines");
        SettingsTree signatory = yaml.tree("signatory");
        LetterSettings settings = new LetterSettings(
                asked ? Optional.of(resolution(yaml)) : Optional.empty(),
                yes(yaml, "leads"),
                lines(lines, "en"),
                lines(lines, "ru"),
                name(yaml.tree("salutation")),
                name(yaml.tree("closing")),
                optionalName(signatory.tree("name")),
                name(signatory.tree("position")),
                yaml.date("dated"),
                yaml.text("reference"));
        yaml.reportUnknownKeys();
        return settings;
    }

    private static Resolution resolution(SettingsTree yaml) {
        SettingsTree tree = yaml.tree(RESOLUTION);
        String number = tree.required("number");
        tree.required("adopted");
        tree.required("paragraph");
        LocalDate adopted = tree.date("adopted").orElse(LocalDate.EPOCH);
        return new Resolution(number, adopted, tree.whole("paragraph", 1, 999).orElse(1), name(tree.tree("title")));
    }

    private static List<String> lines(SettingsTree tree, String language) {
        List<String> lines =
                tree.list(language).stream().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            tree.problem(
                    language,
                    "addressee.lines." + language + " is missing",
                    "the lines of the address, like [\"Under-Secretary-General\", \"United Nations\"]");
        }
        return lines;
    }

    private static boolean yes(SettingsTree yaml, String key) {
        String text = yaml.text(key).orElse("no");
        if (!text.equals("yes") && !text.equals("no")) {
            yaml.problem(key, key + " " + text + " is neither yes nor no", "yes or no");
        }
        return text.equals("yes");
    }

    private static Name name(SettingsTree tree) {
        return new Name(tree.required("en"), tree.required("ru"));
    }

    private static Optional<Name> optionalName(SettingsTree tree) {
        Optional<String> en = tree.text("en");
        Optional<String> ru = tree.text("ru");
        if (en.isPresent() != ru.isPresent()) {
            tree.problem(
                    en.isPresent() ? "ru" : "en",
                    "signatory.name is blank in one language",
                    "the name in both languages, or in neither");
        }
        return en.isPresent() && ru.isPresent() ? Optional.of(new Name(en.get(), ru.get())) : Optional.empty();
    }
}
