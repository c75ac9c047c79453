package org.svod.job;

/** Names that an operator sees in the job repository, the progress and the run report. */
final class StepNames {

    static final String NAME = "nightly";
    static final String SCAN = "scan";
    static final String INTAKE = "intake";
    static final String REREAD = "reread";
    static final String RECONCILE = "reconcile";
    static final String PUBLISH = "publish";
    static final String RECEIPTS = "receipts";

    /** The parameter that tells one run from another. */
    static final String RUN = "run";

    /** Parameters that only say what the run was. */
    static final String RUN_DATE = "runDate";

    static final String SETTINGS = "settings";
    static final String REPLAYED = "replayed";

    private StepNames() {}
}
