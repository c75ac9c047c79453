package org.svod.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.svod.desk.reading.DownloadFile;
import org.svod.desk.reading.DownloadRights;
import org.svod.desk.reading.DownloadSet;
import org.svod.desk.reading.Downloads;
import org.svod.desk.security.DeskUser;
import org.svod.desk.spool.AuditLog;
import org.svod.files.Fingerprint;

/** The files of each round: a list of sets, the files of a set, each file, and all files of a set as a ZIP. */
@Controller
public final class DownloadPages {

    /** Each of them keeps a processor busy. */
    private static final int ARCHIVES_AT_ONCE = 4;

    private static final int TRIES = 3;
    private static final List<String> GROUPS = List.of("everybody", "state", "secretariat");

    private final Downloads downloads;
    private final AuditLog audit;
    private final Semaphore archives = new Semaphore(ARCHIVES_AT_ONCE);
    /** Of people who have not signed in, so that the public cannot keep the offices waiting. */
    private final Semaphore openArchives = new Semaphore(ARCHIVES_AT_ONCE);

    /** With the list of files and the log. */
    public DownloadPages(Downloads downloads, AuditLog audit) {
        this.downloads = downloads;
        this.audit = audit;
    }

    /**
     * A file as it is shown.
     *
     * @param file the file
     * @param sha256 its fingerprint
     */
    public record Shown(DownloadFile file, String sha256) {

        /** For whom it is: {@code everybody}, {@code state} or {@code secretariat}. */
        public String group() {
            return file.readers().everybody()
                    ? "everybody"
                    : file.readers().state().isEmpty() ? "secretariat" : "state";
        }
    }

    /** The sets. */
    @GetMapping("/downloads")
    public String sets(Model model) throws IOException {
        model.addAttribute("sets", downloads.of(rights()));
        return "downloads";
    }

    /** The files of a set. */
    @GetMapping("/downloads/{set}")
    public String files(@PathVariable("set") String id, Model model) throws IOException {
        DownloadSet set = set(id);
        List<Shown> files = shown(id, set);
        model.addAttribute("set", set);
        model.addAttribute("groups", groups(files));
        model.addAttribute("isSecretariat", rights().kind() == DownloadRights.Kind.SECRETARIAT);
        return "download";
    }

    /** All files of a set. No more than a part of a file is in memory. */
    @GetMapping("/downloads/{set}/zip")
    public void zip(@PathVariable("set") String id, HttpServletResponse response) throws IOException {
        DownloadSet set = set(id);
        Semaphore places = DeskUser.signedIn().isPresent() ? archives : openArchives;
        if (!places.tryAcquire()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "60");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        try {
            List<Shown> files = shown(id, set);
            String sums = DownloadArchive.sums(files);
            log(set.id() + ".zip", Fingerprint.of(sums.getBytes(StandardCharsets.UTF_8)));
            attach(response, "application/zip", set.id() + ".zip");
            DownloadArchive.write(set.id(), files, response.getOutputStream());
        } finally {
            places.release();
        }
    }

    /** A file. */
    @GetMapping("/downloads/{set}/file/{*path}")
    public void file(@PathVariable("set") String id, @PathVariable("path") String path, HttpServletResponse response)
            throws IOException {
        DownloadSet set = set(id);
        DownloadFile file = set.files().stream()
                .filter(f -> path.equals("/" + f.path()))
                .findFirst()
                .orElseThrow(NoSuchPageException::new);
        try (InputStream in = file.open()) {
            log(set.id() + "/" + file.path(), downloads.fingerprint(file));
            attach(response, "application/octet-stream", file.name());
            response.setContentLengthLong(file.bytes());
            in.transferTo(response.getOutputStream());
        } catch (NoSuchFileException e) {
            // A night has replaced it since it was listed.
            throw new NoSuchPageException();
        }
    }

    private static Map<String, List<Shown>> groups(List<Shown> files) {
        Map<String, List<Shown>> groups = new LinkedHashMap<>();
        for (String group : GROUPS) {
            List<Shown> own =
                    files.stream().filter(f -> f.group().equals(group)).toList();
            if (!own.isEmpty()) {
                groups.put(group, own);
            }
        }
        return groups;
    }

    /** The files with their fingerprints. While a night writes them, they are listed again. */
    private List<Shown> shown(String id, DownloadSet first) throws IOException {
        DownloadSet set = first;
        for (int tried = 1; tried < TRIES; tried++) {
            try {
                return shown(set);
            } catch (NoSuchFileException e) {
                set = set(id);
            }
        }
        return shown(set);
    }

    private List<Shown> shown(DownloadSet set) throws IOException {
        List<Shown> files = new ArrayList<>();
        for (DownloadFile file : set.files()) {
            files.add(new Shown(file, downloads.fingerprint(file)));
        }
        return files;
    }

    private DownloadSet set(String id) throws IOException {
        return downloads.find(id, rights()).orElseThrow(NoSuchPageException::new);
    }

    /** Which files the person of this request may have. */
    static DownloadRights rights() {
        Optional<DeskUser> person = DeskUser.signedIn();
        return person.map(p -> new DownloadRights(
                        p.user().role().mayDecide() ? DownloadRights.Kind.SECRETARIAT : DownloadRights.Kind.READER,
                        p.user().state()))
                .orElseGet(() -> new DownloadRights(DownloadRights.Kind.PUBLIC, ""));
    }

    /** Who has not signed in has no name to write down. */
    private void log(String file, String sha256) {
        DeskUser.signedIn()
                .ifPresent(p -> audit.add(p.getUsername(), "download", Map.of("file", file, "sha256", sha256)));
    }

    private static void attach(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
