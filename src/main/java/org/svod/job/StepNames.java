package org.svod.job;

/** Names that an operator sees in the job repository, the progress and the run report. */
final class StepNames {

    static final String NAME = "nightly";
    static final String SCAN = "scan";
    static final String INTAKE = "intake";
    static final String RECONCILE = "reconcile";
    static final String PUBLISH = "publish";
    static final String RUN = "run";
    static final String LANE = "lane";

    private StepNames() {}
}
