package org.svod.dialect.workbook;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.svod.finding.FindingCode;

/**
 * What a workbook says about itself before any cell is read.
 *
 * @param sheets its visible sheets with cells, in their order
 * @param texts the part with the texts of cells
 * @param styles the part with the number formats of cells
 * @param since1904 whether days are counted from 1904
 * @param linked whether it has links to other workbooks
 */
record WorkbookIndex(
        List<Sheet> sheets, Optional<String> texts, Optional<String> styles, boolean since1904, boolean linked) {

    /**
     * A sheet.
     *
     * @param name as its tab shows it
     * @param part where its cells are
     */
    record Sheet(String name, String part) {}

    private record Relation(String type, String target) {}

    private record Listed(String name, String relation, boolean visible) {}

    /** Reads it; refuses macros, and what is no workbook. */
    static WorkbookIndex of(WorkbookPackage parts) throws IOException {
        refuseMacros(parts);
        String main = relations(parts, "_rels/.rels", "").values().stream()
                .filter(r -> r.type().equals("officedocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(WorkbookPackage::damaged);
        int slash = main.lastIndexOf('/') + 1;
        String relationsPart = main.substring(0, slash) + "_rels/" + main.substring(slash) + ".rels";
        Map<String, Relation> relations = relations(parts, relationsPart, main.substring(0, slash));
        boolean since1904 = false;
        List<Listed> listed = new ArrayList<>();
        try (XmlPart xml = new XmlPart(parts.open(main, Limits.DESCRIPTION))) {
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "workbookPr" -> since1904 |= xml.flag("date1904");
                    case "sheet" -> listed.add(listed(xml));
                    default -> {
                        // Nothing else bears on what a cell says.
                    }
                }
                if (listed.size() > Limits.SHEETS) {
                    throw PartStream.tooLarge();
                }
            }
        }
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            Relation relation = relations.get(sheet.relation());
            if (sheet.visible() && relation != null && relation.type().equals("worksheet")) {
                sheets.add(new Sheet(sheet.name(), relation.target()));
            }
        }
        if (has(relations, "xlmacrosheet") || has(relations, "xlintlmacrosheet") || has(relations, "vbaproject")) {
            throw new RefusedWorkbookException(FindingCode.WORKBOOK_MACROS);
        }
        return new WorkbookIndex(
                List.copyOf(sheets),
                target(relations, "sharedstrings"),
                target(relations, "styles"),
                since1904,
                has(relations, "externallink"));
    }

    private static Listed listed(XmlPart xml) {
        String state = xml.attribute("state");
        return new Listed(xml.attribute("name"), xml.attribute("id"), state.isEmpty() || state.equals("visible"));
    }

    private static void refuseMacros(WorkbookPackage parts) throws IOException {
        if (!parts.has("[Content_Types].xml")) {
            throw new RefusedWorkbookException(FindingCode.WORKBOOK_DAMAGED);
        }
        try (XmlPart xml = new XmlPart(parts.open("[Content_Types].xml", Limits.DESCRIPTION))) {
            while (xml.nextStart()) {
                String type = xml.attribute("ContentType").toLowerCase(Locale.ROOT);
                if (type.contains("macroenabled") || type.contains("vbaproject")) {
                    throw new RefusedWorkbookException(FindingCode.WORKBOOK_MACROS);
                }
            }
        }
    }

    private static Map<String, Relation> relations(WorkbookPackage parts, String part, String folder)
            throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        try (XmlPart xml = new XmlPart(parts.open(part, Limits.DESCRIPTION))) {
            while (xml.nextStart()) {
                if (xml.name().equals("Relationship")) {
                    String type = xml.attribute("Type");
                    boolean outside = xml.attribute("TargetMode").equals("External");
                    relations.put(
                            xml.attribute("Id"),
                            new Relation(
                                    type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT),
                                    outside ? "" : resolved(folder, xml.attribute("Target"))));
                }
                if (relations.size() > Limits.ENTRIES) {
                    throw PartStream.tooLarge();
                }
            }
        }
        return relations;
    }

    /** A target within the workbook, from its root. */
    private static String resolved(String folder, String target) throws RefusedWorkbookException {
        try {
            String path = URI.create("/" + folder)
                    .resolve(target.replace(" ", "%20"))
                    .normalize()
                    .getPath();
            return path == null || path.isEmpty() ? "" : path.substring(1);
        } catch (IllegalArgumentException e) {
            throw WorkbookPackage.damaged();
        }
    }

    private static boolean has(Map<String, Relation> relations, String type) {
        return relations.values().stream().anyMatch(r -> r.type().equals(type));
    }

    private static Optional<String> target(Map<String, Relation> relations, String type) {
        return relations.values().stream()
                .filter(r -> r.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }
}
