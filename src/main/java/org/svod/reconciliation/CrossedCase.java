package org.svod.reconciliation;

import java.util.List;
import org.svod.codebook.Indicator;
import org.svod.codebook.Operation;

/**
 * One case number under several operations. It gives a warning; the cases are not merged.
 *
 * @param indicator the indicator
 * @param caseRef the number
 * @param operations the operations, in the order of their codes
 * @param evidence the rows
 */
public record CrossedCase(Indicator indicator, String caseRef, List<Operation> operations, List<Evidence> evidence) {}
