package org.newswatch.alert.tenant;

import io.quarkus.security.ForbiddenException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Callers;
import org.newswatch.gate.Role;

/** Makes tenants, for the administrators of the tenant {@code default}. */
@Path("/v1/tenants")
public class TenantsResource {

    private final Tenants tenants;
    private final Callers callers;
    private final InstantSource clock;

    TenantsResource(Tenants tenants, Callers callers, InstantSource clock) {
        this.tenants = tenants;
        this.callers = callers;
        this.clock = clock;
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

    /** A tenant as it is told. */
    public record MadeTenant(String id, String name) {}
}
