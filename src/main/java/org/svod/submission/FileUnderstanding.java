package org.svod.submission;

import java.util.List;
import java.util.Optional;
import org.svod.dialect.FileForm;
import org.svod.dialect.FormWords;
import org.svod.submission.text.ShownText;

/** Puts together how a file was understood, with nothing that must not be shown. */
final class FileUnderstanding {

    private FileUnderstanding() {}

    /**
     * How a file was understood.
     *
     * @param columns its columns; empty where none were found
     * @param decimalSign name of the sign of its values
     */
    static Understanding of(FileForm form, Optional<ColumnMapping> columns, ShownText shown, String decimalSign) {
        boolean found = columns.isPresent();
        FileForm.Description written = form.description();
        return new Understanding(
                written.encoding(),
                written.encodingReason(),
                found ? written.delimiter() : "",
                found ? written.delimiterReason() : "",
                decimalSign,
                found ? form.headingLine().getAsLong() : 0,
                columns.stream()
                        .flatMap(c -> c.matches().stream())
                        .limit(Understanding.LISTED)
                        .map(match -> match.as(heading(form, match.heading(), shown)))
                        .toList(),
                columns.map(ColumnMapping::width).orElse(0),
                shown.of(written.sheet()),
                columns.map(ColumnMapping::values).orElse(List.of()));
    }

    private static String heading(FileForm form, String heading, ShownText shown) {
        boolean word = form.layout() == FileForm.Layout.FORM && FormWords.isWord(heading);
        return word ? heading : shown.of(heading);
    }
}
