package org.newswatch.local;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where the parts listen on this machine: consecutive ports from the base. */
public record Addresses(int base) {

    /** How many ports the stack takes. */
    static final int COUNT = 10;

    /** The alert-service, which also carries the console. */
    public URI alert() {
        return http(base);
    }

    public URI ingest() {
        return http(base + 1);
    }

    public URI enrich() {
        return http(base + 2);
    }

    public String kafka() {
        return "127.0.0.1:" + kafkaPort();
    }

    int kafkaPort() {
        return base + 3;
    }

    int postgres() {
        return base + 4;
    }

    int kafkaController() {
        return base + 5;
    }

    int smtp() {
        return base + 6;
    }

    int imap() {
        return base + 7;
    }

    int demoReceiver() {
        return base + 8;
    }

    /** Shows the mails that were sent. */
    public URI inbox() {
        return http(base + 9);
    }

    /** Says which port is taken, if one is. */
    void requireFree() {
        ports().forEach((part, port) -> {
            if (Ports.isTaken(port)) {
                throw new CannotStart(
                        "Port " + port + ", which " + part + " needs, is taken: stop what listens there, or "
                                + "set NEWSWATCH_PORT_BASE to the first of " + COUNT + " free ports");
            }
        });
    }

    /** What a person needs to know to use it. */
    String toText(Options options, String adminKey) {
        return """
            console       %s
            alert         %s
            ingest        %s
            enrich        %s
            Kafka         %s
            PostgreSQL    jdbc:postgresql://127.0.0.1:%d/ with databases ingest, enrich, alert; user and password %s
            mail inbox    %s shows what was sent to smtp://127.0.0.1:%d, as does imap://127.0.0.1:%d to any user
            logs          %s
            administrator %s
            """.formatted(
                        alert(),
                        alert(),
                        ingest(),
                        enrich(),
                        kafka(),
                        postgres(),
                        PostgresServer.USER,
                        inbox(),
                        smtp(),
                        imap(),
                        options.data().resolve("logs"),
                        options.adminKey() == null ? adminKey : "the key in NEWSWATCH_ADMIN_KEY");
    }

    private Map<String, Integer> ports() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("alert-service", base);
        ports.put("ingest-service", base + 1);
        ports.put("enrich-service", base + 2);
        ports.put("Kafka", kafkaPort());
        ports.put("PostgreSQL", postgres());
        ports.put("Kafka's controller", kafkaController());
        ports.put("the mail inbox (SMTP)", smtp());
        ports.put("the mail inbox (IMAP)", imap());
        ports.put("the demo's receiver", demoReceiver());
        ports.put("the mail inbox (page)", inbox().getPort());
        return ports;
    }

    private static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
