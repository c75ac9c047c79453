package org.svod.job;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.svod.databank.PublicationRepository;
import org.svod.publication.RoundReport;

/** Which output sets are written already, so that a night without news writes nothing. A set of which a file is missing is written again. */
final class WrittenSets {

    private final PublicationRepository publications;

    WrittenSets(PublicationRepository publications) {
        this.publications = publications;
    }

    /** Whether what lies in the output folder is the report's content. */
    boolean upToDate(RoundReport report, Workplace workplace) {
        Optional<PublicationRepository.Written> written = publications.written(report.round().name());
        Path folder = workplace.folders().output().resolve(report.round().name());
        return written.isPresent()
                && written.get().content().equals(content(report, workplace))
                && written.get().files().stream().allMatch(file -> Files.isRegularFile(folder.resolve(file)));
    }

    /** The files of a round as they were last written. */
    List<String> before(String round) {
        return publications.written(round).map(PublicationRepository.Written::files).orElse(List.of());
    }

    /** Remembers that these files are written. */
    void written(RoundReport report, Workplace workplace, List<String> files) {
        publications.written(report.round().name(), new PublicationRepository.Written(content(report, workplace), files));
    }

    private String content(RoundReport report, Workplace workplace) {
        List<PublicationRepository.Publication> published = publications.ofRound(report.round().name());
        String content = published.isEmpty() ? "" : published.get(published.size() - 1).content();
        return content + " " + new TreeSet<>(workplace.settings().nightly().outputs()) + " " + workplace.folders().output();
    }
}
