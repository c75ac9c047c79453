package org.svod.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.notice.Outbox.Mark;
import org.svod.release.Role;

/** A notice lies in the outbox once, whichever run wrote it, and damage to one file is damage to that file alone. */
class OutboxTest {

    private static final Instant EIGHT = Instant.parse("2024-07-01T08:00:00Z");
    private static final Instant NINE = Instant.parse("2024-07-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2024-07-01T10:00:00Z");

    @TempDir
    private Path data;

    private Outbox outbox;

    @BeforeEach
    void anEmptyOutbox() {
        outbox = new Outbox(data);
    }

    private static Notice notice(Notice.Kind kind, Role role, String state, String about) {
        return new Notice(kind, role, state, about, Map.of("round", "2023"));
    }

    private static Notice reminder(String about) {
        return notice(Notice.Kind.REMINDER, Role.SUBMITTER, "KZ", about);
    }

    private List<String> abouts() throws IOException {
        return outbox.listing().entries().stream()
                .map(entry -> entry.notice().about())
                .toList();
    }

    private Outbox.Entry only() throws IOException {
        return outbox.listing().entries().get(0);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(outbox.place())) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        }
    }

    @Test
    void veryManyNoticesAreAllWritten() throws IOException {
        List<Notice> many =
                IntStream.range(0, 500).mapToObj(n -> reminder("month " + n)).toList();
        outbox.write("1", EIGHT, many);
        assertThat(outbox.listing().entries())
                .extracting(Outbox.Entry::notice)
                .containsExactlyInAnyOrderElementsOf(many);
        assertThat(names()).hasSize(500).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void aNoticeThatCannotBeWrittenFailsTheCommandAndTheNextOneWritesTheRest() throws IOException {
        List<Notice> many =
                IntStream.range(0, 500).mapToObj(n -> reminder("month " + n)).toList();
        Path inTheWay = outbox.place().resolve("1/.svod-writing-" + Outbox.key(many.get(100)) + ".json.tmp");
        Files.createDirectories(inTheWay);
        assertThatThrownBy(() -> outbox.write("1", EIGHT, many)).isInstanceOf(IOException.class);
        Files.delete(inTheWay);
        outbox.write("1", NINE, many);
        assertThat(outbox.listing().entries())
                .extracting(Outbox.Entry::notice)
                .containsExactlyInAnyOrderElementsOf(many);
    }

    @Test
    void whatIsWrittenIsReadBackInTheOrderOfItsTime() throws IOException {
        Notice attached = new Notice(
                Notice.Kind.RETURN_ACCEPTED,
                Role.SUBMITTER,
                "KZ",
                "7",
                Map.of("file", "KZ \"5\".csv", "errors", "0"),
                Optional.of(new Notice.Attachment("receipts/KZ/a.html", "ab".repeat(32))));
        outbox.write("10", NINE, List.of(reminder("second")));
        outbox.write("9", EIGHT, List.of(attached));
        outbox.write("11", TEN, List.of());

        assertThat(outbox.listing().damaged()).isEmpty();
        assertThat(outbox.listing().entries()).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.written()).isEqualTo(EIGHT);
            assertThat(entry.notice()).isEqualTo(attached);
        });
        assertThat(outbox.listing().entries().get(1).notice()).isEqualTo(reminder("second"));
        assertThat(outbox.place().resolve("11")).doesNotExist();
        for (Outbox.Entry entry : outbox.listing().entries()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry.file())))
                    .doesNotEndWith("r--")
                    .endsWith("---");
        }
    }

    @Test
    void theSameNoticeOfAnotherRunIsTheSame() throws IOException {
        outbox.write("1", EIGHT, List.of(reminder("2023-12 before"), reminder("2023-12 before")));
        outbox.write("2", NINE, List.of(reminder("2023-12 before"), reminder("2023-12 on")));
        assertThat(abouts()).containsExactly("2023-12 before", "2023-12 on");
        assertThat(outbox.listing().entries().get(0).written()).isEqualTo(EIGHT);
        assertThat(outbox.place().resolve("2").toFile().list()).hasSize(1);
    }

    @Test
    void kindRoleStateAndMatterTellNoticesApartAndFactsDoNot() {
        List<Notice> notices = List.of(
                reminder("a"),
                reminder("b"),
                notice(Notice.Kind.QUESTION, Role.SUBMITTER, "KZ", "a"),
                notice(Notice.Kind.REMINDER, Role.STATISTICIAN, "KZ", "a"),
                notice(Notice.Kind.REMINDER, Role.SUBMITTER, "RU", "a"),
                notice(Notice.Kind.REMINDER, Role.SUBMITTER, "", "KZ\na"),
                notice(Notice.Kind.REMINDER, Role.SUBMITTER, "KZ\na", ""));
        Set<String> keys = new HashSet<>();
        notices.forEach(notice -> keys.add(Outbox.key(notice)));
        assertThat(keys).hasSize(notices.size());
        assertThat(Outbox.key(new Notice(Notice.Kind.REMINDER, Role.SUBMITTER, "KZ", "a", Map.of("due", "later"))))
                .isEqualTo(Outbox.key(reminder("a")));
    }

    @Test
    void whatBecameOfANoticeStandsBesideIt() throws IOException {
        outbox.write("1", EIGHT, List.of(reminder("a")));
        assertThat(outbox.marks(only())).isEmpty();
        Mark failed = new Mark(Mark.State.FAILED, NINE, NINE, "no route", 1);
        outbox.mark(only(), Map.of("kz@example.org", failed));
        assertThat(outbox.marks(only())).isEqualTo(Map.of("kz@example.org", failed));
        assertThat(failed.became(Mark.State.SENT, "250 OK"))
                .isEqualTo(new Mark(Mark.State.SENT, NINE, NINE, "250 OK", 1));
        assertThat(outbox.listing().entries()).as("marks are no notice").hasSize(1);

        outbox.remove(only());
        assertThat(names()).isEmpty();
        assertThat(outbox.listing().entries()).isEmpty();
    }

    @Test
    void aNoticeThatIsSentToNobodyAnyMoreKeepsWhatWasSent() throws IOException {
        outbox.write("1", EIGHT, List.of(reminder("a"), reminder("b")));
        Outbox.Entry entry = only();
        outbox.mark(
                entry,
                Map.of(
                        "sent@example.org",
                        new Mark(Mark.State.SENT, EIGHT, EIGHT, "250 OK", 1),
                        "failed@example.org",
                        new Mark(Mark.State.FAILED, EIGHT, NINE, "no route", 3),
                        "refused@example.org",
                        new Mark(Mark.State.REFUSED, EIGHT, NINE, "550", 1)));
        assertThat(Outbox.isNotSent(outbox.marks(entry))).isFalse();
        outbox.markAllNotSent(TEN);

        Map<String, Mark> marks = outbox.marks(entry);
        assertThat(Outbox.isNotSent(marks)).isTrue();
        assertThat(marks.get("sent@example.org")).isEqualTo(new Mark(Mark.State.SENT, EIGHT, EIGHT, "250 OK", 1));
        assertThat(marks.get("failed@example.org")).isEqualTo(new Mark(Mark.State.NOT_SENT, EIGHT, TEN, "no route", 3));
        assertThat(marks.get("refused@example.org")).extracting(Mark::state).isEqualTo(Mark.State.REFUSED);
        for (Outbox.Entry one : outbox.listing().entries()) {
            assertThat(Outbox.isNotSent(outbox.marks(one))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "{\"written\":null,\"notice\":null}", "\u0000", "{\"written\":\"x\"}"})
    void aDamagedFileHoldsUpNoOther(String content) throws IOException {
        outbox.write("1", EIGHT, List.of(reminder("a"), reminder("b")));
        Outbox.Entry damaged = only();
        Files.writeString(damaged.file(), content);

        Outbox.Listing listing = outbox.listing();
        assertThat(listing.entries()).hasSize(1);
        assertThat(listing.damaged())
                .singleElement()
                .asString()
                .contains(String.valueOf(damaged.file().getFileName()));
        outbox.write("2", NINE, List.of(damaged.notice()));
        assertThat(outbox.listing().entries())
                .as("it is not written beside the damaged one")
                .hasSize(1);
    }

    @Test
    void damagedMarksAreNamedAndReplacedOnceNothingIsSentAnyMore() throws IOException {
        outbox.write("1", EIGHT, List.of(reminder("a")));
        outbox.mark(only(), Outbox.notSent(NINE));
        Path marks = only().file()
                .resolveSibling(String.valueOf(only().file().getFileName()).replace(".json", ".marks.json"));
        Files.writeString(marks, "{");
        Outbox.Entry entry = only();
        assertThatThrownBy(() -> outbox.marks(entry))
                .isInstanceOf(DamagedNoticeException.class)
                .hasMessageContaining(String.valueOf(marks.getFileName()));
        outbox.markNotSent(entry, TEN);
        assertThat(outbox.marks(entry)).isEqualTo(Outbox.notSent(TEN));
    }

    @Test
    void whatAKilledWriterHasLeftIsNoNotice() throws IOException {
        assertThat(outbox.listing().entries()).isEmpty();
        outbox.write("1", EIGHT, List.of(reminder("a")));
        Files.copy(only().file(), only().file().resolveSibling(".half.json"));
        Files.writeString(only().file().resolveSibling("notes.txt"), "x");
        assertThat(abouts()).containsExactly("a");
    }
}
