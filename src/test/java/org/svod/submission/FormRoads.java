package org.svod.submission;

import java.util.ArrayList;
import java.util.List;
import org.svod.finding.FindingCode;
import org.svod.submission.Road.Clerk;

/** The same as {@link Roads} for the faults of statistical forms. */
final class FormRoads {

    private static final String NAME = "KZ_2023-05.csv";
    private static final String MATRIX = "#block;matrix;unit;NATIONAL;ARMS-2023;total;nil";
    private static final String CASES = "#block;cases;case_ref;NATIONAL;ARMS-2023";

    private final List<Road<Draft>> roads = new ArrayList<>();

    private FormRoads() {}

    static List<Road<Draft>> all() {
        FormRoads roads = new FormRoads();
        roads.forms();
        return roads.roads;
    }

    private void road(FindingCode code, String sums, Clerk<Draft> clerk, String... lines) {
        List<String> all = new ArrayList<>(List.of("#form;1;KZ;2023-05"));
        all.addAll(List.of(lines));
        all.add("#end");
        roads.add(new Road<>(code, Draft.of(NAME, all.toArray(String[]::new)), clerk, sums));
    }

    private static Clerk<Draft> write(String text) {
        return (file, advice) -> file.cell(advice.line(), advice.column(), text);
    }

    private void forms() {
        road(FindingCode.FORM_CHANGED, "FIREARMS=12", write(""), MATRIX, "FIREARMS;;;12;;12;;;5");
        roads.add(new Road<>(
                FindingCode.FORM_SCOPE,
                Draft.of(NAME, "#form;1;KZ;2023-06", MATRIX, "FIREARMS;;;12;;12;", "#end"),
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says(2)),
                "FIREARMS=12"));
        road(
                FindingCode.FORM_WRONG_BLOCK,
                "FIREARMS=12 WANTED_RETURNED=1",
                (file, advice) -> file.delete(advice.line())
                        .insert(5, "#block;counterpart;counterpart;NATIONAL")
                        .insert(6, "WANTED_RETURNED;;RU;1")
                        .delete(4),
                MATRIX,
                "FIREARMS;;;12;;12;",
                "#",
                "#",
                "WANTED_RETURNED;;;1;;;");
        road(FindingCode.FORM_BOX, "FIREARMS=12", write("x"), MATRIX, "FIREARMS;;;12;;12;нет");
        road(FindingCode.FORM_TOTAL, "FIREARMS=12", write(""), MATRIX, "FIREARMS;;;7;5;13;");
        road(
                FindingCode.FORM_WITHOUT_TOTAL,
                "FIREARMS=12",
                write("12"),
                MATRIX,
                "FIREARMS;;;;;;",
                CASES,
                ";FIREARMS;A-1;12;");
        road(
                FindingCode.FORM_BELOW_CASES,
                "FIREARMS=12",
                (file, advice) -> file.cell(advice.line(), advice.column(), advice.says(1)),
                MATRIX,
                "FIREARMS;;;5;;;",
                CASES,
                ";FIREARMS;A-1;12;");
        road(
                FindingCode.FORM_CASE_INCOMPLETE,
                "FIREARMS=12",
                write("A-2"),
                MATRIX,
                "FIREARMS;;;12;;;",
                CASES,
                ";FIREARMS;A-1;5;",
                ";FIREARMS;;7;");
        road(
                FindingCode.FORM_CASES_REFUSED,
                "FIREARMS=12",
                (file, advice) -> file.cell(advice.line() + 2, 3, "A-2"),
                MATRIX,
                "FIREARMS;;;12;;;",
                CASES,
                ";FIREARMS;A-1;5;",
                ";FIREARMS;01.12.2023;7;");
    }
}
