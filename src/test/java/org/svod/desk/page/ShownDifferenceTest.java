package org.svod.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.publication.SampleCodebook;

/** The two sides of what differs stand beside each other. */
class ShownDifferenceTest {

    private static ShownDifference of(String... lines) {
        return new ShownDifference(List.of(lines), SampleCodebook.codebook());
    }

    @Test
    void aFigureHasBothItsValuesAndStatusesUnderTheNameOfItsIndicator() {
        assertThat(of("- figure DEVICES 359 FINAL", "+ figure DEVICES 360 REVISED", "+ figure DETAINED - PROVISIONAL")
                        .figures())
                .satisfiesExactly(
                        detained -> {
                            assertThat(detained.before()).isEmpty();
                            assertThat(detained.now()).isEqualTo(List.of("", "PROVISIONAL"));
                        },
                        devices -> {
                            assertThat(devices.name().en()).isEqualTo("Explosive devices seized");
                            assertThat(devices.before()).isEqualTo(List.of("359", "FINAL"));
                            assertThat(devices.now()).isEqualTo(List.of("360", "REVISED"));
                        });
    }

    @Test
    void aParagraphOfALetterStandsBesideTheOneBefore() {
        ShownDifference shown =
                of("- letter en 0041 359 devices", "+ letter en 0041 360 devices", "+ letter ru 0002 новый абзац");
        assertThat(shown.paragraphs())
                .containsExactly(
                        new ShownDifference.Paragraph("en", "359 devices", "360 devices"),
                        new ShownDifference.Paragraph("ru", "", "новый абзац"));
        assertThat(shown.figures()).isEmpty();
        assertThat(shown.others()).isEmpty();
    }

    @Test
    void whatIsNotShownIsCounted() {
        ShownDifference shown = of(Stream.concat(
                        IntStream.range(0, 103).mapToObj(i -> "+ decision JOINT CASE-" + i),
                        IntStream.range(0, 101).mapToObj(i -> "+ letter en " + (1_000 + i) + " text"))
                .toArray(String[]::new));
        assertThat(shown.others()).hasSize(100).startsWith(new ShownDifference.Line(true, "decision", "JOINT CASE-0"));
        assertThat(shown.paragraphs()).hasSize(100);
        assertThat(shown.more()).isEqualTo(4);
        assertThat(of("- decision A").more()).isZero();
    }
}
