package org.newswatch.egress;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where names lead. */
@FunctionalInterface
interface Names {

    Names SYSTEM = InetAddress::getAllByName;

    InetAddress[] addressesOf(String name) throws UnknownHostException;
}
