package org.newswatch.egress;

import inet.ipaddr.AddressStringException;
import inet.ipaddr.AddressStringParameters.RangeParameters;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IPAddressStringParameters;
import inet.ipaddr.IncompatibleAddressException;
import java.util.Arrays;
import java.util.List;

/** Networks of both IP versions, as in {@code 10.0.0.0/8,fd00::/8}. */
public record Networks(List<IPAddress> blocks) {

    private static final IPAddressStringParameters STRICT = new IPAddressStringParameters.Builder()
            .allowEmpty(false)
            .allowAll(false)
            .allowSingleSegment(false)
            .allowMask(false)
            .allowPrefixOnly(false)
            .allow_inet_aton(false)
            .setRangeOptions(RangeParameters.NO_RANGE)
            .toParams();

    public Networks {
        blocks = List.copyOf(blocks);
    }

    /** Reads a list of networks in CIDR notation or single addresses, separated by commas; an empty text is no network. */
    public static Networks parse(String list) {
        return new Networks(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(Networks::block)
                .toList());
    }

    static IPAddress block(String cidr) {
        try {
            return new IPAddressString(cidr, STRICT).toAddress().toPrefixBlock();
        } catch (AddressStringException | IncompatibleAddressException e) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + cidr, e);
        }
    }

    /** Whether the text is one address in its usual form, without a network's length. */
    static boolean isAddress(String text) {
        return text.indexOf('/') < 0 && new IPAddressString(text, STRICT).isIPAddress();
    }

    boolean contain(IPAddress address) {
        for (var block : blocks) {
            if (block.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
