package org.svod.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.svod.files.PrivateFiles;
import org.svod.files.SeenFiles;
import org.svod.intake.Journal;

/**
 * The outputs that follow from the requests in the journal alone: the answers, and what each State was asked. A rebuild
 * gives them again.
 */
public final class RequestOutputs {

    private final Path output;
    private final RequestAnswers answers;
    private final QuestionFiles questions;

    /** In the output folder. */
    public RequestOutputs(Path output) {
        this.output = output;
        this.answers = new RequestAnswers(output);
        this.questions = new QuestionFiles(output);
    }

    /**
     * Writes the files that are not there or say something else.
     *
     * @param version that of the software, which has the words of the answers
     * @return what went wrong
     */
    List<String> bring(Journal journal, Path data, String version) throws IOException {
        List<String> faults = new ArrayList<>();
        bring(answers.outputs(journal), SeenFiles.in(data, RequestAnswers.FOLDER), version, faults);
        bring(questions.outputs(journal), SeenFiles.in(data, QuestionFiles.NAME), version, faults);
        return faults;
    }

    private static void bring(List<JournalOutput> outputs, SeenFiles seen, String version, List<String> faults)
            throws IOException {
        for (JournalOutput one : outputs) {
            String madeOf = version + " " + one.madeOf();
            try {
                if (!seen.isSame(one.file(), madeOf)) {
                    PrivateFiles.folder(one.file().resolveSibling(".").normalize());
                    PrivateFiles.replace(one.file(), one.content().bytes());
                    seen.saw(one.file(), madeOf);
                }
            } catch (IOException e) {
                faults.add(one.what() + " could not be written, the next run tries again: " + e);
            }
        }
        seen.keep();
    }

    /** The files that do not say what follows from the journal, in words. One that is not there is not missed. */
    public List<String> differences(Journal journal) throws IOException {
        List<JournalOutput> outputs = new ArrayList<>(answers.outputs(journal));
        outputs.addAll(questions.outputs(journal));
        List<String> differences = new ArrayList<>();
        for (JournalOutput one : outputs) {
            if (Files.isRegularFile(one.file(), LinkOption.NOFOLLOW_LINKS)
                    && !Arrays.equals(
                            Files.readAllBytes(one.file()), one.content().bytes())) {
                differences.add(
                        "output/" + output.relativize(one.file()).toString().replace('\\', '/')
                                + ": not what the journal yields; take it away, and the next run writes it again");
            }
        }
        return differences;
    }
}
