package org.svod.databank;

import org.svod.acceptance.AcceptedSubmission;
import org.svod.acceptance.OutcomeProof;

/**
 * An accepted submission with the proof of its rows.
 *
 * @param submission the submission
 * @param proof what its rows are compared with
 */
record ProvenSubmission(AcceptedSubmission submission, OutcomeProof proof) {}
