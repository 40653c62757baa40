package org.newswatch.egress;

import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/** Who stands behind a host. */
public final class Domains {

    private static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();

    private Domains() {}

    /**
     * The domain that somebody registered, after the public suffix list: {@code bbc.co.uk} of {@code feeds.bbc.co.uk}. An IP address
     * and a host that has no such domain stand for themselves.
     *
     * @param host in lower-case ASCII, an IPv6 address with or without brackets
     */
    public static String registrable(String host) {
        if (host.indexOf(':') >= 0 || Hosts.endsInNumber(host)) {
            return host;
        }
        var root = SUFFIXES.getDomainRoot(host);
        return root == null ? host : root;
    }
}
