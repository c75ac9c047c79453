package org.svod.desk.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.svod.release.Role;

/**
 * A page, and which roles may read it and send its forms. This is the only place that says it: a page that is not in
 * {@link #ALL} is closed to everybody.
 *
 * @param name its name in the words of the pages: {@code page.<name>} is its title
 * @param path its address; everything below it belongs to the page
 * @param readers the roles that may read it
 * @param writers the roles that may send its forms
 * @param listed whether the list of pages at the head of each page names it
 */
public record DeskPage(String name, String path, Set<Role> readers, Set<Role> writers, boolean listed) {

    private static final Set<Role> EVERYBODY = Set.of(Role.values());
    private static final Set<Role> NOBODY = Set.of();

    /** Which returns have come. */
    public static final DeskPage RETURNS = new DeskPage("returns", "/returns", EVERYBODY, NOBODY, true);

    /** A file is checked and sent. */
    public static final DeskPage SEND =
            new DeskPage("send", "/send", Set.of(Role.SUBMITTER), Set.of(Role.SUBMITTER), true);

    /** The receipts of one State for one period, and one receipt. */
    public static final DeskPage RECEIPTS = new DeskPage(
            "receipts",
            "/receipts",
            Set.of(Role.SUBMITTER, Role.STATISTICIAN, Role.APPROVER),
            roles(role -> role == Role.SUBMITTER || role.mayJustify()),
            false);

    /** What only a person can answer. */
    public static final DeskPage DECIDE =
            new DeskPage("decide", "/decide", roles(Role::mayDecide), roles(Role::mayDecide), true);

    /** What differs since the last release, who did what, and what can be done now. */
    public static final DeskPage RELEASE =
            new DeskPage("release", "/release", roles(Role::mayPropose), roles(Role::mayPropose), true);

    /** The figures, and where they come from. */
    public static final DeskPage FIGURES = new DeskPage("figures", "/figures", EVERYBODY, NOBODY, true);

    /** The files of releases, drafts and nights. */
    public static final DeskPage DOWNLOADS = new DeskPage("downloads", "/downloads", EVERYBODY, NOBODY, true);

    /** The runs, and what is asked for. */
    public static final DeskPage RUNS =
            new DeskPage("runs", "/runs", roles(Role::mayAskForRun), roles(Role::mayAskForRun), true);

    /** The own password. */
    public static final DeskPage PASSWORD = new DeskPage("password", "/password", EVERYBODY, EVERYBODY, false);

    /** All pages, in the order in which they are listed. */
    public static final List<DeskPage> ALL =
            List.of(RETURNS, SEND, RECEIPTS, DECIDE, RELEASE, FIGURES, DOWNLOADS, RUNS, PASSWORD);

    private static Set<Role> roles(Predicate<Role> may) {
        return EVERYBODY.stream().filter(may).collect(Collectors.toUnmodifiableSet());
    }
    /** The key of its title in the words of the pages. */
    public String key() {
        return "page." + name;
    }

    /** The page to which an address belongs. */
    public static Optional<DeskPage> at(String address) {
        return ALL.stream()
                .filter(p -> address.equals(p.path) || address.startsWith(p.path + "/"))
                .findFirst();
    }
}
