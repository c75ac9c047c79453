package org.svod.desk.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.codebook.Codebook;
import org.svod.codebook.Name;
import org.svod.desk.reading.RoundQuestion;

/** What pages show of the questions of a round: in the order of their kinds, with names in place of codes. */
public final class ShownQuestions {

    private static final List<String> KINDS =
            List.of("joint", "mirror", "case_numbers", "value", "file", "waiting", "missing", "flag");
    private static final int LISTED = 500;

    private final List<RoundQuestion> questions;
    private final Codebook codebook;

    ShownQuestions(List<RoundQuestion> questions, Codebook codebook) {
        this.questions = questions;
        this.codebook = codebook;
    }

    /** The kinds that have open questions, in the order on the page. */
    public List<String> kinds() {
        return KINDS.stream().filter(kind -> all(kind).findAny().isPresent()).toList();
    }

    private Stream<RoundQuestion> all(String kind) {
        return questions.stream().filter(q -> q.isOpen() && q.kind().equals(kind));
    }

    /** The open questions of a kind, at most {@value #LISTED}. */
    public List<RoundQuestion> open(String kind) {
        return all(kind).limit(LISTED).toList();
    }

    /** How many open questions of a kind are not listed. */
    public long more(String kind) {
        return Math.max(0, all(kind).count() - LISTED);
    }

    /** How many questions are open. */
    public long count() {
        return questions.stream().filter(RoundQuestion::isOpen).count();
    }

    /** The answered questions, at most {@value #LISTED}. */
    public List<RoundQuestion> answered() {
        return questions.stream().filter(q -> !q.isOpen()).limit(LISTED).toList();
    }

    /** How many answered questions are not listed. */
    public long moreAnswered() {
        return Math.max(0, questions.size() - count() - LISTED);
    }

    /** The open question that is shown after this one; empty if it is the last one. */
    public Optional<RoundQuestion> openAfter(RoundQuestion question) {
        List<RoundQuestion> shown = KINDS.stream()
                .flatMap(kind -> questions.stream().filter(q -> q.kind().equals(kind)))
                .toList();
        return shown.stream()
                .skip(shown.indexOf(question) + 1L)
                .filter(RoundQuestion::isOpen)
                .findFirst();
    }

    /** The indicator of a question; blank for a file as a whole. */
    public Name indicator(RoundQuestion question) {
        return CodeWords.of(codebook.indicators(), question.about().indicator());
    }

    /** The name of a State. */
    public Name state(String code) {
        return CodeWords.of(codebook.states(), code);
    }

    /** The name of an operation. */
    public Name operation(String code) {
        return CodeWords.of(codebook.operations(), code);
    }
}
