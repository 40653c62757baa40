package org.newswatch.e2e.console;

import java.util.List;

/** The pages that the tests go through. */
final class PagesShown {

    /** Every page that an administrator finds in the navigation, and those that they lead to. */
    static final List<String> ALL = List.of(
            "/alerts",
            "/alerts/why",
            "/live",
            "/subscriptions",
            "/subscriptions/new",
            "/deliveries",
            "/sources",
            "/topics",
            "/topics/energy",
            "/keys",
            "/about");

    private PagesShown() {}
}
