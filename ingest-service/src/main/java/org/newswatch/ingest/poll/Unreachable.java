package org.newswatch.ingest.poll;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Says in a sentence why no answer came, and how much that counts. */
final class Unreachable {

    private Unreachable() {}

    static Fetched.Failed because(IOException failure, String host) {
        return switch (failure) {
            // As the C library words it: EAI_AGAIN, and everything else is that there is no such name.
            case UnknownHostException e
            when String.valueOf(e.getMessage()).contains("Temporary failure") ->
                failed(Weight.TEMPORARY, "the name server did not answer for " + host);
            case UnknownHostException e -> failed(Weight.HARD, "there is no host " + host);
            case SSLException e ->
                failed(
                        Weight.HARD,
                        "no secure connection to " + host
                                + " could be made: its certificate or its TLS is not accepted");
            case Body.TooPacked e -> failed(Weight.HARD, String.valueOf(e.getMessage()));
            case SocketTimeoutException e -> failed(Weight.TEMPORARY, host + " did not answer in time");
            case ConnectException e -> failed(Weight.SOFT, host + " takes no connections");
            default -> failed(Weight.TEMPORARY, host + " broke the connection off or did not speak HTTP");
        };
    }

    private static Fetched.Failed failed(Weight weight, String reason) {
        return Fetched.Failed.of(null, weight, reason);
    }
}
