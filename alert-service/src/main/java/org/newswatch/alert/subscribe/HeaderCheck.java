package org.newswatch.alert.subscribe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newswatch.gate.Problem;

/** The headers that a webhook's owner may add: Authorization and what begins with X-, so none that frames, signs or routes a request. */
final class HeaderCheck {

    private static final int MAX_HEADERS = 10;
    private static final int MAX_VALUE = 1_000;
    private static final Pattern NAME = Pattern.compile("(?i)authorization|x-[a-z0-9-]{1,62}");
    private static final Pattern ROUTING = Pattern.compile("(?i)x-(forwarded|real-ip|original|rewrite|http-method).*");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]+");

    private HeaderCheck() {}

    static List<Problem.Error> errors(String field, Map<String, @Nullable String> headers) {
        var errors = new ArrayList<Problem.Error>();
        if (headers.size() > MAX_HEADERS) {
            return List.of(new Problem.Error(field, "has more than " + MAX_HEADERS + " values"));
        }
        var names = new HashSet<String>();
        headers.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || ROUTING.matcher(name).matches()) {
                errors.add(new Problem.Error(
                        field, "may hold Authorization and headers that begin with X-, but none about routing"));
            } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                errors.add(new Problem.Error(field + "." + name, "is given twice"));
            } else if (value == null
                    || value.length() > MAX_VALUE
                    || !VALUE.matcher(value).matches()) {
                errors.add(new Problem.Error(
                        field + "." + name, "is no line of 1 to " + MAX_VALUE + " printable ASCII characters"));
            }
        });
        return errors;
    }
}
