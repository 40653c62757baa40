package org.newswatch.alert.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.newswatch.gate.Refused;

/** What pages load: a style, scripts, an icon. */
@Path("/console/{name}/{version}")
@PermitAll
@Console
public class AssetsResource {

    @GET
    public RestResponse<String> show(@RestPath String name, @RestPath String version) {
        var asset = Asset.find(name)
                .filter(known -> known.address().endsWith("/" + version))
                .orElseThrow(() -> Refused.notFound("there is no such file"));
        return RestResponse.ResponseBuilder.ok(asset.content())
                .header("Content-Type", asset.type())
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }
}
