package org.svod.round;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.svod.codebook.Name;
import org.svod.settings.SettingsProblems;
import org.svod.settings.SettingsTree;

/** Reads {@code jobs/register/quality.yml}: what the quality report says in words. The file is optional. */
final class QualityTextsReader {

    static final String FILE = "quality.yml";

    private QualityTextsReader() {}

    /** The texts by their headings. Use the result only if no problem was added. */
    static Map<QualityHeading, Name> read(Path jobs, SettingsProblems problems) {
        Map<QualityHeading, Name> texts = new EnumMap<>(QualityHeading.class);
        if (!Files.isRegularFile(jobs.resolve(TreatyReader.FOLDER).resolve(FILE))) {
            return texts;
        }
        SettingsTree yaml = SettingsTree.read(jobs, TreatyReader.FOLDER + "/" + FILE, problems);
        for (QualityHeading heading : QualityHeading.values()) {
            if (yaml.has(heading.key())) {
                SettingsTree text = yaml.tree(heading.key());
                texts.put(heading, new Name(text.required("en"), text.required("ru")));
            }
        }
        yaml.reportUnknownKeys();
        return texts;
    }
}
