package org.svod.dialect.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a number format, between semicolons, and the numbers that it shows.
 *
 * @param comparison {@code <}, {@code <=}, {@code >}, {@code >=}, {@code =} or {@code <>}; blank for all numbers
 * @param limit with what a number is compared
 * @param type how it shows a number
 */
record FormatSection(String comparison, BigDecimal limit, SheetCell.Type type) {

    /** How many sections show numbers; a fourth one shows texts. */
    private static final int MOST = 3;

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|[\\\\_*].");
    private static final Pattern CONDITION =
            Pattern.compile("\\[(<=|>=|<>|<|>|=)\\s*([+-]?[0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,3})?)\\s*\\]");

    /** The codes of the sections that show numbers, at least one. */
    static List<String> split(String code) {
        List<String> codes = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at < code.length(); at++) {
            switch (code.charAt(at)) {
                case '"' -> at = end(code, '"', at);
                case '[' -> at = end(code, ']', at);
                case '\\', '_', '*' -> at++;
                case ';' -> {
                    codes.add(code.substring(begin, at));
                    begin = at + 1;
                }
                default -> {}
            }
        }
        codes.add(code.substring(begin));
        return List.copyOf(codes.subList(0, Math.min(codes.size(), MOST)));
    }

    /** Where the part that begins at this place ends. */
    private static int end(String code, char last, int at) {
        int end = code.indexOf(last, at + 1);
        return end < 0 ? code.length() : end;
    }

    /**
     * The sections with these codes, which show numbers in these ways. Where a section says no condition, the first is
     * for positive numbers, the second for negative ones, and the last for all others.
     */
    static List<FormatSection> of(List<String> codes, List<SheetCell.Type> types) {
        List<FormatSection> sections = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Matcher condition = CONDITION.matcher(LITERALS.matcher(codes.get(i)).replaceAll(""));
            if (condition.find()) {
                sections.add(new FormatSection(condition.group(1), new BigDecimal(condition.group(2)), types.get(i)));
            } else if (i == codes.size() - 1) {
                sections.add(new FormatSection("", BigDecimal.ZERO, types.get(i)));
            } else {
                String first = codes.size() == MOST ? ">" : ">=";
                sections.add(new FormatSection(i == 0 ? first : "<", BigDecimal.ZERO, types.get(i)));
            }
        }
        return List.copyOf(sections);
    }

    /** How the first of the sections that is for this number shows it; as another measure where none is. */
    static SheetCell.Type type(List<FormatSection> sections, BigDecimal number) {
        return sections.stream()
                .filter(section -> section.takes(number))
                .findFirst()
                .map(FormatSection::type)
                .orElse(SheetCell.Type.SCALED);
    }

    private boolean takes(BigDecimal number) {
        int compared = number.compareTo(limit);
        return switch (comparison) {
            case "<" -> compared < 0;
            case "<=" -> compared <= 0;
            case ">" -> compared > 0;
            case ">=" -> compared >= 0;
            case "=" -> compared == 0;
            case "<>" -> compared != 0;
            default -> true;
        };
    }
}
