package org.newswatch.alert.console.keys;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.alert.console.Console;
import org.newswatch.alert.console.Form;
import org.newswatch.alert.console.Pages;
import org.newswatch.alert.console.SignedIn;
import org.newswatch.alert.console.Visits;
import org.newswatch.alert.tenant.KeyDraft;
import org.newswatch.alert.tenant.KeysResource;
import org.newswatch.alert.tenant.TenantsResource;
import org.newswatch.gate.Refused;

/** The keys of the tenants that an administrator administers. */
@Path("/keys")
@PermitAll
@Console
@SignedIn
@Produces("text/html;charset=UTF-8")
public class KeysPage {

    private static final List<String> ROLES = List.of("publisher", "subscriber", "editor", "administrator");

    private final KeysResource keys;
    private final TenantsResource tenants;
    private final Pages pages;
    private final Visits visits;

    KeysPage(KeysResource keys, TenantsResource tenants, Pages pages, Visits visits) {
        this.keys = keys;
        this.tenants = tenants;
        this.pages = pages;
        this.visits = visits;
    }

    @GET
    public String list() {
        return page(Map.of());
    }

    /** The key itself is on this answer only. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> issue(@NotNull Form form) {
        var name = form.text("name");
        try {
            if (name.isEmpty() || name.length() > 200 || !form.has("role")) {
                throw Refused.invalid("name", "a key needs a name of at most 200 characters and a role");
            }
            var issued = keys.issue(new KeyDraft(form.text("tenant"), name, form.all("role")));
            return RestResponse.ok(page(Map.of("issued", issued.getEntity())));
        } catch (Refused refused) {
            return RestResponse.status(RestResponse.Status.BAD_REQUEST, page(Map.of("error", Pages.sentence(refused))));
        }
    }

    @POST
    @Path("/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> revoke(@RestPath String id, @NotNull Form form) {
        keys.revoke(id);
        return RestResponse.seeOther(URI.create("/keys"));
    }

    @POST
    @Path("/tenants")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String tenant(@NotNull Form form) {
        var name = form.text("tenantName");
        if (name.isEmpty() || name.length() > 200) {
            throw Refused.invalid("name", "a tenant needs a name of at most 200 characters");
        }
        var made = tenants.make(new TenantsResource.TenantDraft(name)).getEntity();
        return page(Map.of("made", made, "tenant", made.id()));
    }

    private String page(Map<String, ?> more) {
        var values = new HashMap<String, Object>(Map.of("error", "", "roles", ROLES));
        values.put("tenant", visits.current().signedIn().caller().tenant());
        values.put("mine", visits.current().signedIn().caller().keyId());
        values.put("issuedKeys", keys.list().items());
        values.put("tenants", tenants.list().items());
        values.putAll(more);
        return pages.show("keys", values);
    }
}
