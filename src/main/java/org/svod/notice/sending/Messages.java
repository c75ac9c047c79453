package org.svod.notice.sending;

import java.util.Map;
import java.util.Set;
import org.svod.notice.Notice;
import org.svod.notice.Outbox;

/** What goes out over one channel. */
interface Messages {

    /** Who gets a notice, in order. */
    Set<String> recipients(Notice notice);

    /**
     * The messages of a notice, by recipient. It is asked only when one of them is due: it may read files, and report
     * what is wrong with them.
     */
    Map<String, Message> of(Outbox.Entry entry);
}
