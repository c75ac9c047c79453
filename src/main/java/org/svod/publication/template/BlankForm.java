package org.svod.publication.template;

import java.time.LocalDate;
import java.util.Optional;
import org.svod.codebook.Codebook;
import org.svod.codebook.Language;
import org.svod.codebook.Name;
import org.svod.codebook.State;
import org.svod.period.Period;

/**
 * A statistical form that is to be handed out.
 *
 * @param codebook what it may say
 * @param state the State that will fill it in
 * @param scope the period that it will report
 * @param due when it is due; empty if no round says it
 * @param contact whom to ask; empty if no round says it
 * @param language the language of its words
 */
public record BlankForm(
        Codebook codebook,
        State state,
        Period scope,
        Optional<LocalDate> due,
        Optional<Name> contact,
        Language language) {

    /** The name of its file, without the ending. */
    public String name() {
        return state.code() + "_" + scope;
    }
}
