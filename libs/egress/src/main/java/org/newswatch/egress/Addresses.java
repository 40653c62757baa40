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

    private static final Pattern UNSAFE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zs}\\p{Zl}\\p{Zp}\\p{Cs}\\p{Co}\\p{Cn}\\\\]");
    private static final Pattern PORT = Pattern.compile("[1-9]\\d{0,4}");
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
        var scheme = scheme(address);
        int start = scheme.length() + "://".length();
        int end = endOfAuthority(address, start);
        var authority = address.substring(start, end);
        if (authority.indexOf('@') >= 0) {
            throw new RefusedAddress("an address has no user name or password");
        }
        var endOfHost = Hosts.endOfHost(authority);
        if (endOfHost == null) {
            throw new RefusedAddress("an address has one host and at most one port");
        }
        var port = endOfHost == authority.length() ? null : authority.substring(endOfHost + 1);
        int fragment = address.indexOf('#', end);
        return target(
                scheme,
                host(authority.substring(0, endOfHost)),
                port(scheme, port),
                address.substring(end, fragment < 0 ? address.length() : fragment));
    }

    private static String scheme(String address) {
        // Not ignoring case by characters, which would take a long s for an s.
        var begin = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        if (begin.startsWith("https://")) {
            return "https";
        }
        if (begin.startsWith("http://")) {
            return "http";
        }
        throw new RefusedAddress("an address begins with http:// or https://");
    }

    private static int endOfAuthority(String address, int start) {
        int end = start;
        while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private int port(String scheme, @Nullable String given) {
        if (given != null && !PORT.matcher(given).matches()) {
            throw refusedPort(given);
        }
        int port = given == null ? defaultPort(scheme) : Integer.parseInt(given);
        if (!rules.ports().contain(port)) {
            throw refusedPort("" + port);
        }
        return port;
    }

    private static RefusedAddress refusedPort(String port) {
        return new RefusedAddress("the port of an address is one of those allowed, not \"" + port + "\"");
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
        if (host.length() > 253 || !Hosts.isName(host)) {
            throw new RefusedAddress("the host of an address has letters, digits, hyphens and dots only");
        }
        if (Hosts.endsInNumber(host) && !Hosts.isIpv4(host)) {
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
        if (Hosts.isName(name)) {
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
