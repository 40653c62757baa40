package org.newswatch.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names lead. */
@FunctionalInterface
public interface Names {

    /** As the machine is set up. */
    Names SYSTEM = InetAddress::getAllByName;

    InetAddress[] addressesOf(String name) throws UnknownHostException;
}
