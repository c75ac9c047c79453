package org.svod.settings;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** The nodes of a YAML file under {@code jobs/}, with their lines. */
final class SettingsYaml {

    private SettingsYaml() {}

    /** A file that was read; it has no node if nothing stands in it. */
    record Read(Optional<Node> node) {}

    /** Reads a file. If that is not possible, the result is empty and one problem is reported. */
    static Optional<Read> read(Path root, String file, SettingsProblems problems) {
        if (!Files.isRegularFile(root.resolve(file))) {
            problems.add(file, 0, "the file is missing", "a YAML file");
            return Optional.empty();
        }
        return SettingsText.read(root, file, "the file saved as UTF-8", problems)
                .flatMap(text -> compose(file, text, problems));
    }

    private static Optional<Read> compose(String file, String text, SettingsProblems problems) {
        try {
            return Optional.of(
                    new Read(Optional.ofNullable(new Yaml(new LoaderOptions()).compose(new StringReader(text)))));
        } catch (MarkedYAMLException e) {
            long line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1L;
            problems.add(file, line, "not YAML: " + e.getProblem(), "YAML: key: value, indented by spaces");
        } catch (YAMLException e) {
            problems.add(file, 0, "not YAML: " + e.getMessage(), "YAML: key: value, indented by spaces");
        }
        return Optional.empty();
    }
}
