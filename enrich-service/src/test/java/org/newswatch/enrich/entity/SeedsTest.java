package org.newswatch.enrich.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two real articles that are not part of the project; skipped where they are missing. */
class SeedsTest {

    private static final Path SEEDS = Path.of(System.getProperty("newswatch.shared", "../../shared"), "seeds");
    private static final EntityFinder FINDER = new EntityFinder(Gazetteer.shipped());

    @ParameterizedTest
    @CsvSource({
        "000_9d1b8236e997927b.txt, nw:marko-djuric, Marko Djuric; Đurić; Ђурић",
        "000_9d1b8236e997927b.txt, Q58217, Sergey Lavrov; Сергејем Лавровом; Lavrov",
        "003_54792b1714d91595.txt, Q58217, Sergey Lavrov; Lavrov",
        "003_54792b1714d91595.txt, nw:ivica-dacic, Ivica Dacic; Dacic",
        "003_54792b1714d91595.txt, nw:aleksandar-vucic, Alexander Vucic; Vucic",
        "003_54792b1714d91595.txt, Q7747, Vladimir Putin",
        "003_54792b1714d91595.txt, Q1246, Kosovo"
    })
    void everybodyIsFoundHoweverWritten(String file, String id, String forms) throws IOException {
        var path = SEEDS.resolve(file);
        if (!Files.exists(path)) {
            System.out.println("skipped: no article at " + path.toAbsolutePath().normalize());
        }
        assumeTrue(Files.exists(path));
        var text = Files.readString(path);

        for (var form : forms.split("; ")) {
            // whatever form comes first in the article: each on its own, where the text from it on is a body
            var tag = FINDER.find("en", "Marko Djuric", null, text.substring(text.indexOf(form))).stream()
                    .filter(found -> found.id().equals(id))
                    .findFirst();

            assertThat(tag).as(form).isPresent();
            assertThat(tag.orElseThrow().evidence())
                    .filteredOn(evidence -> evidence.field().equals("body"))
                    .first()
                    .isEqualTo(new EntityEvidence("body", 0, form.length(), form));
        }
    }
}
