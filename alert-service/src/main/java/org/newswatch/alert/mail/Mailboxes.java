package org.newswatch.alert.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.newswatch.gate.Refused;

/**
 * Which mailboxes a tenant may write to. Native SQL, as what happens to a mailbox happens to all channels that lead to it, in the same
 * transaction.
 */
@ApplicationScoped
public class Mailboxes {

    /** The setting of a channel that holds the hash of its way out. */
    public static final String UNSUBSCRIBE = "unsubscribe";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Session database;
    private final MailConfig config;
    private final InstantSource clock;

    Mailboxes(Session database, MailConfig config, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** A mailbox as the tenant sees it. */
    public record Mailbox(String address, String status, String reason, Instant changedAt) {}

    /**
     * Whether the tenant may write to the mailbox at once; if not, its owner has to be asked.
     *
     * @param field names the address in a refusal: no mail server, mail came back, asked too often
     */
    @Transactional
    public boolean admit(String field, String tenant, String address) {
        if (config.host().isEmpty()) {
            throw Refused.unprocessable(field, "this service has no mail server, so it sends no e-mail");
        }
        var known = find(tenant, address);
        if (known.map(Mailbox::status).filter("suppressed"::equals).isPresent()) {
            throw Refused.unprocessable(
                    field, known.get().reason() + "; when that is mended, DELETE /v1/mailboxes/{address}");
        }
        if (known.map(Mailbox::status).filter("confirmed"::equals).isPresent()) {
            return true;
        }
        refuseFlood(tenant, address);
        return false;
    }

    private void refuseFlood(String tenant, String address) {
        var now = clock.instant();
        if (count("tenant_id = ?1 and asked_at > ?2", tenant, now.minus(HOUR))
                >= config.confirmation().perTenant()) {
            throw Refused.tooManyRequests("this tenant has asked the owners of many mailboxes in the last hour", HOUR);
        }
        var asked = one(
                Long.class,
                "select coalesce(sum(questions), 0) from mailbox where address = ?1 and asked_at > ?2",
                EmailAddress.key(address),
                now.minus(DAY));
        if (asked.orElseThrow() >= config.confirmation().perMailbox()) {
            throw Refused.tooManyRequests("the owner of this mailbox was asked often enough today", DAY);
        }
    }

    /** Those that mail goes or went to, by address. */
    @Transactional
    public List<Mailbox> of(String tenant, String after, int limit) {
        return database.createNativeQuery(
                        "select address, status, coalesce(status_reason, ''), changed_at from mailbox where tenant_id"
                                + " = ?1 and address > ?2 and status <> 'forgotten' order by address limit ?3",
                        Mailbox.class)
                .setParameter(1, tenant)
                .setParameter(2, after)
                .setParameter(3, limit)
                .getResultList();
    }

    /** Makes the mailbox a stranger: channels that lead to it from now on have to be confirmed. False when it is one. */
    @Transactional
    public boolean forget(String tenant, String address) {
        return update("""
            update mailbox set status = 'forgotten', status_reason = null, changed_at = ?3, token_hash = null, token_expires = null
            where tenant_id = ?1 and address = ?2 and status <> 'forgotten'\
            """, tenant, EmailAddress.key(address), clock.instant()) == 1;
    }

    /** The mailbox that a link's token asks about, as long as the link works. */
    @Transactional
    Optional<String> asked(String token) {
        return one(
                String.class,
                "select address from mailbox where token_hash = ?1 and token_expires > ?2",
                Tokens.hash(token),
                clock.instant());
    }

    /** Its owner wants mail: all channels of the tenant that lead to it are active from now on. */
    @Transactional
    Optional<String> confirm(String token) {
        var now = clock.instant();
        return one(String.class, """
            with confirmed as (
                update mailbox set status = 'confirmed', status_reason = null, changed_at = ?2,
                                   token_hash = null, token_expires = null
                where token_hash = ?1 and token_expires > ?2 and status = 'unconfirmed'
                returning tenant_id, address
            ), channels as (
                update channel c set status = 'active', status_reason = null
                from confirmed m
                where c.type = 'email' and c.status = 'unconfirmed'
                  and c.tenant_id = m.tenant_id and lower(c.address) = m.address
            )
            select address from confirmed\
            """, Tokens.hash(token), now);
    }

    /** The mailbox of a channel whose way out this is. */
    @Transactional
    Optional<String> leaving(UUID channel, String token) {
        return one(
                String.class,
                "select address from channel where id = ?1 and type = 'email' and settings ->> 'unsubscribe' = ?2",
                channel,
                Tokens.hash(token));
    }

    /** Whether mail goes through this channel. */
    @Transactional
    boolean isWanted(UUID channel) {
        return one(UUID.class, "select id from channel where id = ?1 and status = 'active'", channel)
                .isPresent();
    }

    /** Its reader wants no more mail through this channel, and is asked again before there is another one. */
    @Transactional
    Optional<String> leave(UUID channel, String token) {
        var address = leaving(channel, token);
        if (address.isPresent()) {
            disable("c.id = ?1", "its reader unsubscribed", channel);
            update("""
                update mailbox m set status = 'unconfirmed', changed_at = ?2 from channel c
                where c.id = ?1 and m.tenant_id = c.tenant_id and m.address = lower(c.address)
                  and m.status = 'confirmed'\
                """, channel, clock.instant());
        }
        return address;
    }

    /**
     * Mail to this channel's mailbox came back: the tenant sends nothing there any more. Whoever sent it disables the channel itself, and
     * tells its owner.
     */
    @Transactional
    public void suppress(UUID channel, String reason) {
        database.createNativeQuery("select tenant_id, lower(address) from channel where id = ?1", Object[].class)
                .setParameter(1, channel)
                .getResultList()
                .forEach(row -> {
                    note((String) row[0], (String) row[1], reason);
                    disable(
                            "c.tenant_id = ?1 and lower(c.address) = ?2 and c.id <> ?3",
                            reason,
                            row[0],
                            row[1],
                            channel);
                });
    }

    /** The same, for a mailbox that no alert was sent to. */
    @Transactional
    void suppress(String tenant, String address, String reason) {
        note(tenant, address, reason);
        disable("c.tenant_id = ?1 and lower(c.address) = ?2", reason, tenant, EmailAddress.key(address));
    }

    private void note(String tenant, String address, String reason) {
        update("""
            insert into mailbox (tenant_id, address, status, status_reason, changed_at, next_ask_at)
            values (?1, ?2, 'suppressed', ?3, ?4, ?4)
            on conflict (tenant_id, address) do update
            set status = 'suppressed', status_reason = ?3, changed_at = ?4, token_hash = null, token_expires = null\
            """, tenant, EmailAddress.key(address), reason, clock.instant());
    }

    /** What was due is kept, and sent when its owner asks for it. */
    private void disable(String which, String reason, Object... parameters) {
        var all = new Object[parameters.length + 1];
        System.arraycopy(parameters, 0, all, 0, parameters.length);
        all[parameters.length] = reason;
        update("""
            with off as (
                update channel c set status = 'disabled', status_reason = ?%d
                where c.type = 'email' and c.status <> 'disabled' and %s
                returning c.id
            )
            update delivery d set status = 'suppressed' from off where d.channel_id = off.id and d.status = 'pending'\
            """.formatted(all.length, which), all);
    }

    /** What is known of a mailbox of the tenant. */
    @Transactional
    Optional<Mailbox> find(String tenant, String address) {
        return database.createNativeQuery(
                        "select address, status, coalesce(status_reason, ''), changed_at from mailbox"
                                + " where tenant_id = ?1 and address = ?2",
                        Mailbox.class)
                .setParameter(1, tenant)
                .setParameter(2, EmailAddress.key(address))
                .getResultStream()
                .findFirst();
    }

    private long count(String condition, Object... parameters) {
        return one(Long.class, "select count(*) from mailbox where " + condition, parameters)
                .orElseThrow();
    }

    private <T> Optional<T> one(Class<T> type, String sql, Object... parameters) {
        var query = database.createNativeQuery(sql, type);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultStream().findFirst();
    }

    private int update(String sql, Object... parameters) {
        var query = database.createNativeMutationQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.executeUpdate();
    }
}
