package org.svod.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the software, as the build wrote it. */
final class Version implements IVersionProvider {

    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("/application.properties")) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("svod.version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own properties cannot be read", e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "svod " + number() + " on Java " + Runtime.version().feature()
        };
    }
}
