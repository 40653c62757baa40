package org.newswatch.alert.deliver;

import static org.newswatch.alert.deliver.Database.at;

import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.newswatch.alert.RestoreConfig;

/**
 * What waits in a restored database and was due before the former one was lost: it may have been sent since the backup. To webhooks
 * that get each alert by itself it goes again, under the id that they know; all else is suppressed. So is what failed before and was to be
 * tried again later, as its owner may have had it sent at once.
 */
@Singleton
class ToldBefore {

    private static final Logger LOG = Logger.getLogger(ToldBefore.class);

    private static final String SUPPRESS =
            """
            update delivery d set status = '%s'
            from channel c join subscription s on s.id = c.subscription_id
            where d.channel_id = c.id and %s and d.created_at < ? and (d.next_attempt_at < ? or d.attempts > 0)
              and (c.type <> 'webhook' or s.schedule ->> 'mode' <> 'instant'
                   or s.schedule ->> 'quiet' is not null or s.schedule ->> 'cap' is not null)\
            """.formatted(Transition.SUPPRESS.to(), Transition.SUPPRESS.allowed("d.status"));

    private final Database database;
    private final RestoreConfig restore;

    ToldBefore(Database database, RestoreConfig restore) {
        this.database = database;
        this.restore = restore;
    }

    /** Nothing where nothing was restored. To be done before anything is sent; done again it changes nothing. */
    void suppress() {
        restore.toldUntil().ifPresent(lost -> {
            int suppressed = database.update(SUPPRESS, statement -> {
                at(statement, 1, lost);
                at(statement, 2, lost);
            });
            LOG.infof("deliveries suppressed that may have been sent before the loss: %d lost=%s", suppressed, lost);
        });
    }
}
