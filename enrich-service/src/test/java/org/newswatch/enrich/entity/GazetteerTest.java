package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GazetteerTest {

    @TempDir
    private Path folder;

    @Test
    void aFileAddsEntities() throws IOException {
        var file = write("""
            places:
              - {id: "nw:vlasotince", name: Vlasotince}
            people:
              - id: nw:petra-kovac
                name: Petra Kovač
                ru: Петра Ковач
                cues: [harbour master]
            """);

        assertThat(find(file, "Petra Kovač u Vlasotincu, Ковач уехала"))
                .extracting(tag -> tag.id() + " " + tag.mentions())
                .containsExactly("nw:petra-kovac 2", "nw:vlasotince 1");
        assertThat(find(file, "The harbour master is Kovač"))
                .extracting(EntityTag::id)
                .containsExactly("nw:petra-kovac");
    }

    @Test
    void aFileOverridesAnEntityThatShips() throws IOException {
        var file = write("places: [{id: Q3711, name: Singidunum}]");

        assertThat(find(file, "Singidunum")).extracting(EntityTag::id).containsExactly("Q3711");
        assertThat(find(file, "Belgrade")).isEmpty();
    }

    @Test
    void aLaterFileOverridesAnEarlierOne() throws IOException {
        var first = write("places: [{id: \"nw:x\", name: Alphaville}]");
        var second = write("places: [{id: \"nw:x\", name: Betaville}]");

        var finder = new EntityFinder(Gazetteer.with(List.of(first, second)));

        assertThat(finder.find("en", "From Alphaville to Betaville", null, null))
                .extracting(EntityTag::name)
                .containsExactly("Betaville");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: Q1x, name: A}|line 3|an id is Q and a number, or nw: and lower-case words with hyphens, not Q1x",
                "{name: A}|line 3|an id is Q and a number, or nw: and lower-case words with hyphens, not null",
                "{id: 'nw:a'}|line 3|entry nw:a needs a name",
                "{id: 'nw:a', name: A, sr: ['']}|line 3|entry nw:a has a name that is empty or longer than 100 letters",
                "{id: 'nw:a', name: A, sr: Београд}|line 3|Serbian name in Cyrillic",
                "{id: 'nw:a', name: A, ru: Belgrad}|line 3|Russian name that is not in Cyrillic",
                "{id: 'nw:a', name: A, srr: B}|line 3|Unrecognized field",
                "{id: 'nw:a', name: A, surname: maybe}|line 3|maybe",
                "{id: 'nw:a', name: A|line 4|expected ',' or '}'",
                "{id: 'nw:b', name: B}|entry nw:b|two entries have the id nw:b",
                "{id: 'nw:a', name: A, surname: sure}|entry nw:a|is no person and has no surname"
            })
    void aBrokenFileIsRefusedWithItsNameThePlaceAndTheFault(String entry, String place, String fault)
            throws IOException {
        var file = write("places:\n  - {id: \"nw:b\", name: B}\n  - " + entry + "\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gazetteer.with(List.of(file)))
                .withMessageContaining(file.toString())
                .withMessageContaining(fault)
                .satisfies(e -> assertThat(e.getMessage()).contains(place.replace("entry ", "")));
    }

    @Test
    void aMissingFileIsRefused() {
        var file = folder.resolve("nowhere.yaml");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Gazetteer.with(List.of(file)))
                .withMessageContaining("nowhere.yaml cannot be read");
    }

    @ParameterizedTest
    @CsvSource({"Belgrad", "Београд", "Sergei Lavrov", "Lavrov"})
    void aNameThatIsTakenIsRefused(String name) throws IOException {
        var file = write("organisations: [{id: \"nw:taken\", name: Taken, other: [" + name + "]}]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EntityFinder(Gazetteer.with(List.of(file))))
                .withMessageContaining("nw:taken are both called \"" + name + "\"");
    }

    private List<EntityTag> find(Path file, String title) {
        return new EntityFinder(Gazetteer.with(List.of(file))).find(null, title, null, null);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "own", ".yaml"), yaml);
    }
}
