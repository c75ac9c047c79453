package org.svod.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MatterTest {

    @Test
    void theOrderOfTheLinesDoesNotCountButTheirNumberDoes() {
        Matter one = new Matter(List.of("figure B 2", "figure A 1"));
        assertThat(one).isEqualTo(new Matter(List.of("figure A 1", "figure B 2")));
        assertThat(one.text()).isEqualTo("figure A 1\nfigure B 2\n");
        Matter twice = new Matter(List.of("figure A 1", "figure A 1", "figure B 3"));
        assertThat(one.difference(twice)).containsExactly("+ figure A 1", "- figure B 2", "+ figure B 3");
        assertThat(one.difference(one)).isEmpty();
    }

    @Test
    void theTextOfAnEditedLetterTakesThePlaceOfTheDraftsText() {
        Matter drafted = new Matter(Matter.letter("en", List.of("Dear Sir", "five persons")))
                .withLetter("ru", List.of("Уважаемый господин"));
        Matter edited = drafted.withLetter("en", List.of("five persons", "Dear Sir"));
        assertThat(edited.lines())
                .containsExactly(
                        "letter en 0001 five persons", "letter en 0002 Dear Sir", "letter ru 0001 Уважаемый господин");
        assertThat(drafted.difference(edited)).hasSize(4);
    }

    @Test
    void theFiguresAreReadBackFromTheLines() {
        Matter matter = new Matter(List.of(
                Matter.figure("DETAINED", "147", "FINAL"),
                Matter.figure("DEVICES", "", "PROVISIONAL"),
                "letter en 0001 x"));
        assertThat(matter.figures().values()).containsExactly(Map.entry("DETAINED", "147"));
        assertThat(matter.figures().statuses())
                .containsExactly(Map.entry("DETAINED", "FINAL"), Map.entry("DEVICES", "PROVISIONAL"));
    }
}
