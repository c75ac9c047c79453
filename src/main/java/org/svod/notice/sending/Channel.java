package org.svod.notice.sending;

import java.io.IOException;

/** A way to send. */
interface Channel extends AutoCloseable {

    /** What a server said. */
    sealed interface Reply permits Taken, Refused, Later {

        /** Its words. */
        String words();
    }

    /** It has taken the message. */
    record Taken(String words) implements Reply {}

    /** It has refused the message for good. */
    record Refused(String words) implements Reply {}

    /** It does not take the message for this recipient now; it may take others. */
    record Later(String words) implements Reply {}

    /**
     * Sends a message.
     *
     * @throws IOException if the server was not reached or is in trouble; the message may be sent later
     */
    Reply send(Message message) throws IOException;

    @Override
    void close() throws IOException;
}
