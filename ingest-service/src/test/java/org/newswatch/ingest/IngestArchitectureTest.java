package org.newswatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class IngestArchitectureTest {

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.newswatch.ingest");

    @Test
    void theDomainKnowsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("..ingest.article..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.newswatch.ingest.article..", "java..", "org.jspecify..")
                .check(INGEST);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.newswatch.ingest.(*)..")
                .should()
                .beFreeOfCycles()
                .check(INGEST);
    }

    @Test
    void nobodyCallsOut() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "io.vertx..", "jakarta.ws.rs.client..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(URL|Socket|HttpURLConnection)|java\\.nio\\.channels\\.(Asynchronous)?SocketChannel")
                .check(INGEST);
    }

    @Test
    void xmlHasOneDoor() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.xml..", "org.xml.sax..", "org.w3c.dom..", "org.jdom2..", "com.rometools..")
                .check(INGEST);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.newswatch.ingest.feed..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.newswatch.ingest.feed.xml")
                .check(INGEST);
        noClasses()
                .should()
                .callMethod(org.jsoup.parser.Parser.class, "xmlParser")
                .check(INGEST);
    }
}
