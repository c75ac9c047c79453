package org.svod.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.Account;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.codebook.Language;
import org.svod.codebook.State;
import org.svod.release.Role;
import org.svod.release.Stamp;
import org.svod.request.ApproverKeys;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds a person who may sign in at the desk. */
@Command(
        name = "user",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "svod user add USER --role ROLE: adds a person to desk/users.csv. svod user password USER: gives the person another "
                        + "password and ends the sessions of the person. Both ask for the password twice on a terminal, or read one line "
                        + "from the standard input. Only its hash is stored. The person must change it at the first sign-in, within seven days.")
final class UserCommand implements Callable<Integer> {

    /** What is done with the user. */
    enum Action {
        /** A new line of the table. */
        ADD,
        /** A new password of a person who is in the table. */
        PASSWORD
    }

    private static final Duration FIRST_FOR = Duration.ofDays(7);

    private static final String FIRST =
            "The password must be changed at the first sign-in, within " + FIRST_FOR.toDays() + " days.";

    @Mixin
    private Options options = new Options();

    @Mixin
    private EtcOption etc = new EtcOption();

    @Parameters(index = "0", paramLabel = "add|password", description = "What to do.")
    private Action action = Action.ADD;

    @Parameters(index = "1", paramLabel = "USER", description = "The name with which the person signs in.")
    private String user = "";

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "For add: submitter, statistician, approver, operator or reader.")
    private @Nullable Role role;

    @Option(names = "--name", paramLabel = "NAME", description = "The name of the person (default: the user).")
    private String name = "";

    @Option(names = "--state", paramLabel = "STATE", description = "The State of a submitter, like KZ.")
    private String state = "";

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Where notices go.")
    private String email = "";

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "ru or en (default: ru).")
    private Language language = Language.RU;

    @Option(
            names = "--no-password",
            description = "For add: the person signs in at a provider or by a proxy only, so no password is asked for.")
    private boolean noPassword;

    @Option(
            names = "--random",
            description =
                    "Makes the password and prints it once, in place of asking for it. Give it to the person in a safe way.")
    private boolean random;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return switch (action) {
            case ADD -> add(Optional.ofNullable(role).orElseThrow(() -> wrong("add needs a --role")));
            case PASSWORD -> password();
        };
    }

    private int password() throws IOException {
        if (role != null || noPassword || !name.isEmpty() || !state.isEmpty() || !email.isEmpty()) {
            throw wrong("--role, --name, --state, --email and --no-password go with add only");
        }
        String folded = Stamp.folded(user);
        Path folder = etc.in(options.dataFolder());
        Account known = Optional.ofNullable(UserTable.accounts(folder).get(folded))
                .orElseThrow(() -> wrong("there is no user " + folded));
        UserTable.change(folder, given(known.user(), folded));
        line().getOut().println(folded + " has a new password, and must sign in again. " + FIRST);
        return ExitCode.DONE.code();
    }

    /** The person with a password that is asked for now and ends soon. */
    private Account given(User person, String folded) throws IOException {
        return new Account(
                person,
                hashOfNew(folded),
                Optional.of(Svod.clock(line())
                        .instant()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .plus(FIRST_FOR)));
    }

    /** Asks for a password, or makes one. */
    private String hashOfNew(String folded) throws IOException {
        Desk desk = DeskParts.desk(line());
        char[] password = random ? newRandom(folded) : NewSecret.read("password", folded, line());
        String hash = desk.hash(password);
        Arrays.fill(password, ' ');
        return hash;
    }

    private char[] newRandom(String folded) {
        String password = new RandomSecret().next();
        line().getOut().println("Password of " + folded + ": " + password);
        return password.toCharArray();
    }

    private int add(Role given) throws IOException {
        if (random && noPassword) {
            throw wrong("--random and --no-password do not go together");
        }
        String folded = Stamp.folded(user);
        if (!ApproverKeys.canHaveKey(folded)) {
            throw wrong("the name of a user has only letters a-z, digits, dots, hyphens, @ and _");
        }
        Optional<State> ofUser = options.settings().codebook().states().match(state);
        if ((given == Role.SUBMITTER) != ofUser.isPresent() || (given != Role.SUBMITTER && !state.isEmpty())) {
            throw wrong("a submitter has a --state of the codebook, like KZ; nobody else has one");
        }
        Path folder = etc.in(options.dataFolder());
        if (UserTable.users(folder).containsKey(folded)) {
            throw wrong("there is a user " + folded + " already");
        }
        User person = new User(
                folded,
                name.isEmpty() ? folded : name,
                given,
                ofUser.map(State::code).orElse(""),
                email,
                language.code());
        UserTable.add(folder, noPassword ? new Account(person, "") : given(person, folded));
        line().getOut().println(folded + " may sign in at the desk now." + (noPassword ? "" : " " + FIRST));
        return ExitCode.DONE.code();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(line(), message);
    }

    private CommandLine line() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
