package org.newswatch.egress;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one parser of addresses. Stricter than browsers: what two parsers could read in two ways is refused, so that what was checked
 * is what is connected to.
 */
final class Addresses {

    private static final Pattern SHAPE = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(#.*)?");
    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}\\\\]");
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Pattern LABELS =
            Pattern.compile("[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*");
    private static final Pattern NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-f:]+(?::\\d{1,3}(?:\\.\\d{1,3}){3})?");

    private final EgressRules rules;

    Addresses(EgressRules rules) {
        this.rules = rules;
    }

    Target parse(String address) {
        if (address.length() > rules.maxAddressLength()) {
            throw new RefusedAddress("an address has at most " + rules.maxAddressLength() + " characters");
        }
        if (!isSafeAscii(address) && UNSAFE.matcher(address).find()) {
            throw new RefusedAddress("an address has no spaces, backslashes or invisible characters");
        }
        var shape = SHAPE.matcher(address);
        if (!shape.matches()) {
            throw new RefusedAddress("an address begins with http:// or https://");
        }
        var scheme = shape.group(1).toLowerCase(Locale.ROOT);
        var authority = shape.group(2);
        if (authority.indexOf('@') >= 0) {
            throw new RefusedAddress("an address has no user name or password");
        }
        var parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw new RefusedAddress("an address has one host and at most one port");
        }
        return target(scheme, host(parts.group(1)), port(scheme, parts.group(2)), shape.group(3));
    }

    /** Whether a host in lower case would be taken for an IPv4 address by anyone: its last label is a number. */
    static boolean endsInNumber(String host) {
        return NUMBER.matcher(host).matches();
    }

    private int port(String scheme, @Nullable String given) {
        var text = given == null ? "" + defaultPort(scheme) : given;
        if (!PORT.matcher(text).matches() || !rules.ports().contain(Integer.parseInt(text))) {
            throw new RefusedAddress("the port of an address is one of those allowed, not \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static int defaultPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String host(String text) {
        if (text.isEmpty()) {
            throw new RefusedAddress("an address names a host");
        }
        return text.startsWith("[") ? ipv6(text.substring(1, text.length() - 1)) : name(text);
    }

    private static String ipv6(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        if (!IPV6.matcher(lower).matches() || !Networks.isAddress(lower)) {
            throw new RefusedAddress("the host of an address in brackets is an IPv6 address without a zone");
        }
        return lower;
    }

    private static String name(String text) {
        var host = ascii(text).toLowerCase(Locale.ROOT);
        if (host.endsWith(".")) {
            host = host.substring(0, host.length() - 1);
        }
        if (host.length() > 253 || !LABELS.matcher(host).matches()) {
            throw new RefusedAddress("the host of an address has letters, digits, hyphens and dots only");
        }
        if (endsInNumber(host) && !IPV4.matcher(host).matches()) {
            throw new RefusedAddress("an IPv4 address is written as four decimal numbers without leading zeros");
        }
        return host;
    }

    /** Of nearly every address, and found in one quick pass. */
    private static boolean isSafeAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static String ascii(String name) {
        if (LABELS.matcher(name).matches()) {
            return name; // in ASCII already, as IDN would find after taking it apart
        }
        try {
            return IDN.toASCII(name, IDN.USE_STD3_ASCII_RULES | IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException e) {
            return name.chars().allMatch(c -> c < 128) ? name : "";
        }
    }

    private static Target target(String scheme, String host, int port, String rest) {
        var authority =
                (host.indexOf(':') < 0 ? host : "[" + host + "]") + (port == defaultPort(scheme) ? "" : ":" + port);
        var path = rest.startsWith("/") ? rest : "/" + rest;
        try {
            var uri = new URI(scheme + "://" + authority + path);
            var ascii = uri.toASCIIString();
            return new Target(scheme, host, port, ascii.equals(uri.toString()) ? uri : new URI(ascii));
        } catch (URISyntaxException e) {
            throw new RefusedAddress("the path of an address has a character that must be percent-encoded");
        }
    }
}
