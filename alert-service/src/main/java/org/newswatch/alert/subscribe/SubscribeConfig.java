package org.newswatch.alert.subscribe;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.newswatch.percolator.QueryLimits;

/** What tenants may have. */
@ConfigMapping(prefix = "newswatch.subscribe")
interface SubscribeConfig {

    /** How many subscriptions one tenant may have. */
    @WithDefault("100000")
    long maxPerTenant();

    /** How many former versions of a subscription are kept. */
    @WithDefault("50")
    int versions();

    /** How large the query of a subscription may be. */
    Query query();

    /** How large a file of subscriptions may be that is applied at once. */
    File file();

    /** How much is read, and so how long other changes of subscriptions wait. */
    interface File {

        /** In characters (UTF-16 units). */
        @WithDefault("4000000")
        int length();

        /** How many it may hold, and how many may go that it does not name. */
        @WithDefault("1000")
        int subscriptions();
    }

    /** Prefixes need no limit of their own: they are not expanded. */
    interface Query {

        /** In characters (UTF-16 units), up to 1,000,000. */
        @WithDefault("20000")
        int length();

        /** Words, phrases and prefixes, up to 100,000. */
        @WithDefault("1024")
        int clauses();

        /** Parentheses and NOTs inside each other, up to 500. */
        @WithDefault("64")
        int depth();

        /** The largest n of "a b"~n, up to 10,000. */
        @WithDefault("100")
        int slop();

        /** The most words in "a b"~n, up to 1,000. */
        @WithDefault("10")
        int near();

        default QueryLimits limits() {
            return new QueryLimits(length(), clauses(), depth(), slop(), near());
        }
    }
}
