package org.svod.evidence;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.svod.codebook.Name;
import org.svod.publication.tables.CodeList;
import org.svod.publication.tables.CsvTable;

/** The names of codes, from the table of codes of a round. */
final class CodeNames {

    private static final Name NONE = new Name("", "");

    private final Map<String, Name> names = new HashMap<>();

    CodeNames(Iterable<CSVRecord> table) {
        for (CSVRecord row : table) {
            Name name = new Name(CsvTable.asWritten(row.get("name_en")), CsvTable.asWritten(row.get("name_ru")));
            names.put(key(row.get("list"), row.get("code")), name);
        }
    }

    /** The name of a code; blank for a blank code and for one that the table does not have. */
    Name of(CodeList list, String code) {
        return names.getOrDefault(key(list.code(), code), NONE);
    }

    private static String key(String list, String code) {
        return list + " " + code;
    }
}
