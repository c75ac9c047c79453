package org.svod.rule;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a side of a rule.
 *
 * <pre>
 * side      = product { ( "+" | "-" ) product }
 * product   = factor { "*" factor }
 * factor    = number | "(" side ")" | selection
 * selection = indicator [ "[" condition { "," condition } "]" ] [ "@" "-" number ]
 * condition = ( "state" | "operation" | "counterpart" ) "=" code { code }
 * </pre>
 *
 * <p>A code may have hyphens in it, so a minus sign has a blank on both sides.
 */
public final class SideParser {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 1_000;
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([A-Za-z0-9_][A-Za-z0-9_.]*(?:-+[A-Za-z0-9_]+)*|[-−+*()\\[\\]=,@])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,9})?");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final Pattern SHIFT = Pattern.compile("[1-9][0-9]?");
    private static final String END = "";

    private final List<String> tokens = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int at;
    private int depth;

    private SideParser(String text) throws ParseException {
        if (text.length() > LONGEST) {
            throw new ParseException("at most " + LONGEST + " characters", LONGEST);
        }
        Matcher token = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && !text.substring(end).isBlank()) {
            if (!token.find(end) || token.start() != end) {
                int blanks =
                        text.length() - end - text.substring(end).stripLeading().length();
                throw new ParseException("a number, a code or one of + - * ( ) [ ] = , @", end + blanks);
            }
            tokens.add(token.group(1).equals("−") ? "-" : token.group(1));
            places.add(token.start(1));
            end = token.end();
        }
        tokens.add(END);
        places.add(text.length());
    }

    /**
     * Reads a side.
     *
     * @throws ParseException if it cannot be read; the message says what was expected at the offset
     */
    public static RuleSide side(String text) throws ParseException {
        SideParser parser = new SideParser(text);
        RuleSide side = parser.sum();
        parser.take(END, "+, -, * or the end");
        return side;
    }

    /**
     * Reads conditions; a blank text has none.
     *
     * @throws ParseException if they cannot be read; the message says what was expected at the offset
     */
    public static Map<String, Set<String>> conditions(String text) throws ParseException {
        SideParser parser = new SideParser(text);
        Map<String, Set<String>> conditions = parser.is(END) ? Map.of() : parser.conditions();
        parser.take(END, "a further condition after a comma, or the end");
        return conditions;
    }

    private RuleSide sum() throws ParseException {
        if (++depth > DEEPEST) {
            throw new ParseException("no more than " + DEEPEST + " brackets within each other", places.get(at));
        }
        RuleSide first = product();
        List<RuleSide.Sum.Part> others = new ArrayList<>();
        while (is("+") || is("-")) {
            others.add(new RuleSide.Sum.Part(next().equals("-"), product()));
        }
        depth--;
        return others.isEmpty() ? first : new RuleSide.Sum(first, List.copyOf(others));
    }

    private RuleSide product() throws ParseException {
        List<RuleSide> factors = new ArrayList<>(List.of(factor()));
        while (is("*")) {
            next();
            factors.add(factor());
        }
        return factors.size() == 1 ? factors.get(0) : new RuleSide.Product(List.copyOf(factors));
    }

    private RuleSide factor() throws ParseException {
        if (is("(")) {
            next();
            RuleSide inner = sum();
            take(")", "a closing bracket )");
            return inner;
        }
        String word = word("a number, an indicator or an opening bracket", NUMBER, CODE);
        if (NUMBER.matcher(word).matches()) {
            return new RuleSide.Constant(new BigDecimal(word), word);
        }
        Map<String, Set<String>> conditions = Map.of();
        if (is("[")) {
            next();
            conditions = conditions();
            take("]", "a closing bracket ]");
        }
        return new RuleSide.Cells(new CellSelection(word, conditions, shift()));
    }

    private int shift() throws ParseException {
        if (!is("@")) {
            return 0;
        }
        next();
        take("-", "-1 for the period before");
        return -Integer.parseInt(word("how many periods before, 1 to 99", SHIFT));
    }

    private Map<String, Set<String>> conditions() throws ParseException {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        do {
            if (!conditions.isEmpty()) {
                next();
            }
            int place = places.get(at);
            String dimension = next();
            if (!CellSelection.DIMENSIONS.contains(dimension) || conditions.containsKey(dimension)) {
                throw new ParseException("state, operation or counterpart, each once", place);
            }
            take("=", "=");
            Set<String> codes = new LinkedHashSet<>();
            do {
                codes.add(word("a code of " + dimension, CODE));
            } while (CODE.matcher(tokens.get(at)).matches());
            conditions.put(dimension, codes);
        } while (is(","));
        return conditions;
    }

    private boolean is(String token) {
        return tokens.get(at).equals(token);
    }

    private String next() {
        String token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    private void take(String token, String expected) throws ParseException {
        if (!is(token)) {
            throw new ParseException(expected, places.get(at));
        }
        next();
    }

    private String word(String expected, Pattern... forms) throws ParseException {
        String token = tokens.get(at);
        if (Arrays.stream(forms).noneMatch(form -> form.matcher(token).matches())) {
            throw new ParseException(expected, places.get(at));
        }
        return next();
    }
}
