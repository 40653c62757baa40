package org.newswatch.bench.echo;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;

/** On a worker thread, as a plain method of Quarkus REST is. */
@Path("/echo")
public class EchoResource {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public String echo(String body) {
        return body;
    }
}
