package org.newswatch.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is refused for a reason its sender should hear: the one exception resources throw for that. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> acceptEncoding;

    private Refused(int status, String detail, List<Problem.Error> errors, Optional<Duration> retryAfter) {
        this(new Problem(Problem.title(status), status, detail, errors), retryAfter, Optional.empty());
    }

    private Refused(Problem problem, Optional<Duration> retryAfter, Optional<String> acceptEncoding) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.retryAfter = retryAfter;
        this.acceptEncoding = acceptEncoding;
    }

    /** 400: one field breaks its rules. */
    public static Refused invalid(String field, String message) {
        return invalid(field + ": " + message, List.of(new Problem.Error(field, message)));
    }

    /** 400: several fields break their rules. */
    public static Refused invalid(String detail, List<Problem.Error> errors) {
        return new Refused(400, detail, errors, Optional.empty());
    }

    /** 400: the body can't be read at all. */
    public static Refused malformed(String detail) {
        return new Refused(400, detail, List.of(), Optional.empty());
    }

    /** 422: well-formed, but this can't be done. */
    public static Refused unprocessable(String field, String message) {
        return new Refused(422, field + ": " + message, List.of(new Problem.Error(field, message)), Optional.empty());
    }

    /** 422, where no single field is at fault. */
    public static Refused unprocessable(String detail) {
        return new Refused(422, detail, List.of(), Optional.empty());
    }

    /** 422: well-formed, but these fields stand in the way. */
    public static Refused unprocessable(String detail, List<Problem.Error> errors) {
        return new Refused(422, detail, errors, Optional.empty());
    }

    /** 401: what the caller shows to be let in is not good. */
    static Refused unauthorized(String detail) {
        return new Refused(401, detail, List.of(), Optional.empty());
    }

    /** 403: it is good, and opens nothing here. */
    static Refused forbidden(String detail) {
        return new Refused(403, detail, List.of(), Optional.empty());
    }

    /** 404, and the same for what belongs to another tenant. */
    public static Refused notFound(String what) {
        return new Refused(404, what, List.of(), Optional.empty());
    }

    /** 409. */
    public static Refused conflict(String detail) {
        return new Refused(409, detail, List.of(), Optional.empty());
    }

    /** 409: something under way stands in the way; the client should come again after that time. */
    public static Refused conflict(String detail, Duration retryAfter) {
        return new Refused(409, detail, List.of(), Optional.of(retryAfter));
    }

    /** 412: what the client knew of it is no longer so. */
    public static Refused outdated(String detail) {
        return new Refused(412, detail, List.of(), Optional.empty());
    }

    /** 413. */
    public static Refused tooLarge(String detail) {
        return new Refused(413, detail, List.of(), Optional.empty());
    }

    /** 415. */
    public static Refused unsupported(String detail) {
        return new Refused(415, detail, List.of(), Optional.empty());
    }

    /** 429: asked too often; the client should come again after that time. */
    public static Refused tooManyRequests(String detail, Duration retryAfter) {
        return new Refused(429, detail, List.of(), Optional.of(retryAfter));
    }

    /** 415: the body is packed in a way that is not taken; the ones that are go into {@code Accept-Encoding}. */
    static Refused unsupportedCoding(String codings) {
        var detail = "a Content-Encoding is one of " + codings + ", and only one of them";
        return new Refused(
                new Problem(Problem.title(415), 415, detail, List.of()), Optional.empty(), Optional.of(codings));
    }

    /** 500: for an answer whose status went out before the fault, and only has a line left to say so. */
    public static Refused failed() {
        var detail = "the service failed on this request; the operator finds why in its log";
        return new Refused(500, detail, List.of(), Optional.empty());
    }

    /** 501: a part of the contract that this version does not have. */
    public static Refused notImplemented(String detail) {
        return new Refused(501, detail, List.of(), Optional.empty());
    }

    /** 503: something behind the service is away; the client should come again after that time. */
    public static Refused unavailable(String detail, Duration retryAfter) {
        return new Refused(503, detail, List.of(), Optional.of(retryAfter));
    }

    /** The same refusal, with more to say. */
    public Refused saying(String more) {
        var further = new Problem(problem.title(), problem.status(), problem.detail() + "; " + more, problem.errors());
        return new Refused(further, retryAfter, acceptEncoding);
    }

    public int status() {
        return problem.status();
    }

    public Problem problem() {
        return problem;
    }

    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    Optional<String> acceptEncoding() {
        return acceptEncoding;
    }
}
