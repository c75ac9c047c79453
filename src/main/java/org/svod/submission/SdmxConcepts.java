package org.svod.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The concepts of SDMX-CSV besides our columns, by the very identifiers of SDMX: what they do, and how they are called.
 */
final class SdmxConcepts {

    /** What is to be done with the row. */
    static final String ACTION = "ACTION";
    /** The power of ten by which the value is multiplied. */
    static final String MULTIPLIER = "UNIT_MULT";

    /** Concepts by which a file is known to be SDMX. */
    private static final Set<String> TELLING =
            Set.of("STRUCTURE", "STRUCTURE_ID", "DATAFLOW", "OBS_VALUE", "REF_AREA", "TIME_PERIOD");
    /** Concepts that change nothing about a value. */
    private static final Set<String> SILENT = Set.of(
            "STRUCTURE",
            "STRUCTURE_ID",
            "STRUCTURE_NAME",
            "DATAFLOW",
            "FREQ",
            "DECIMALS",
            "TIME_FORMAT",
            "COLLECTION",
            "CONF_STATUS",
            "OBS_CONF",
            "TITLE",
            "TITLE_COMPL",
            "COMMENT_DSET",
            "COMMENT_TS",
            "SOURCE_AGENCY");
    /** The usual English names of concepts, in capitals without blanks; besides the identifier itself without marks. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("REF_AREA", List.of("REFERENCEAREA")),
            Map.entry("TIME_PERIOD", List.of()),
            Map.entry("INDICATOR", List.of()),
            Map.entry("OPERATION", List.of()),
            Map.entry("COUNTERPART_AREA", List.of("COUNTERPARTREFERENCEAREA")),
            Map.entry("CASE_REF", List.of("CASEREFERENCE")),
            Map.entry("OBS_VALUE", List.of("OBSERVATIONVALUE")),
            Map.entry("UNIT_MEASURE", List.of("UNITOFMEASURE")),
            Map.entry(MULTIPLIER, List.of("UNITMULTIPLIER")),
            Map.entry("OBS_STATUS", List.of("OBSERVATIONSTATUS")),
            Map.entry("FREQ", List.of("FREQUENCY")),
            Map.entry("DECIMALS", List.of()),
            Map.entry("STRUCTURE_ID", List.of("STRUCTURENAME")),
            Map.entry(ACTION, List.of()));

    private SdmxConcepts() {}

    /** The identifier that a heading, or a heading {@code ID: Name}, begins with. */
    static String id(String heading) {
        int colon = heading.indexOf(':');
        return (colon > 0 ? heading.substring(0, colon) : heading).strip();
    }

    static boolean isTelling(String heading) {
        return TELLING.contains(id(heading));
    }

    static boolean isSilent(String heading) {
        return SILENT.contains(id(heading));
    }

    /** Whether a heading is the name of the concept in the column before it. */
    static boolean isNameOf(String before, String heading) {
        String name = heading.toUpperCase(Locale.ROOT).replaceAll("[\\s_]+", "");
        return NAMES.containsKey(before)
                && !heading.equals(before)
                && (name.equals(before.replace("_", ""))
                        || NAMES.getOrDefault(before, List.of()).contains(name));
    }
}
