package org.svod.cli;

import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.svod.run.Workplace;

/**
 * The desk, a web page for States and the secretariat. It is a part of its own that nothing imports: a command finds it
 * by {@link java.util.ServiceLoader} if it is on the class path.
 */
public interface Desk {

    /**
     * Serves the pages until it is asked to stop.
     *
     * @param out where it says at which address it is
     * @param stop opened when it must stop
     */
    void serve(Place place, PrintWriter out, CountDownLatch stop) throws Exception;

    /** What is stored of a password. */
    String hash(char[] password);

    /**
     * Where and what the desk serves.
     *
     * @param workplace folders and settings
     * @param etc the folder of users and settings of the desk
     * @param address where it listens; port 0 for any that is free
     */
    record Place(Workplace workplace, Path etc, InetSocketAddress address) {}
}
