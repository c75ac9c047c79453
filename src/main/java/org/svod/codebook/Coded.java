package org.svod.codebook;

/** An entry of a code list. */
public interface Coded {

    /** The code, in capitals, unique in its list. */
    String code();

    /** Its names, which a submission may use instead of the code. */
    Name name();
}
