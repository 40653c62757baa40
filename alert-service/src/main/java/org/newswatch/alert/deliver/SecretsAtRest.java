package org.newswatch.alert.deliver;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.newswatch.alert.secret.Secret;
import org.newswatch.alert.secret.Secrets;

/** At start makes sure that the key opens what is sealed, and seals what was stored before secrets were sealed. */
@ApplicationScoped
class SecretsAtRest {

    private static final Logger LOG = Logger.getLogger(SecretsAtRest.class);
    private static final int AT_ONCE = 500;

    private static final String A_SEALED_ONE = "select secret from channel where secret like 'sealed:%' limit 1";

    private static final String PLAIN =
            "select id, secret from channel where secret not like 'sealed:%' and id > ? order by id limit " + AT_ONCE;

    // Only what has not been changed meanwhile.
    private static final String SEAL = """
        update channel c set secret = s.sealed
        from unnest(?::uuid[], ?::text[], ?::text[]) as s (id, plain, sealed)
        where c.id = s.id and c.secret = s.plain\
        """;

    private final Database database;
    private final Secrets secrets;

    SecretsAtRest(Database database, Secrets secrets) {
        this.database = database;
        this.secrets = secrets;
    }

    void start(@Observes StartupEvent started) {
        database.query(A_SEALED_ONE, statement -> {}, row -> secrets.open(row.getString("secret")));
        Thread.ofVirtual().name("sealing").start(this::sealAll);
    }

    void sealAll() {
        try {
            var last = new UUID(0, 0);
            var plain = plain(last);
            while (!plain.isEmpty()) {
                seal(plain);
                last = plain.getLast().id();
                plain = plain(last);
            }
        } catch (RuntimeException e) {
            LOG.warnf("some secrets are not sealed yet, the next start tries again: %s", e.getMessage());
        }
    }

    private List<Plain> plain(UUID after) {
        return database.query(
                PLAIN,
                statement -> statement.setObject(1, after),
                row -> new Plain(row.getObject("id", UUID.class), new Secret(row.getString("secret"))));
    }

    private void seal(List<Plain> plain) {
        database.update(SEAL, statement -> {
            statement.setArray(1, Database.column(statement, "uuid", plain, Plain::id));
            statement.setArray(2, Database.column(statement, "text", plain, row -> row.secret()
                    .reveal()));
            statement.setArray(3, Database.column(statement, "text", plain, row -> secrets.seal(row.secret())));
        });
    }

    /** A secret that is not sealed yet. */
    private record Plain(UUID id, Secret secret) {}
}
