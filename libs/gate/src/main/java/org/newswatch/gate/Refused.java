package org.newswatch.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A request that is refused for a reason its sender should hear: the one exception resources throw for that. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Optional<Duration> retryAfter;

    private Refused(int status, String detail, List<Problem.Error> errors, Optional<Duration> retryAfter) {
        super(detail, null, false, false);
        this.problem = new Problem(Problem.title(status), status, detail, errors);
        this.retryAfter = retryAfter;
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

    /** 404, and the same for what belongs to another tenant. */
    public static Refused notFound(String what) {
        return new Refused(404, what, List.of(), Optional.empty());
    }

    /** 409. */
    public static Refused conflict(String detail) {
        return new Refused(409, detail, List.of(), Optional.empty());
    }

    /** 413. */
    public static Refused tooLarge(String detail) {
        return new Refused(413, detail, List.of(), Optional.empty());
    }

    /** 415. */
    public static Refused unsupported(String detail) {
        return new Refused(415, detail, List.of(), Optional.empty());
    }

    /** 501: a part of the contract that this version does not have. */
    public static Refused notImplemented(String detail) {
        return new Refused(501, detail, List.of(), Optional.empty());
    }

    /** 503: something behind the service is away; the client should come again after that time. */
    public static Refused unavailable(String detail, Duration retryAfter) {
        return new Refused(503, detail, List.of(), Optional.of(retryAfter));
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
}
