package org.svod.acts;

import java.util.List;
import org.svod.release.Act;
import org.svod.release.Refusal;

/** What became of an act. */
public sealed interface Answer permits Answer.Done, Answer.Refused {

    /**
     * It is done and recorded.
     *
     * @param round name of the round
     * @param act the act
     * @param remarks what a person should read, line by line
     */
    record Done(String round, Act act, List<String> remarks) implements Answer {}

    /**
     * It is refused; nothing was changed.
     *
     * @param round name of the round
     * @param because why
     * @param details what differs or lacks, line by line
     */
    record Refused(String round, Refusal because, List<String> details) implements Answer {

        static Refused of(String round, Refusal because) {
            return new Refused(round, because, List.of());
        }
    }
}
