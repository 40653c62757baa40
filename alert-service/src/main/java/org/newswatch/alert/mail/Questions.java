package org.newswatch.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.hibernate.Session;

/** Whose mailboxes have to be asked about. Found by looking at the channels, so it makes no difference who made them, or when we crash. */
@ApplicationScoped
class Questions {

    private static final int AT_ONCE = 20;
    private static final Duration RETRY = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    // Of each mailbox once, as soon as somebody made or enabled a channel since its owner was asked. One that mail came
    // back from is asked
    // again only where its channel was enabled since. Where the question could not be sent for as long as its link
    // would work, nobody waits.
    private static final String WAITING = """
        select distinct on (c.tenant_id, lower(c.address)) c.tenant_id, c.address, t.name
        from channel c
        join tenant t on t.id = c.tenant_id
        left join mailbox m on m.tenant_id = c.tenant_id and m.address = lower(c.address)
        where c.status = 'unconfirmed' and c.type = 'email' and greatest(c.created_at, c.recovered_at) > ?5
          and (m.address is null
               or m.status <> 'confirmed' and m.next_ask_at <= ?1
                  and greatest(c.created_at, c.recovered_at) > coalesce(m.asked_at, '-infinity')
                  and (m.status in ('unconfirmed', 'forgotten') or c.recovered_at > m.changed_at))
          and (select coalesce(sum(o.questions), 0) from mailbox o where o.address = lower(c.address) and o.asked_at > ?2) < ?3
          and (select count(*) from mailbox o where o.tenant_id = c.tenant_id and o.asked_at > ?6) < ?7
        limit ?4\
        """;

    // A question that may have been taken although nobody said so is repeated ever more seldom.
    private static final String CLAIM = """
        insert into mailbox (tenant_id, address, changed_at, token_hash, token_expires, next_ask_at)
        values (?1, ?2, ?3, ?4, ?5, ?6)
        on conflict (tenant_id, address) do update
        set status = 'unconfirmed', status_reason = null, token_hash = ?4, token_expires = ?5,
            next_ask_at = greatest(cast(?6 as timestamptz), cast(?3 as timestamptz) + least(cast(?3 as timestamptz) - mailbox.changed_at, interval '6 hours'))
        where mailbox.status <> 'confirmed' and mailbox.next_ask_at <= ?3\
        """;

    private final Session database;
    private final MailConfig config;
    private final InstantSource clock;

    Questions(Session database, MailConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A mailbox whose owner has to be asked.
     *
     * @param asker the tenant's name
     */
    record Question(String tenant, String address, String asker) {}

    @Transactional
    List<Question> waiting() {
        var now = clock.instant();
        return database.createNativeQuery(WAITING, Question.class)
                .setParameter(1, now)
                .setParameter(2, now.minus(DAY))
                .setParameter(3, config.confirmation().perMailbox())
                .setParameter(4, AT_ONCE)
                .setParameter(5, now.minus(config.confirmation().valid()))
                .setParameter(6, now.minus(HOUR))
                .setParameter(7, config.confirmation().perTenant())
                .getResultList();
    }

    /** Whether this replica is the one to ask now, with a link of this token; after a while without success somebody may again. */
    @Transactional
    boolean claim(Question question, String token) {
        var now = clock.instant();
        return database.createNativeMutationQuery(CLAIM)
                        .setParameter(1, question.tenant())
                        .setParameter(2, EmailAddress.key(question.address()))
                        .setParameter(3, now)
                        .setParameter(4, Tokens.hash(token))
                        .setParameter(5, now.plus(config.confirmation().valid()))
                        .setParameter(6, now.plus(RETRY))
                        .executeUpdate()
                == 1;
    }

    @Transactional
    void asked(Question question) {
        var now = clock.instant();
        database.createNativeMutationQuery(
                        "update mailbox set questions = case when asked_at > ?5 then questions + 1 else 1 end,"
                                + " asked_at = ?3, next_ask_at = ?4 where tenant_id = ?1 and address = ?2")
                .setParameter(1, question.tenant())
                .setParameter(2, EmailAddress.key(question.address()))
                .setParameter(3, now)
                .setParameter(4, now.plus(config.confirmation().rest()))
                .setParameter(5, now.minus(DAY))
                .executeUpdate();
    }

    /** Channels made in the moment in which their mailbox was confirmed. */
    @Transactional
    void activateLatecomers() {
        database.createNativeMutationQuery("""
            update channel c set status = 'active' from mailbox m
            where c.status = 'unconfirmed' and c.type = 'email' and m.status = 'confirmed'
              and m.tenant_id = c.tenant_id and m.address = lower(c.address)\
            """).executeUpdate();
    }
}
