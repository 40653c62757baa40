package org.newswatch.alert.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All keys that were issued. */
@ApplicationScoped
class IssuedKeys implements PanacheRepositoryBase<AccessKey, String> {

    @Transactional
    List<AccessKey> good() {
        return list("revokedAt is null order by createdAt, id");
    }

    @Transactional
    List<AccessKey> revoked() {
        return list("revokedAt is not null");
    }

    /** Of all that were ever issued. */
    @Transactional
    Set<String> hashes() {
        return streamAll().map(key -> key.hash).collect(Collectors.toSet());
    }

    List<AccessKey> good(Administered keys) {
        return keys.everywhere()
                ? good()
                : list("revokedAt is null and tenant = ?1 order by createdAt, id", keys.tenant());
    }

    /** Empty also for the key of a tenant that is not administered. */
    Optional<AccessKey> good(String id, Administered keys) {
        return find("id = ?1 and revokedAt is null", id).firstResultOptional().filter(key -> keys.include(key.tenant));
    }

    List<AccessKey> configured() {
        return list("configured and revokedAt is null");
    }

    Optional<AccessKey> withHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }
}
