package org.svod.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.svod.finding.Finding;

/** How a file is written, and so how its records are reached: as text with delimiters, or as a workbook. */
public interface FileForm {

    /** Why the file is not read at all; empty where it is. */
    Optional<Finding> refusal();

    /** What is to be said about the form of the whole file before its records are read. */
    List<Finding> remarks();

    /** Line on which the heading stands, as {@link RecordCursor#line()} counts; empty where there is none. */
    OptionalLong headingLine();

    /** How many records the heading spans, blank ones not counted. */
    int headingLines();

    /** How the records of the file are arranged. */
    Layout layout();

    /** What stands between fields, or may stand between them where a record is shown in one line. */
    char delimiter();

    /** In the words of the receipt. */
    Description description();

    /** The records of the file. The caller closes. */
    RecordCursor open(ByteSource source) throws IOException;

    /** How the records of a file are arranged. */
    enum Layout {
        /** A heading, and rows below it. */
        TABLE,
        /** The statistical form: blocks, each with its own columns. */
        FORM
    }

    /**
     * How a file is written, in words and keys.
     *
     * @param encoding name of the encoding, with {@code BOM} where there is one; blank for a workbook
     * @param encodingReason key of the reason why that one; blank for a workbook
     * @param delimiter what stands between fields; blank for a workbook
     * @param delimiterReason key of the reason why that one; blank for a workbook
     * @param sheet name of the sheet that is read; blank for text
     */
    record Description(
            String encoding, String encodingReason, String delimiter, String delimiterReason, String sheet) {}
}
