package org.newswatch.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refusal of every service leaves here, as application/problem+json. */
class Problems {

    static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private static final Duration COME_AGAIN = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refused refused) {
        var response = answer(refused.problem());
        refused.retryAfter().ifPresent(wait -> response.header(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds())));
        if (refused.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        }
        refused.acceptEncoding().ifPresent(codings -> response.header(HttpHeaders.ACCEPT_ENCODING, codings));
        return response.build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(ConstraintViolationException broken) {
        var errors = broken.getConstraintViolations().stream()
                .map(violation -> new Problem.Error(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return refused(Refused.invalid("the request breaks its rules", errors));
    }

    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException mismatch) {
        return refused(JsonFaults.refusal(mismatch));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unauthorized() {
        return answer(problem(401, "a valid key is needed: Authorization: Bearer <key>"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> forbidden(ForbiddenException forbidden) {
        return answer(problem(403, "this key lacks the role that the route demands"))
                .build();
    }

    @ServerExceptionMapper
    RestResponse<Problem> http(WebApplicationException refusal) {
        if (refusal.getCause() instanceof JsonProcessingException fault) {
            return refused(JsonFaults.refusal(fault));
        }
        if (refusal.getCause() instanceof Refused cause) {
            return refused(cause);
        }
        int status = refusal.getResponse().getStatus();
        var response = answer(problem(status, detail(status)));
        refusal.getResponse().getStringHeaders().forEach((name, values) -> {
            if (name.equalsIgnoreCase(HttpHeaders.ALLOW)) {
                values.forEach(value -> response.header(name, value));
            }
        });
        return response.build();
    }

    /** A client that goes away in the middle of its body is no fault of ours, and hears no answer anyway. */
    @ServerExceptionMapper
    RestResponse<Problem> brokenOff(IOException fault) {
        return fault instanceof JsonProcessingException json
                ? refused(JsonFaults.refusal(json))
                : refused(Refused.malformed("the body broke off"));
    }

    /** A database that is away passes. What else nobody expected is our fault: told without its inside, and logged with it. */
    @ServerExceptionMapper
    RestResponse<Problem> unexpected(Throwable fault) {
        if (Outage.ofDatabase(fault)) {
            LOG.warnf("a request found the database away: %s", fault.getMessage());
            return refused(Refused.unavailable("the database is away, nothing was stored", COME_AGAIN));
        }
        LOG.error("a request failed", fault);
        return refused(Refused.failed());
    }

    private static ResponseBuilder<Problem> answer(Problem problem) {
        return ResponseBuilder.<Problem>create(problem.status())
                .type(PROBLEM_JSON)
                .header("X-Content-Type-Options", "nosniff")
                .entity(problem);
    }

    private static Problem problem(int status, String detail) {
        return new Problem(Problem.title(status), status, detail, List.of());
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "there is nothing at this address";
            case 405 -> "this address does not take that method";
            case 406 -> "this address can't answer in the media type that Accept asks for";
            case 413 -> "the body is larger than this address takes";
            case 415 -> "this address does not take that Content-Type";
            default -> "the request can't be answered";
        };
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        // Of "submit.article.title" the first two steps are the method and its parameter.
        var steps = path.split("\\.", 3);
        return violation.getRootBeanClass().getSimpleName().contains("Resource") && steps.length == 3 ? steps[2] : path;
    }
}
