package org.svod.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.svod.acts.User;
import org.svod.acts.UserTable;
import org.svod.release.Stamp;
import org.svod.request.ApproverKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Sets the passphrase by which an approver proves a request. */
@Command(
        name = "passphrase",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Sets the passphrase of an approver, with which requests to approve and to release are proven. Asks for it twice on a "
                        + "terminal, or reads one line from the standard input. Only a key that follows from it is stored.")
final class PassphraseCommand implements Callable<Integer> {

    @Mixin
    private Options options = new Options();

    @Mixin
    private EtcOption etc = new EtcOption();

    @Option(names = "--user", paramLabel = "USER", required = true, description = "The user, as in users.csv.")
    private String user = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Path folder = etc.in(options.dataFolder());
        String name = Stamp.folded(user);
        Optional<User> known = Optional.ofNullable(UserTable.users(folder).get(name));
        if (known.filter(u -> u.role().mayApprove()).isEmpty()) {
            throw wrong("--user must be an approver in desk/users.csv of " + folder);
        }
        if (!ApproverKeys.canHaveKey(name)) {
            throw wrong("the name of a user with a passphrase has only letters a-z, digits, dots, hyphens, @ and _");
        }
        char[] passphrase = NewSecret.read("passphrase", name, spec().commandLine());
        new ApproverKeys(folder).store(name, ApproverKeys.key(name, passphrase));
        Arrays.fill(passphrase, ' ');
        spec().commandLine().getOut().println("The passphrase of " + name + " is set.");
        return ExitCode.DONE.code();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec);
    }
}
