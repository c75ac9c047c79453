package org.svod.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CommentsDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/**
 * Holds the parts of a workbook to the schema of their format (ECMA-376), which is stricter than the programs that were
 * tried.
 */
final class Schema {

    /** Charts are not among them: the small schema library does not hold all of their types. */
    private static final Map<Predicate<String>, Reader> PARTS = Map.of(
            Pattern.compile("xl/worksheets/sheet\\d+\\.xml").asMatchPredicate(),
            WorksheetDocument.Factory::parse,
            Pattern.compile("xl/comments\\d+\\.xml").asMatchPredicate(),
            CommentsDocument.Factory::parse,
            "xl/styles.xml"::equals,
            Schema::styles,
            "xl/workbook.xml"::equals,
            WorkbookDocument.Factory::parse);

    private static final String USUAL_STYLE =
            "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>";

    private final List<String> violations = new ArrayList<>();
    private int parts;

    /** Reads a part. */
    @FunctionalInterface
    private interface Reader {
        XmlObject read(InputStream in) throws IOException, XmlException;
    }

    /** The usual style apart, which is always the same: the small schema library has no type for it. */
    private static XmlObject styles(InputStream in) throws IOException, XmlException {
        String styles = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(styles).containsOnlyOnce("</cellXfs>" + USUAL_STYLE);
        return StyleSheetDocument.Factory.parse(styles.replace(USUAL_STYLE, ""));
    }

    /** What is not as the schema says, part by part. */
    List<String> violations() {
        return violations;
    }

    /** How many parts were held to it. */
    int parts() {
        return parts;
    }

    /** Looks at every part of a workbook. */
    Schema check(Path workbook) throws IOException, XmlException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                for (Map.Entry<Predicate<String>, Reader> part : PARTS.entrySet()) {
                    if (part.getKey().test(entry.getName())) {
                        try (InputStream in = zip.getInputStream(entry)) {
                            validate(
                                    workbook.getFileName() + " " + entry.getName(),
                                    part.getValue().read(in));
                        }
                    }
                }
            }
        }
        return this;
    }

    private void validate(String name, XmlObject part) {
        List<XmlError> errors = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(errors));
        errors.forEach(error -> violations.add(name + ": " + error.getMessage()));
        parts++;
    }
}
