package org.svod.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionTableFileTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aTableThatSomebodyHasChangedMeanwhileIsNotReplaced() throws IOException {
        Path table = folder.resolve("decisions.csv");
        Files.writeString(table, "as read");
        DecisionTableFile file = DecisionTableFile.read(folder);
        Files.writeString(table, "as a person has written it since");
        assertThat(file.replace(bytes("ours"))).isFalse();
        assertThat(table).hasContent("as a person has written it since");
        assertThat(folder).isDirectoryContaining("glob:**decisions.csv");
        assertThat(folder.toFile().list()).containsExactly("decisions.csv");
        Files.delete(table);
        assertThat(file.replace(bytes("ours"))).isFalse();
        assertThat(table).doesNotExist();
    }

    @Test
    void aTableThatAppearsMeanwhileIsNotReplaced() throws IOException {
        DecisionTableFile file = DecisionTableFile.read(folder);
        Files.writeString(folder.resolve("decisions.csv"), "new");
        assertThat(file.replace(bytes("ours"))).isFalse();
        assertThat(folder.resolve("decisions.csv")).hasContent("new");
    }

    @Test
    void aLinkStaysALinkAndPermissionsStay() throws IOException {
        Path real = folder.resolve("real.csv");
        Files.writeString(real, "as read");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-rw-r--"));
        Files.createSymbolicLink(folder.resolve("decisions.csv"), real);
        assertThat(DecisionTableFile.read(folder).replace(bytes("ours"))).isTrue();
        assertThat(folder.resolve("decisions.csv")).isSymbolicLink();
        assertThat(real).hasContent("ours");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void aQuotationMarkWithinAFieldIsPlainText() {
        String table = "kind,reason\na,12\" barrel\nb,x\n\"c\n,\"\"\",y\"z\nd,last\n";
        Map<String, String> row = Map.of("kind", "n", "reason", "new");
        assertThat(DecisionRows.of(table).with(row, OptionalLong.of(2)).toString())
                .isEqualTo(table.replace("a,12\" barrel", "n,new")
                        .replace("kind,reason", "kind,reason,decided_by_user")
                        .replace("n,new\n", "n,new,\n"));
        assertThat(DecisionRows.of(table).rows()).hasSize(5);
    }

    @Test
    void aQuotationMarkBehindAByteOrderMarkBeginsAField() {
        assertThat(DecisionRows.of("\uFEFF\"kind\n\",reason\na,b\n").rows())
                .containsExactly("\uFEFF\"kind\n\",reason\n", "a,b\n");
        assertThat(DecisionRows.of("\uFEFF\"kind\",\"reason\"\na,b\n")
                        .with(Map.of("kind", "n", "reason", "new", "decided_by_user", "u"), OptionalLong.of(2))
                        .toString())
                .isEqualTo("\uFEFF\"kind\",\"reason\",decided_by_user\nn,new,u\n");
    }

    @Test
    void anAnswerSaysWhatChangedWithoutValuesAndHowMuchItLeavesOut() {
        assertThat(WhatChanged.of(List.of("- figure DETAINED 12 FINAL", "+ figure DETAINED 15 FINAL", "- x")))
                .containsExactly(": 1", "figure DETAINED: 2");
        Ruling many = Ruling.applied(Collections.nCopies(103, "line"));
        assertThat(many.details()).hasSize(101).endsWith("and 3 more");
    }

    @Test
    void rowsKeepTheirBytesWhereverLineBreaksAndQuotationMarksStand() {
        String table = "\n\nkind,reference,decided_by_user\r\n\"a\n\"\"b\",x,\r\nc,y,\n\n";
        Map<String, String> row = Map.of("kind", "d", "reference", "q \"1\"", "decided_by_user", "u");
        assertThat(DecisionRows.of(table).toString()).isEqualTo(table);
        assertThat(DecisionRows.of(table).with(row, OptionalLong.of(4)).toString())
                .isEqualTo("\n\nkind,reference,decided_by_user\r\nd,\"q \"\"1\"\"\",u\r\nc,y,\n\n");
        assertThat(DecisionRows.of(table).with(row, OptionalLong.of(6)).toString())
                .isEqualTo("\n\nkind,reference,decided_by_user\r\n\"a\n\"\"b\",x,\r\nd,\"q \"\"1\"\"\",u\n\n");
        assertThat(DecisionRows.of(table).with(row, OptionalLong.empty()).toString())
                .isEqualTo(table + "d,\"q \"\"1\"\"\",u\r\n");
        assertThat(DecisionRows.of("kind,reference")
                        .with(row, OptionalLong.empty())
                        .toString())
                .isEqualTo("kind,reference,decided_by_user\nd,\"q \"\"1\"\"\",u\n");
    }
}
