package org.svod.run;

/**
 * What every part of a run works with.
 *
 * @param workplace its folders, settings and run date
 * @param log takes what the run report tells
 * @param stop says whether the run is asked to stop
 * @param progress receives how the run goes
 */
public record RunContext(Workplace workplace, RunLog log, StopRequest stop, Progress progress) {}
