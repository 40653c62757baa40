package org.newswatch.alert.tenant;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** The tenants; the administrators of the tenant {@code default} see all and make more. */
@Path("/v1/tenants")
public class TenantsResource {

    private static final int MOST = 1_000;

    private final Tenants tenants;
    private final Callers callers;
    private final InstantSource clock;

    TenantsResource(Tenants tenants, Callers callers, InstantSource clock) {
        this.tenants = tenants;
        this.callers = callers;
        this.clock = clock;
    }

    /** Those that the caller administers, the newest first, up to 1,000. */
    @GET
    @RolesAllowed(Role.ADMINISTRATOR)
    @Transactional
    public ListedTenants list() {
        return new ListedTenants(tenants.of(Administered.by(callers.current()), MOST).stream()
                .map(tenant -> new ListedTenant(tenant.id, tenant.name, tenant.createdAt))
                .toList());
    }

    @POST
    @RolesAllowed(Role.ADMINISTRATOR)
    @Transactional
    public RestResponse<MadeTenant> make(@NotNull @Valid TenantDraft draft) {
        if (!callers.current().tenant().equals(Tenant.DEFAULT)) {
            throw new ForbiddenException();
        }
        var tenant = new Tenant(Ids.of("tenant"), draft.name(), clock.instant());
        tenants.persist(tenant);
        return RestResponse.status(RestResponse.Status.CREATED, new MadeTenant(tenant.id, tenant.name));
    }

    /** A tenant to make. */
    public record TenantDraft(@NotBlank @Size(max = 200) String name) {}

    /** Tenants that there are. */
    public record ListedTenants(List<ListedTenant> items) {}

    /** One of them. */
    public record ListedTenant(String id, String name, Instant createdAt) {}

    /** A tenant as it is told. */
    public record MadeTenant(String id, String name) {}
}
