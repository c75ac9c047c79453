package org.svod.desk.page;

import java.util.Locale;
import org.svod.codebook.Codebook;
import org.svod.codebook.Coded;
import org.svod.codebook.Codelist;
import org.svod.codebook.Name;

/** The names of codes in the language of a page; a code that the codebook does not have any more stays as it is. */
public final class CodeWords {

    private final Codebook codebook;
    private final Locale locale;

    CodeWords(Codebook codebook, Locale locale) {
        this.codebook = codebook;
        this.locale = locale;
    }

    /** The name of a State. */
    public String state(String code) {
        return name(codebook.states(), code);
    }

    /** The name of an indicator. */
    public String indicator(String code) {
        return name(codebook.indicators(), code);
    }

    /** The name of an operation. */
    public String operation(String code) {
        return name(codebook.operations(), code);
    }

    /** The name of a unit. */
    public String unit(String code) {
        return name(codebook.units(), code);
    }

    private String name(Codelist<? extends Coded> list, String code) {
        return of(list, code).in(locale);
    }

    /** The name of a code; the code itself if the list does not have it any more. */
    static Name of(Codelist<? extends Coded> list, String code) {
        return list.find(code).map(Coded::name).orElse(new Name(code, code));
    }
}
