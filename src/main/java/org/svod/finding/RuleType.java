package org.svod.finding;

/**
 * Type of validation rule, after Eurostat, <em>Main types of validation rules for ESS data</em> (2018);
 * {@link #CONTROL} is a type of Svod, which that list does not have.
 */
public enum RuleType {
    /** Envelope is acceptable: name, sender, place. */
    EVA,
    /** File format: encoding, delimiter, structure. */
    FLF,
    /** Fields delimited, present and named as agreed. */
    FDD,
    /** Decimal signs and grouping are used consistently. */
    DES,
    /** Field type. */
    FDT,
    /** Field length. */
    FDL,
    /** Mandatory field is filled. */
    FDM,
    /** Code is a member of its code list. */
    COV,
    /** Records without duplicates. */
    RWD,
    /** Records expected by the previous delivery (revision of records). */
    RRL,
    /** All that must report have reported. */
    REP,
    /** Reference period is in scope. */
    RTS,
    /** Record number is as expected. */
    RNR,
    /** Codes are consistent with each other. */
    COC,
    /** Value is in its range. */
    VIR,
    /** Values are consistent with each other. */
    VCO,
    /** Values add up to their totals. */
    VAD,
    /** Value is not an outlier in its series. */
    VNO,
    /** Value is revised within tolerance. */
    VRT,
    /** Value agrees with the partner's mirror value. */
    VMP,
    /** Control records of our format. */
    CONTROL
}
