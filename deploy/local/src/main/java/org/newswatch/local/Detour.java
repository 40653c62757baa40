package org.newswatch.local;

/**
 * The ports of this machine at which services find Kafka and PostgreSQL, where proxies may stand before them.
 *
 * @param kafka also what the broker advertises, so that no client finds a way round
 */
public record Detour(int kafka, int postgres) {

    /** Straight to both. */
    public static Detour none(Addresses addresses) {
        return new Detour(addresses.kafkaPort(), addresses.postgres());
    }

    String bootstrapServers() {
        return "127.0.0.1:" + kafka;
    }

    String database(String name) {
        return new Databases(postgres).address(name);
    }
}
