package org.svod.codebook;

/** Status of an observation, the codes of SDMX CL_OBS_STATUS that the format uses. */
public enum ObservationStatus {
    /** Normal. */
    A,
    /** Provisional. */
    P,
    /** Estimated. */
    E,
    /** Missing: there is no value. */
    M
}
