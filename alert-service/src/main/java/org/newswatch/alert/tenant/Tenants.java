package org.newswatch.alert.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All tenants. */
@ApplicationScoped
class Tenants implements PanacheRepositoryBase<Tenant, String> {

    boolean exists(String id) {
        return count("id", id) == 1;
    }

    /** The newest first. */
    List<Tenant> of(Administered own, int limit) {
        var found = own.everywhere() ? find("order by createdAt desc, id") : find("id = ?1", own.tenant());
        return found.page(0, limit).list();
    }
}
