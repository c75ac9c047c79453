package org.svod.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.svod.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the files of the outbox. */
final class NoticeFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private NoticeFile() {}

    /**
     * What lies in a file.
     *
     * @throws DamagedNoticeException if it cannot be read
     */
    static <T> T read(Path file, Class<T> type) throws DamagedNoticeException {
        try {
            return JSON.readValue(Files.readAllBytes(file), type);
        } catch (JacksonException e) {
            throw new DamagedNoticeException(file, e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new DamagedNoticeException(file, e.toString(), e);
        }
    }

    /** Writes a file in one step, and makes it durable. */
    static void store(Path file, Object content) throws IOException {
        PrivateFiles.replaceDurably(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }

    /** The same for one of many files in a folder, which is to be forced afterwards. */
    static void storeOneOfMany(Path file, Object content) throws IOException {
        PrivateFiles.replaceForced(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
    }
}
