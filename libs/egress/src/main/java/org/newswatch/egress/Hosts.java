package org.newswatch.egress;

import org.jspecify.annotations.Nullable;

/** How hosts are spelled, in lower-case ASCII. Every address passes here several times, so it is read letter by letter. */
final class Hosts {

    private static final int LONGEST_LABEL = 63;

    private Hosts() {}

    /** Labels of letters, digits, hyphens within and underscores, with a dot between two. */
    static boolean isName(String host) {
        int start = 0;
        for (int i = 0; i <= host.length(); i++) {
            if (i == host.length() || host.charAt(i) == '.') {
                if (i == start || i - start > LONGEST_LABEL || host.charAt(start) == '-' || host.charAt(i - 1) == '-') {
                    return false;
                }
                start = i + 1;
            } else if (!isOfLabel(host.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it would be taken for an IPv4 address by anyone: its last label is a number. */
    static boolean endsInNumber(String host) {
        int start = host.lastIndexOf('.') + 1;
        if (host.startsWith("0x", start)) {
            return host.chars().skip(start + 2L).allMatch(Hosts::isHexDigit);
        }
        return start < host.length() && isNumber(host, start, host.length());
    }

    /** Four decimal numbers without leading zeros. */
    static boolean isIpv4(String host) {
        int numbers = 0;
        int start = 0;
        for (int i = 0; i <= host.length(); i++) {
            if (i == host.length() || host.charAt(i) == '.') {
                int digits = i - start;
                if (digits < 1
                        || digits > 3
                        || !isNumber(host, start, i)
                        || (digits > 1 && host.charAt(start) == '0')
                        || Integer.parseInt(host, start, i, 10) > 255) {
                    return false;
                }
                numbers++;
                start = i + 1;
            }
        }
        return numbers == 4;
    }

    /** The place of the port's digits in {@code host:port}; null when there is more than a host and a port. */
    static @Nullable Integer endOfHost(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        if (authority.startsWith("[")) {
            boolean whole = end == authority.length() || (end > 0 && authority.charAt(end) == ':');
            return whole && end > 0 ? end : null;
        }
        int whole = end < 0 ? authority.length() : end;
        boolean bracket = authority.lastIndexOf('[', whole) >= 0 || authority.lastIndexOf(']', whole) >= 0;
        return bracket ? null : whole;
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isHexDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    private static boolean isOfLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
