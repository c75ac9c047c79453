package org.svod.reconciliation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.svod.codebook.Indicator;
import org.svod.codebook.State;
import org.svod.finding.FindingCode;
import org.svod.round.Decision;
import org.svod.round.FileDecision;

/**
 * A question that only a person can answer, in {@code decisions.csv}. Until then the values in question count, and the
 * figures that they concern may stay provisional.
 *
 * @param subject what is asked
 * @param indicator the indicator that a decision must name; empty if the question is about a file as a whole
 * @param reference the reference that a decision must have
 * @param reasons why it is asked, as findings; empty if the subject says everything
 * @param rows what is in question
 * @param answer the answer; empty as long as the question is open
 */
public record Question(
        Subject subject,
        Optional<Indicator> indicator,
        String reference,
        Set<FindingCode> reasons,
        Rows rows,
        Optional<Answer> answer) {

    /** By reference, then by indicator. */
    static final Comparator<Question> ORDER = Comparator.comparing(Question::reference)
            .thenComparing(q -> q.indicator.map(Indicator::code).orElse(""))
            .thenComparing(Question::subject);

    /** What is asked. */
    public enum Subject {
        /** Whether a value that looks wrong is right. */
        VALUE(Decision.Kind.CONFIRM, Decision.Kind.REFUSE),
        /** Whether a file that looks wrong as a whole is right. */
        FILE(Decision.Kind.CONFIRM, Decision.Kind.REFUSE),
        /** Whether a file that waits shall count. */
        WAITING(Decision.Kind.CONFIRM, Decision.Kind.REFUSE),
        /** Whether two case numbers mean the same case. */
        CASE_NUMBERS(Decision.Kind.SAME, Decision.Kind.DIFFERENT);

        private final Decision.Kind yes;
        private final Decision.Kind no;

        Subject(Decision.Kind yes, Decision.Kind no) {
            this.yes = yes;
            this.no = no;
        }
    }

    /**
     * The rows that are in question.
     *
     * @param states the states that reported them, in the order of their codes
     * @param concerned the indicators whose figures the answer can change
     * @param evidence where the rows are
     */
    public record Rows(List<State> states, Set<Indicator> concerned, List<Evidence> evidence) {}

    /**
     * An answer.
     *
     * @param kind which one
     * @param decidedBy the person who decided
     * @param decidedOn the day of the decision
     * @param reason the reason
     * @param line its line in {@code decisions.csv}
     */
    public record Answer(Decision.Kind kind, String decidedBy, LocalDate decidedOn, String reason, long line) {

        static Answer of(Decision decision) {
            return new Answer(
                    decision.kind(), decision.decidedBy(), decision.decidedOn(), decision.reason(), decision.line());
        }

        /** That a decision about a file gives. */
        public static Answer of(FileDecision decision) {
            return new Answer(
                    decision.kind(), decision.decidedBy(), decision.decidedOn(), decision.reason(), decision.line());
        }
    }

    /** The question about two case numbers, which may be used under several operations of an indicator. */
    static Question of(List<PossibleCase> pair) {
        PossibleCase one = pair.get(0);
        boolean letters = one.numbers().first().equals(one.numbers().second());
        List<PossibleCase.Share> shares =
                pair.stream().flatMap(p -> p.shares().stream()).toList();
        return new Question(
                Subject.CASE_NUMBERS,
                Optional.of(one.indicator()),
                one.numbers().toString(),
                letters ? Set.of(FindingCode.CASE_REF_LETTERS) : Set.of(),
                new Rows(
                        shares.stream()
                                .map(PossibleCase.Share::state)
                                .distinct()
                                .sorted(Comparator.comparing(State::code))
                                .toList(),
                        Set.of(one.indicator()),
                        shares.stream()
                                .flatMap(s -> s.evidence().stream())
                                .distinct()
                                .sorted(Evidence.ORDER)
                                .toList()),
                one.answer());
    }

    /** Whether nobody has answered it. */
    public boolean isOpen() {
        return answer.isEmpty();
    }

    /** Whether it is about rows of this state. */
    public boolean concerns(State state) {
        return rows.states().stream().anyMatch(s -> s.code().equals(state.code()));
    }

    /**
     * The lines for {@code decisions.csv}; one of them answers the question: kind, indicator and reference are filled
     * in, the name, the day and the reason are left to the person who decides.
     */
    public List<String> lines() {
        return linesOf(subject, indicator.map(Indicator::code).orElse(""), reference);
    }

    /** The same for a question with this subject, code of the indicator (blank for a file) and reference. */
    public static List<String> linesOf(Subject subject, String indicator, String reference) {
        return Stream.of(subject.yes, subject.no)
                .map(kind -> line(kind.name().toLowerCase(Locale.ROOT), indicator, reference, ""))
                .toList();
    }

    /**
     * A line for {@code decisions.csv} in which the name, the day and the reason are left to the person who decides.
     */
    public static String line(String kind, String indicator, String reference, String value) {
        return kind + "," + indicator + "," + reference + "," + value + ",NAME,YYYY-MM-DD,REASON";
    }
}
