package org.svod.submission;

/**
 * The places that take what a form says.
 *
 * @param tally counts the values
 * @param cases collects the rows of joint cases
 * @param cells the cells that the form mentions
 * @param remarks takes the findings
 */
record FormSinks(RowCounter tally, CaseCollector cases, Cells cells, FindingCollector remarks) {}
