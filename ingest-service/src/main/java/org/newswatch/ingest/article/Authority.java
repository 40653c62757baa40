package org.newswatch.ingest.article;

import static java.util.Locale.ROOT;

import java.net.IDN;
import java.net.Inet6Address;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Host and port of an address.
 *
 * @param host in lower case and ASCII, an IPv6 address in brackets
 * @param port empty for the default port of the scheme
 */
record Authority(String host, String port) {

    private static final Pattern PARTS = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,5}))?");
    private static final Pattern NAME = Pattern.compile(
            "[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?" + "(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final int MAX_NAME = 253;

    static Authority of(String scheme, String raw) {
        if (raw.isEmpty()) {
            throw new InvalidValue("must name a host");
        }
        if (raw.indexOf('@') >= 0) {
            throw new InvalidValue("must not carry a user name or password");
        }
        var parts = PARTS.matcher(raw);
        if (!parts.matches()) {
            throw new InvalidValue("must name a host, with at most a port after it");
        }
        var host = parts.group(1);
        return new Authority(host.startsWith("[") ? address(host) : name(host), port(scheme, parts.group(2)));
    }

    private static String port(String scheme, @Nullable String digits) {
        if (digits == null || digits.isEmpty()) {
            return "";
        }
        int port = Integer.parseInt(digits);
        if (port < 1 || port > 65_535) {
            throw new InvalidValue("must name a port from 1 to 65535");
        }
        return port == (scheme.equals("http") ? 80 : 443) ? "" : Integer.toString(port);
    }

    private static String address(String bracketed) {
        try {
            var address = Inet6Address.ofLiteral(bracketed.substring(1, bracketed.length() - 1));
            return "[" + address.getHostAddress() + "]";
        } catch (IllegalArgumentException notAnAddress) {
            throw noHost();
        }
    }

    private static String name(String raw) {
        try {
            if (raw.length() <= MAX_NAME && NAME.matcher(raw).matches()) {
                return raw; // in ASCII already, as IDN would find after taking it apart
            }
            var ascii = IDN.toASCII(raw, IDN.ALLOW_UNASSIGNED).toLowerCase(ROOT);
            var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
            if (name.length() <= MAX_NAME && NAME.matcher(name).matches()) {
                return name;
            }
            throw noHost();
        } catch (IllegalArgumentException notAName) {
            throw noHost();
        }
    }

    private static InvalidValue noHost() {
        return new InvalidValue("must name a host that can exist");
    }

    @Override
    public String toString() {
        return port.isEmpty() ? host : host + ":" + port;
    }
}
