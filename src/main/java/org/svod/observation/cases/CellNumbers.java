package org.svod.observation.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.svod.observation.CellKey;

/** What the numbers of cells in case rows mean. */
sealed interface CellNumbers {

    /**
     * The cell with this number.
     *
     * @throws IllegalStateException if there is none
     */
    CellKey cell(int number);

    /** The number of the submission to which the cell belongs. */
    int source(int number);

    /** All numbers are less than this. */
    int end();

    /**
     * Those of one submission.
     *
     * @param cells its cells, by number
     * @param submission the number of the submission
     * @param end all numbers are less than this
     */
    record OfOne(Map<Integer, CellKey> cells, int submission, int end) implements CellNumbers {

        @Override
        public CellKey cell(int number) {
            return CaseRows.cell(cells, number);
        }

        @Override
        public int source(int number) {
            return submission;
        }
    }

    /** Those of several, one after the other: each begins where the one before ends. */
    final class OfSeveral implements CellNumbers {

        private final List<CellNumbers> parts;
        private final int[] begins;
        private final int end;

        OfSeveral(List<CellNumbers> parts) {
            this.parts = List.copyOf(parts);
            begins = new int[parts.size()];
            int next = 0;
            for (int i = 0; i < begins.length; i++) {
                begins[i] = next;
                next = Math.addExact(next, parts.get(i).end());
            }
            end = next;
        }

        /** The first number of a part. */
        int begin(int part) {
            return begins[part];
        }

        private int part(int number) {
            int found = Arrays.binarySearch(begins, number);
            int part = found < 0 ? -found - 2 : found;
            // A part without cells begins where the next one does.
            while (part + 1 < begins.length && begins[part + 1] <= number) {
                part++;
            }
            return part;
        }

        @Override
        public CellKey cell(int number) {
            int part = part(number);
            return parts.get(part).cell(number - begins[part]);
        }

        @Override
        public int source(int number) {
            int part = part(number);
            return parts.get(part).source(number - begins[part]);
        }

        @Override
        public int end() {
            return end;
        }
    }
}
