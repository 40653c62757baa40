package org.newswatch.ingest.repeat;

/**
 * What a request under a key was answered.
 *
 * @param fingerprint of the request
 * @param json the body of the answer
 */
record KeptAnswer(byte[] fingerprint, int status, byte[] json) {}
