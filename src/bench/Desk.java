import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks a running desk for pages, as fast as it answers, and prints times: {@code java Desk <url> <user> <password> <secretary> <password> <page>...}. The user is
 * a submitter of KZ, the secretary a statistician, who opens the pages.
 */
final class Desk {

    private static final int WARM = 60;
    private static final int MEASURED = 40;
    private static final int SECONDS = 10;
    private static final int THREADS = 4;
    private static final int CHECKS = 9;
    private static final int ROWS = 3_000;
    private static final int BROWSERS = 20;
    private static final int FLOOD = 50 << 20;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String root;
    private final HttpClient client;
    private String token = "";

    private Desk(String root, String user, String password) throws IOException, InterruptedException {
        this.root = root.replaceAll("/$", "");
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
        get("/login");
        String form = "_csrf=" + encoded(token) + "&username=" + encoded(user) + "&password=" + encoded(password);
        client.send(request("/login").header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (get("/returns").statusCode() != 200) {
            throw new IOException(user + " cannot sign in");
        }
    }

    public static void main(String[] args) throws Exception {
        Desk secretary = new Desk(args[0], args[3], args[4]);
        List<String> pages = Arrays.asList(args).subList(5, args.length);
        for (String page : pages) {
            for (int i = 0; i < WARM; i++) {
                secretary.get(page);
            }
            double[] times = new double[MEASURED];
            int size = 0;
            for (int i = 0; i < MEASURED; i++) {
                long begun = System.nanoTime();
                HttpResponse<String> answer = secretary.get(page);
                times[i] = (System.nanoTime() - begun) / 1e6;
                size = answer.body().length();
                if (answer.statusCode() != 200) {
                    throw new IOException(page + " answers " + answer.statusCode());
                }
            }
            Arrays.sort(times);
            print("%-40s median %6.1f ms, slowest %6.1f ms, %d characters", page, times[MEASURED / 2], times[MEASURED - 1], size);
        }

        long until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        List<Callable<Integer>> asking = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            asking.add(() -> {
                int asked = 0;
                while (System.nanoTime() < until) {
                    secretary.get(pages.get(asked++ % pages.size()));
                }
                return asked;
            });
        }
        print("requests a second, %d at once: %.0f", THREADS, together(asking).stream().mapToInt(Integer::intValue).sum() / (double) SECONDS);

        Desk submitter = new Desk(args[0], args[1], args[2]);
        double[] checks = new double[CHECKS];
        for (int i = 0; i < CHECKS; i++) {
            long begun = System.nanoTime();
            HttpResponse<String> verdict = submitter.give(() -> rows(ROWS), rows(ROWS).readAllBytes().length);
            if (verdict.statusCode() != 302 || submitter.get(verdict.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]*", "")).statusCode() != 200) {
                throw new IOException("a check answers " + verdict.statusCode());
            }
            checks[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(checks);
        print("check of %d rows, with its page: median %.0f ms", ROWS, checks[CHECKS / 2]);

        Path large = Files.createTempFile("svod-desk", ".csv");
        try (InputStream in = rows(FLOOD / 45)) {
            Files.copy(in, large, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        List<Callable<Integer>> flood = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            Desk browser = new Desk(args[0], args[1], args[2]);
            flood.add(() -> browser.give(() -> Files.newInputStream(large), Files.size(large)).statusCode());
        }
        long begun = System.nanoTime();
        Map<Integer, Long> answers = together(flood).stream().collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        print("%d browsers with %d MB each at once: %s in %.1f s (302 checked, 503 asked to wait, 507 spool full)",
                BROWSERS, Files.size(large) >> 20, answers, (System.nanoTime() - begun) / 1e9);
        print("a page afterwards: %d", secretary.get(pages.get(0)).statusCode());
        Files.delete(large);
    }

    private static <T> List<T> together(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<T> done = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(work)) {
                done.add(each.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    /** A return of KZ with rows of cases. */
    private static InputStream rows(int rows) {
        List<InputStream> parts = new ArrayList<>(List.of(bytes("period,indicator,case_ref,value,note\n")));
        for (int from = 0; from < rows; from += 1_000) {
            StringBuilder block = new StringBuilder();
            for (int i = from; i < Math.min(rows, from + 1_000); i++) {
                block.append("2023-05,FIREARMS,DESK-23/").append(100_000_000 + i).append(",1,abcde\n");
            }
            parts.add(bytes(block.toString()));
        }
        return new SequenceInputStream(java.util.Collections.enumeration(parts));
    }

    private static InputStream bytes(String text) {
        return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private HttpResponse<String> give(Source file, long size) throws IOException, InterruptedException {
        get("/send");
        byte[] before = ("--xx\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n--xx\r\nContent-Disposition: form-data; name=\"period\"\r\n\r\n2023-05\r\n"
                + "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--xx--\r\n".getBytes(StandardCharsets.US_ASCII);
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofInputStream(() -> {
            try {
                return new SequenceInputStream(new SequenceInputStream(new java.io.ByteArrayInputStream(before), file.open()), new java.io.ByteArrayInputStream(after));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }), before.length + size + after.length);
        return client.send(request("/send").header("Content-Type", "multipart/form-data; boundary=xx").POST(body).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
        Matcher found = TOKEN.matcher(answer.body());
        if (found.find()) {
            token = found.group(1);
        }
        return answer;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofMinutes(5));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
