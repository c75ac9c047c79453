package org.svod.notice.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that behaves badly in one way. */
final class ScriptedSmtp implements AutoCloseable {

    /** How it behaves. */
    enum Way {
        /** It takes a connection and says nothing. */
        SILENT,
        /** It knows no recipient. */
        REFUSES,
        /** It is too busy for the recipient. */
        BUSY,
        /** It ends the connection within the message. */
        DIES
    }

    private final ServerSocket server;
    private final Way way;
    private final AtomicInteger connections = new AtomicInteger();

    ScriptedSmtp(Way way) throws IOException {
        this.way = way;
        this.server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    int connections() {
        return connections.get();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                connections.incrementAndGet();
                talk(socket);
            } catch (SocketException e) {
                // The client has hung up, or the test is over.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream out = socket.getOutputStream();
        if (way == Way.SILENT) {
            in.readLine();
            return;
        }
        say(out, "220 scripted");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT") && way == Way.REFUSES) {
                say(out, "550 5.1.1 no such person");
            } else if (line.startsWith("RCPT") && way == Way.BUSY) {
                say(out, "451 4.3.2 too busy");
            } else if (line.startsWith("DATA")) {
                say(out, "354 go on");
                in.readLine();
                return;
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
