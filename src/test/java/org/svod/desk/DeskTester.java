package org.svod.desk;

import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.svod.cli.Desk;
import org.svod.cli.DeskNights;

/** The desk on a free port, with a user of each role and what each of them asks it. */
final class DeskTester implements AutoCloseable {

    static final String PASSWORD = "correct horse battery";
    /** Cheaper than that of the desk, so that tests are fast; a hash says how it was made. */
    private static final String HASH = String.valueOf(new BCryptPasswordEncoder(4).encode(PASSWORD));

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final DeskNights nights;
    private final ConfigurableApplicationContext running;
    private final int port;
    private final Map<String, Browser> browsers = new HashMap<>();

    DeskTester(Path root) throws IOException {
        this(new DeskNights(root));
    }

    DeskTester(DeskNights made) throws IOException {
        this(made, "");
    }

    /** With these settings of the desk, one a line. */
    DeskTester(DeskNights made, String settings) throws IOException {
        nights = made;
        nights.users("user,name,role,state,password,language\n"
                + line("kz", "submitter", "KZ")
                + line("ru", "submitter", "RU")
                + line("stan", "statistician", "")
                + line("anna", "approver", "")
                + line("boris", "approver", "")
                + line("olga", "operator", "")
                + line("rita", "reader", "")
                + line("lock", "reader", ""));
        java.nio.file.Files.writeString(nights.path("data/etc/desk/desk.properties"), settings);
        running = started(nights);
        port = java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) running).getWebServer())
                .getPort();
    }

    private DeskTester(DeskNights made, ConfigurableApplicationContext started) {
        nights = made;
        running = started;
        port = java.util.Objects.requireNonNull(((ServletWebServerApplicationContext) running).getWebServer())
                .getPort();
    }

    /** On what lies there, with its users and settings. */
    static DeskTester again(DeskNights made) {
        return new DeskTester(made, started(made));
    }

    private static ConfigurableApplicationContext started(DeskNights nights) {
        return DeskServer.start(new Desk.Place(
                nights.workplace(),
                nights.path("data/etc"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)));
    }

    static String line(String user, String role, String state) {
        return user + "," + user + "," + role + "," + state + "," + HASH + ",en\n";
    }

    /** What the first form of a page that asks for something says the page showed. */
    static String seen(String page) {
        return hidden(page, "seen");
    }

    /** The value of the first hidden field of this name. */
    static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!found.find()) {
            throw new AssertionError("no form has the field " + name + ": " + page);
        }
        return found.group(1);
    }

    /** Where an answer leads; blank if nowhere. */
    static String leadsTo(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** The same without the host. */
    static String target(HttpResponse<String> answer) {
        URI next = URI.create(leadsTo(answer));
        return next.getRawPath() + (next.getRawQuery() == null ? "" : "?" + next.getRawQuery());
    }

    DeskNights nights() {
        return nights;
    }

    /** Where the server keeps a file while it comes. */
    Path temporary() {
        ServletContext context =
                Objects.requireNonNull(((ServletWebServerApplicationContext) running).getServletContext());
        return ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    int port() {
        return port;
    }

    /** The browser of a person who has signed in; of nobody, for a blank name. */
    Browser of(String user) throws IOException, InterruptedException {
        Browser known = browsers.get(user);
        if (known == null) {
            known = new Browser(port);
            if (!user.isEmpty()) {
                known.signIn(user, PASSWORD);
            }
            browsers.put(user, known);
        }
        return known;
    }

    /** One that has not been used before. */
    Browser fresh() {
        return new Browser(port);
    }

    @Override
    public void close() {
        running.close();
    }

    /** Keeps cookies, follows no redirects, and takes the token of the last page into its forms. */
    static final class Browser {

        private final String root;
        private final HttpClient client;
        private final CookieManager cookies = new CookieManager();
        private String token = "";

        Browser(int port) {
            root = "http://localhost:" + port;
            client = HttpClient.newBuilder().cookieHandler(cookies).build();
        }

        HttpResponse<String> signIn(String user, String password) throws IOException, InterruptedException {
            get("/login");
            return post("/login", "username", user, "password", password);
        }

        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return send(request.build());
        }

        byte[] bytes(String path) throws IOException, InterruptedException {
            return client.send(
                            HttpRequest.newBuilder(URI.create(root + path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }

        HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
            return send(form(path, fields).build());
        }

        HttpRequest.Builder form(String path, String... fields) {
            List<String> body = new ArrayList<>(List.of("_csrf=" + encoded(token)));
            for (int i = 0; i < fields.length; i += 2) {
                body.add(fields[i] + "=" + encoded(fields[i + 1]));
            }
            return HttpRequest.newBuilder(URI.create(root + path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)));
        }

        HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            return response;
        }

        /** Gives a file for 2023 on the page of the files. */
        HttpResponse<String> give(String name, byte[] content) throws IOException, InterruptedException {
            get("/send");
            return send(HttpRequest.newBuilder(URI.create(root + "/send"))
                    .header("Content-Type", "multipart/form-data; boundary=xx")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(file(name, content)))
                    .build());
        }

        /** The body of that form. */
        byte[] file(String name, byte[] content) throws IOException {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            for (String[] field : new String[][] {{"_csrf", token}, {"period", "2023"}}) {
                body.write(("--xx\r\nContent-Disposition: form-data; name=\"" + field[0] + "\"\r\n\r\n" + field[1]
                                + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                            + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(c -> c.getName().equals("svod"))
                    .map(c -> c.getValue())
                    .findFirst()
                    .orElse("");
        }

        String token() {
            return token;
        }

        String root() {
            return root;
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
