package org.svod.publication.receipt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.svod.acceptance.Outcome;
import org.svod.codebook.Name;
import org.svod.finding.FindingCode;
import org.svod.finding.Severity;
import org.svod.publication.Receipt;
import org.svod.publication.sheet.Texts;
import org.svod.reconciliation.Question;
import org.svod.round.FileDecision;

/** The meaning of the verdict for the submitter, and what to do now. */
final class Advice {

    private final Receipt receipt;
    private final Texts words;

    Advice(Receipt receipt, Texts words) {
        this.receipt = receipt;
        this.words = words;
    }

    /** Sentences in both languages, the English one above the Russian one. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        receipt.delivery()
                .name()
                .ifPresent(n -> sentences.add(
                        words.text("advice.about", n.state().name(), n.scope().toString())));
        if (receipt.verdict() == Outcome.Verdict.ACCEPTED) {
            accepted(sentences);
        } else if (receipt.verdict() == Outcome.Verdict.REJECTED) {
            rejected(sentences);
        } else if (receipt.verdict() == Outcome.Verdict.WAITING) {
            sentences.add(words.text("advice.waiting", receipt.details().reference()));
            lines(sentences);
        } else {
            sentences.add(words.text("advice.duplicate", receipt.details().reference()));
        }
        return sentences;
    }

    private void accepted(List<String> sentences) {
        sentences.add(
                words.text("advice.accepted", Integer.toString(receipt.outcome().version())));
        if (!receipt.details().reference().isEmpty()) {
            sentences.add(words.text("advice.replaces", receipt.details().reference()));
        }
        if (receipt.outcome().counts().refused() > 0) {
            sentences.add(words.text(
                    "advice.refused",
                    receipt.outcome().counts().refused(),
                    receipt.outcome().counts().read()));
        }
        if (receipt.findings().count(Severity.WARNING) > 0) {
            sentences.add(words.text("advice.warnings", receipt.findings().count(Severity.WARNING)));
        }
        long questions = receipt.findings().counts().ofCode().entrySet().stream()
                .filter(e -> e.getKey().asksConfirmation())
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (questions > 0) {
            sentences.add(words.text("advice.questions", questions));
            lines(sentences);
        }
    }

    /** What the secretariat writes to answer for the file as a whole. */
    private void lines(List<String> sentences) {
        String lines = Question.linesOf(
                        Question.Subject.FILE,
                        "",
                        FileDecision.reference(
                                receipt.delivery().file(), receipt.delivery().nth()))
                .stream()
                .collect(Collectors.joining("\n"));
        sentences.add(words.text("advice.lines") + "\n" + lines);
    }

    private void rejected(List<String> sentences) {
        sentences.add(words.text("advice.rejected", receipt.findings().count(Severity.ERROR)));
        sentences.add(
                receipt.details().reference().isEmpty()
                        ? words.text("advice.before")
                        : words.text("advice.in-force", receipt.details().reference()));
        if (receipt.delivery().name().isPresent() && receipt.findings().count(FindingCode.STALE) == 0) {
            Name same = new Name(receipt.delivery().file(), receipt.delivery().file());
            sentences.add(words.text("advice.same-name", same));
        }
    }
}
