package org.newswatch.alert.tenant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newswatch.alert.Api;
import org.newswatch.alert.Service;

@Service
class KeysResourceTest {

    @Test
    void issuedKeyWorksAtOnceAndIsShownOnce() {
        var tenant = Api.newTenant();

        var issued = Api.issue(tenant, "subscriber").extract().jsonPath();

        assertThat(issued.getString("key")).startsWith("nw_").startsWith(issued.getString("prefix"));
        assertThat(Api.with(issued.getString("key")).get("/v1/subscriptions").statusCode())
                .isEqualTo(200);
        assertThat(Api.administrator().get("/v1/keys").asString())
                .contains(issued.getString("id"))
                .doesNotContain(issued.getString("key"));
    }

    @Test
    void revokedKeyIsRefusedAtOnce() {
        var issued = Api.issue(Api.newTenant(), "subscriber").extract().jsonPath();

        int status =
                Api.administrator().delete("/v1/keys/" + issued.getString("id")).statusCode();

        assertThat(status).isEqualTo(204);
        assertThat(Api.with(issued.getString("key")).get("/v1/subscriptions").statusCode())
                .isEqualTo(401);
        assertThat(Api.administrator()
                        .delete("/v1/keys/" + issued.getString("id"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keyOfTheConfigurationCannotBeRevoked() {
        String id = Api.administrator().get("/v1/keys").path("items.find { it.name == 'administrator' }.id");

        var answer = Api.administrator().delete("/v1/keys/" + id);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void unknownRoleIsRefusedByName() {
        assertRefused(Map.of("tenant", "default", "name", "x", "roles", List.of("king")), 400, "roles");
    }

    @Test
    void keyWithoutRolesIsRefused() {
        assertRefused(Map.of("tenant", "default", "name", "x", "roles", List.of()), 400, "roles");
    }

    @Test
    void keyWithoutNameIsRefused() {
        assertRefused(Map.of("tenant", "default", "roles", List.of("editor")), 400, "name");
    }

    @Test
    void keyForATenantThatIsNoneIsRefused() {
        assertRefused(Map.of("tenant", "nobody", "name", "x", "roles", List.of("editor")), 422, "tenant");
    }

    @Test
    void administratorOfATenantAdministersThatTenantOnly() {
        var other = Api.issue(Api.newTenant(), "subscriber").extract().jsonPath();
        var tenant = Api.newTenant();
        String key = Api.issue(tenant, "administrator").extract().path("key");

        assertThat(Api.with(key).get("/v1/keys").jsonPath().getList("items.tenant"))
                .containsOnly(tenant);
        assertThat(Api.with(key).delete("/v1/keys/" + other.getString("id")).statusCode())
                .isEqualTo(404);
        assertThat(issue(key, other.getString("tenant"))).isEqualTo(422);
        assertThat(issue(key, tenant)).isEqualTo(201);
        assertThat(Api.with(key).body(Map.of("name", "x")).post("/v1/tenants").statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoIsNoAdministratorIsForbiddenAndWhoIsNobodyUnauthorized() {
        var subscriber = Api.newSubscriber();

        assertThat(Api.with(subscriber).get("/v1/keys").statusCode()).isEqualTo(403);
        assertThat(Api.with(subscriber)
                        .body(Map.of("name", "x"))
                        .post("/v1/tenants")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.with("nw_wrong").get("/v1/keys").statusCode()).isEqualTo(401);
        assertThat(given().contentType(ContentType.JSON)
                        .body(Map.of("name", "x"))
                        .post("/v1/tenants")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void administratorsSeeTheTenantsThatTheyAdminister() {
        var tenant = Api.newTenant();
        Api.newTenant();
        String key = Api.issue(tenant, "administrator").extract().path("key");

        assertThat(Api.administrator().get("/v1/tenants").jsonPath().getList("items.id"))
                .contains(tenant, "default");
        assertThat(Api.with(key).get("/v1/tenants").jsonPath().getList("items.id"))
                .isEqualTo(List.of(tenant));
        assertThat(Api.with(Api.newSubscriber()).get("/v1/tenants").statusCode())
                .isEqualTo(403);
    }

    @Test
    void tenantWithoutNameIsRefused() {
        var answer = Api.administrator().body(Map.of()).post("/v1/tenants");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly("name");
    }

    private static int issue(String administrator, String tenant) {
        return Api.with(administrator)
                .body(Map.of("tenant", tenant, "name", "x", "roles", List.of("editor")))
                .post("/v1/keys")
                .statusCode();
    }

    private static void assertRefused(Map<String, Object> draft, int status, String field) {
        var answer = Api.administrator().body(draft).post("/v1/keys");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getList("errors.field")).containsExactly(field);
    }
}
