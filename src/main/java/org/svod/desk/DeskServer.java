package org.svod.desk;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.CharBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.svod.cli.Desk;
import org.svod.cli.DeskSettingsException;
import org.svod.desk.security.DeskRules;
import org.svod.desk.security.DeskSecurity;

/** Starts and stops the web server of the desk. */
public final class DeskServer implements Desk {

    /** Tomcat tells each step of its start; kept here, because a logger that nobody holds forgets its level. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /** For {@link java.util.ServiceLoader}. */
    public DeskServer() {}

    @Override
    public void serve(Place place, PrintWriter out, CountDownLatch stop) throws Exception {
        try (ConfigurableApplicationContext running = start(place)) {
            out.println("The desk is at " + address(place, running) + " (end it with Ctrl+C)");
            out.flush();
            stop.await();
        }
    }

    @Override
    public String hash(char[] password) {
        return String.valueOf(DeskSecurity.passwords().encode(CharBuffer.wrap(password)));
    }

    /**
     * Starts it; closing what is returned stops it.
     *
     * @throws DeskSettingsException if it cannot be served with its settings
     */
    static ConfigurableApplicationContext start(Place place) {
        // The log is the one of the commands; Boot must not look for another one.
        TOMCAT.setLevel(Level.WARNING);
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        ConfigurableEnvironment known = environment(place);
        DeskTls.requireFor(place.address().getAddress(), known);
        DeskProviders providers = DeskProviders.read(known);
        DeskRules rules = DeskSettings.rules(known);
        Map<String, Object> cookie = DeskTls.settings(known, providers.isAny());
        SpringApplication application = new SpringApplication(DeskConfiguration.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setDefaultProperties(settings(place));
        ApplicationContextInitializer<GenericApplicationContext> parts = context -> {
            context.registerBean(Place.class, () -> place);
            context.registerBean(DeskProviders.class, () -> providers);
            context.registerBean(DeskRules.class, () -> rules);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("cookie", cookie));
        };
        application.addInitializers(parts);
        return application.run();
    }

    /** The settings as Boot will read them, so that wrong ones are found before anything starts. */
    private static ConfigurableEnvironment environment(Place place) {
        ConfigurableEnvironment known = new StandardEnvironment();
        // As Boot does it: durations such as 12h are understood.
        known.setConversionService(new ApplicationConversionService());
        known.getPropertySources().addLast(new MapPropertySource("defaultProperties", settings(place)));
        ConfigDataEnvironmentPostProcessor.applyTo(known);
        return known;
    }

    private static Map<String, Object> settings(Place place) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.config.name", "none");
        settings.put(
                "spring.config.additional-location",
                "optional:file:" + place.etc().resolve("desk/desk.properties"));
        settings.put("server.address", place.address().getAddress().getHostAddress());
        settings.put("server.port", place.address().getPort());
        settings.put("server.shutdown", "graceful");
        settings.put("spring.lifecycle.timeout-per-shutdown-phase", "10s");
        settings.put("server.servlet.session.timeout", "30m");
        settings.put("server.servlet.session.tracking-modes", "cookie");
        settings.put("server.servlet.session.cookie.http-only", "true");
        settings.put("server.servlet.session.persistent", "false");
        settings.put("server.error.include-message", "never");
        settings.put("server.tomcat.threads.max", "32");
        settings.put("server.tomcat.max-connections", "200");
        settings.put("spring.servlet.multipart.max-file-size", DeskConfiguration.LARGEST + "B");
        settings.put("spring.servlet.multipart.max-request-size", DeskConfiguration.LARGEST + (1 << 16) + "B");
        settings.put("spring.servlet.multipart.file-size-threshold", "64KB");
        // The page that says why a file was turned away must not read the file.
        settings.put("spring.servlet.multipart.resolve-lazily", "true");
        // A browser shows why a file was turned away only if the rest of it was read and thrown away.
        settings.put("server.tomcat.max-swallow-size", 2 * DeskConfiguration.LARGEST + "B");
        settings.put("spring.jmx.enabled", "false");
        settings.put("spring.thymeleaf.prefix", "classpath:/org/svod/desk/templates/");
        settings.put("spring.web.resources.static-locations", "classpath:/org/svod/desk/static/");
        settings.put("spring.web.resources.cache.cachecontrol.max-age", "1h");
        return settings;
    }

    private static String address(Place place, ConfigurableApplicationContext running) {
        InetAddress listening = place.address().getAddress();
        String host = listening.isLoopbackAddress() ? "localhost" : listening.getHostAddress();
        int port = Optional.ofNullable(((ServletWebServerApplicationContext) running).getWebServer())
                .map(WebServer::getPort)
                .orElseGet(() -> place.address().getPort());
        return (DeskTls.isOwn(running.getEnvironment()) ? "https://" : "http://") + host + ":" + port + "/";
    }
}
