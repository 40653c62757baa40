package org.newswatch.egress;

/** An address that nothing may be sent to. The message is a clause fit for the person who gave the address. */
public final class RefusedAddress extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedAddress(String message) {
        super(message);
    }
}
