package org.newswatch.alert.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** All tenants. */
@ApplicationScoped
class Tenants implements PanacheRepositoryBase<Tenant, String> {

    boolean exists(String id) {
        return count("id", id) == 1;
    }
}
