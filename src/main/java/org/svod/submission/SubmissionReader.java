package org.svod.submission;

import java.io.IOException;
import java.time.LocalDate;
import org.svod.codebook.Codebook;
import org.svod.codebook.Consulted;
import org.svod.delivery.FileFormat;
import org.svod.delivery.SubmissionName;
import org.svod.dialect.ByteSource;
import org.svod.dialect.Dialect;
import org.svod.dialect.FileForm;
import org.svod.dialect.Vocabulary;
import org.svod.dialect.workbook.WorkbookForm;
import org.svod.files.Scratch;
import org.svod.submission.text.KnownWords;
import org.svod.submission.text.ShownText;

/**
 * Reads submissions, each by itself: whether one is accepted, given what the state has submitted before, is judged
 * elsewhere. Holds nothing about a file, so that one reader serves several threads.
 */
public final class SubmissionReader {

    private final Codebook codebook;
    private final LocalDate runDate;
    private final int findingsPerCode;
    private final ShownText shown;

    /**
     * For files of any round: what one ERROR does to the rest of its file is for the judge to say.
     *
     * @param codebook what a file may say
     * @param runDate what counts as today
     * @param findingsPerCode how many findings of one code are listed; all are counted
     */
    public SubmissionReader(Codebook codebook, LocalDate runDate, int findingsPerCode) {
        this(codebook, runDate, findingsPerCode, new ShownText(new KnownWords(codebook)));
    }

    /** The same; {@code shown} is what may be shown with this codebook, and keeps it from one reader to the next. */
    public SubmissionReader(Codebook codebook, LocalDate runDate, int findingsPerCode, ShownText shown) {
        this.findingsPerCode = findingsPerCode;
        this.codebook = codebook;
        this.runDate = runDate;
        this.shown = shown;
    }

    /**
     * Reads a file. Whatever is wrong with it is a finding in the result, never an exception. A row with an ERROR is
     * refused: it is counted, and is in no sum and no observation; the rest is as if the row was not there.
     *
     * @param source the file
     * @param name what its name says
     * @return what it says
     * @throws IOException if the machine fails to read the bytes
     */
    public Reading read(ByteSource source, SubmissionName name) throws IOException {
        return read(source, name, Scratch.inMemory());
    }

    /**
     * The same for a file whose case rows need not fit into memory: what does not lies in the scratch space, for as
     * long as the result is used.
     */
    public Reading read(ByteSource source, SubmissionName name, Scratch scratch) throws IOException {
        return read(source, name, scratch, new Consulted());
    }

    /** The same; every word that is looked up in the codebook is added to {@code consulted}. */
    public Reading read(ByteSource source, SubmissionName name, Scratch scratch, Consulted consulted)
            throws IOException {
        Codebook watched = codebook.watched(consulted);
        Vocabulary vocabulary = new CodebookVocabulary(watched);
        FileForm form =
                name.format() == FileFormat.XLSX ? WorkbookForm.of(source, vocabulary) : Dialect.of(source, vocabulary);
        return new FileReading(watched, name, runDate, findingsPerCode, form, scratch, shown).read(source);
    }
}
