package org.newswatch.ingest.feed.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Python expression of the suite, such as {@code not bozo and entries[0]['title'] == 'x'}. What asks for something
 * that is no concern of news is {@link Values#UNASKED} and counts neither way; an expression of nothing else is not
 * applicable.
 */
final class Expectation {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<text>[ubr]{0,2}(?:'(?:[^'\\\\]|\\\\.)*'|\"(?:[^\"\\\\]|\\\\.)*\"))"
                    + "|(?<number>\\d+(?:[.]\\d+)?)|(?<name>[A-Za-z_]\\w*)|(?<sign>==|!=|<=|>=|[\\[\\](),.<>{}:%+*-]))");
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", Pattern.DOTALL);

    private final List<Token> tokens = new ArrayList<>();
    private final Reading reading;
    private int at;

    private record Token(String kind, String text) {}

    private Expectation(String expression, Reading reading) {
        this.reading = reading;
        var matcher = TOKEN.matcher(expression);
        int end = 0;
        while (end < expression.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw new IllegalArgumentException("no such expression: " + expression.substring(end));
            }
            tokens.add(token(matcher));
            end = matcher.end();
        }
    }

    /** True or false, or {@link Values#UNASKED}. */
    static Object of(String expression, Reading reading) {
        try {
            return read(expression, reading);
        } catch (IllegalArgumentException moreThanComparisons) {
            return Values.UNASKED;
        }
    }

    private static Object read(String expression, Reading reading) {
        var expectation = new Expectation(expression, reading);
        var outcome = expectation.or();
        if (expectation.at < expectation.tokens.size()) {
            throw new IllegalArgumentException("not understood to its end: " + expression);
        }
        return outcome instanceof Boolean ? outcome : Values.UNASKED;
    }

    private static Token token(Matcher matcher) {
        for (var kind : List.of("text", "number", "name", "sign")) {
            if (matcher.group(kind) != null) {
                return new Token(kind, matcher.group(kind));
            }
        }
        throw new IllegalStateException();
    }

    private boolean take(String text) {
        if (at < tokens.size() && tokens.get(at).text().equals(text)) {
            at++;
            return true;
        }
        return false;
    }

    private Object or() {
        var outcome = and();
        while (take("or")) {
            var next = and();
            outcome = Boolean.TRUE.equals(outcome) || Boolean.TRUE.equals(next)
                    ? (Object) true
                    : outcome instanceof Boolean ? outcome : next;
        }
        return outcome;
    }

    private Object and() {
        var outcome = not();
        while (take("and")) {
            var next = not();
            if (Boolean.FALSE.equals(outcome) || Boolean.FALSE.equals(next)) {
                outcome = false;
            } else if (!(outcome instanceof Boolean)) {
                outcome = next;
            }
        }
        return outcome;
    }

    private Object not() {
        if (take("not")) {
            var inner = not();
            return inner instanceof Boolean truth ? !truth : Values.UNASKED;
        }
        return comparison();
    }

    private Object comparison() {
        var left = value();
        Object outcome = left;
        while (at < tokens.size()) {
            boolean equal = take("==");
            if (!equal && !take("!=")) {
                if ((take("not") && take("in")) || take("in") || take("is") || take("<") || take(">") || take("%")) {
                    value();
                    outcome = Values.UNASKED;
                    continue;
                }
                return outcome;
            }
            var right = value();
            Object same = Values.same(left, right);
            same = same instanceof Boolean truth ? (Object) (truth == equal) : same;
            outcome =
                    outcome instanceof Boolean truth && same instanceof Boolean also ? (Object) (truth && also) : same;
            left = right;
        }
        return outcome;
    }

    private Object value() {
        var token = tokens.get(at++);
        return switch (token.kind()) {
            case "text" -> joined(text(token.text()));
            case "number" ->
                token.text().contains(".") ? (Object) Double.valueOf(token.text()) : Integer.valueOf(token.text());
            case "name" -> named(token.text());
            default -> bracketed(token.text());
        };
    }

    private String joined(String first) {
        return take("+") ? first + value() : first;
    }

    private Object bracketed(String sign) {
        if (sign.equals("-")) {
            return value();
        }
        var parts = new ArrayList<>();
        var close = sign.equals("(") ? ")" : sign.equals("[") ? "]" : "}";
        while (!take(close)) {
            parts.add(or());
            if (!take(",")) {
                take(":");
            }
        }
        return sign.equals("(") && parts.size() == 1 ? parts.getFirst() : parts;
    }

    private Object named(String name) {
        if (name.equals("None") || name.equals("True") || name.equals("False")) {
            return name.equals("None") ? Values.NONE : (Object) name.equals("True");
        }
        if ((name.equals("len") || name.equals("ord")) && take("(")) {
            var inner = or();
            take(")");
            return name.equals("len") ? Values.length(inner) : Values.ordinal(inner);
        }
        var path = new ArrayList<Object>(List.of(name));
        boolean call = false;
        while (at < tokens.size()) {
            if (take("[")) {
                path.add(value());
                take("]");
            } else if (take(".")) {
                path.add(tokens.get(at++).text());
            } else if (take("(")) {
                call = true;
                while (!take(")")) {
                    or();
                    take(",");
                }
            } else {
                break;
            }
        }
        return call ? Values.UNASKED : Values.of(path, reading);
    }

    private static String text(String written) {
        int quote = Math.max(0, Math.min(at(written, '\''), at(written, '"')));
        var inner = written.substring(quote + 1, written.length() - 1);
        return ESCAPE.matcher(inner).replaceAll(escape -> Matcher.quoteReplacement(character(escape)));
    }

    private static int at(String written, char quote) {
        int at = written.indexOf(quote);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static String character(java.util.regex.MatchResult escape) {
        for (int group = 1; group <= 3; group++) {
            if (escape.group(group) != null) {
                return Character.toString(Integer.parseInt(escape.group(group), 16));
            }
        }
        return switch (escape.group(4)) {
            case "n" -> "\n";
            case "t" -> "\t";
            case "r" -> "\r";
            default -> escape.group(4);
        };
    }
}
