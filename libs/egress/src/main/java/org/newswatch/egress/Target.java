package org.newswatch.egress;

import java.net.URI;

/**
 * An address taken apart, by one parser for all uses.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a lower-case ASCII name, an IPv4 address, or an IPv6 address without brackets
 * @param uri the whole, built from the parts
 */
record Target(String scheme, String host, int port, URI uri) {}
