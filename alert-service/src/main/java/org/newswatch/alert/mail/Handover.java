package org.newswatch.alert.mail;

import java.util.Optional;

/** How handing a mail to the mail server ended. */
public sealed interface Handover {

    /** The server answers for it from now on. */
    record Taken(int code) implements Handover {}

    /**
     * Not this time: the server is away, busy or set up in a way that does not work.
     *
     * @param code of its answer; empty when there was none
     * @param reason a sentence for the subscriber
     * @param isOfTheServer whether others would fare no better, and not only this mailbox
     */
    record NotNow(Optional<Integer> code, String reason, boolean isOfTheServer) implements Handover {}

    /** This mail never: the server refuses what is in it. */
    record Refused(int code, String reason) implements Handover {}

    /** Nothing to this mailbox: the server says that there is none. */
    record NoMailbox(int code, String reason) implements Handover {}
}
