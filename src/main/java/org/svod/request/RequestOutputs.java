package org.svod.request;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.svod.intake.Journal;

/**
 * The outputs that follow from the requests in the journal alone: the answers, and what each State was asked. A rebuild
 * gives them again.
 */
public final class RequestOutputs {

    private final RequestAnswers answers;
    private final QuestionFiles questions;

    /** In the output folder. */
    public RequestOutputs(Path output) {
        this.answers = new RequestAnswers(output);
        this.questions = new QuestionFiles(output);
    }

    /**
     * Writes what is not there.
     *
     * @param version that of the software, which has the words of the answers
     * @return what went wrong
     */
    List<String> bring(Journal journal, Path data, String version) throws IOException {
        List<String> faults = new ArrayList<>(answers.bring(journal, data, version));
        faults.addAll(questions.bring(journal, data));
        return faults;
    }

    /** The files that do not say what follows from the journal, in words. One that is not there is not missed. */
    public List<String> differences(Journal journal) throws IOException {
        List<String> differences = new ArrayList<>(answers.differences(journal));
        differences.addAll(questions.differences(journal));
        return differences;
    }
}
