package org.svod.desk.reading;

import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.svod.codebook.Name;
import org.svod.publication.tables.CsvTable;

/**
 * A line of the table of the figures of a year. Numbers are as they are written there; blank for none.
 *
 * @param indicator code of the indicator
 * @param name its name
 * @param unit code of its unit
 * @param bridge what was reported, and what joint cases, flows and decisions add
 * @param value the figure
 * @param status how firm it is; blank without a value
 * @param previous the figure of the year before
 * @param change the change against it in percent
 * @param states how many States have reported, and how many are expected to
 * @param reasons codes that say why it is provisional
 */
public record FigureLine(
        String indicator,
        Name name,
        String unit,
        Bridge bridge,
        String value,
        String status,
        String previous,
        String change,
        List<String> states,
        List<String> reasons) {

    /**
     * The parts of a figure.
     *
     * @param reported what States reported
     * @param joint what joint cases that are counted once add
     * @param mirror what settled flows add
     * @param decision what decisions add
     */
    public record Bridge(String reported, String joint, String mirror, String decision) {

        static Bridge of(CSVRecord row) {
            return new Bridge(row.get("reported"), row.get("joint"), row.get("mirror"), row.get("decision"));
        }
    }

    /**
     * A part of a figure.
     *
     * @param code code of the State or of the operation, or the period
     * @param bridge its parts; blank where the table has none
     * @param value what it adds to the figure
     */
    public record Share(String code, Bridge bridge, String value) {}

    static FigureLine of(CSVRecord row) {
        String reasons = row.get("reasons");
        return new FigureLine(
                row.get("indicator"),
                new Name(CsvTable.asWritten(row.get("name_en")), CsvTable.asWritten(row.get("name_ru"))),
                row.get("unit"),
                Bridge.of(row),
                row.get("value"),
                row.get("status"),
                row.get("previous"),
                row.get("change_percent"),
                List.of(row.get("states_reporting"), row.get("states_expected")),
                reasons.isEmpty() ? List.of() : List.of(reasons.split(" ")));
    }
}
