package org.newswatch.alert.tenant;

import org.newswatch.gate.Caller;

/** What an administrator administers: the own tenant, or all where that tenant is {@code default}. */
record Administered(String tenant) {

    static Administered by(Caller administrator) {
        return new Administered(administrator.tenant());
    }

    boolean everywhere() {
        return tenant.equals(Tenant.DEFAULT);
    }

    boolean include(String other) {
        return everywhere() || tenant.equals(other);
    }
}
