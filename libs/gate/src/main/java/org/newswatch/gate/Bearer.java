package org.newswatch.gate;

import java.time.Instant;

/**
 * The holder of a token.
 *
 * @param until when the token ends
 */
public record Bearer(Caller caller, Instant until) {}
