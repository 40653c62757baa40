package org.newswatch.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.newswatch.enrich");

    @Test
    void languageKnowsNothingOfTheFramework() {
        knowsOnly("language", "com.fasterxml.jackson.annotation..");
    }

    @Test
    void topicKnowsNothingOfTheFramework() {
        knowsOnly("topic", "com.fasterxml.jackson..", "org.newswatch.percolator..");
    }

    @Test
    void entityKnowsNothingOfTheFramework() {
        knowsOnly("entity", "com.fasterxml.jackson..", "org.newswatch.percolator..");
    }

    @Test
    void storyKnowsADatabaseAndNoMoreOfTheFramework() {
        knowsOnly("story", "javax.sql..", "jakarta.inject..", "io.smallrye.config..", "org.newswatch.percolator..");
    }

    private static void knowsOnly(String name, String... libraries) {
        var own = "org.newswatch.enrich." + name + "..";
        var known = new java.util.ArrayList<>(java.util.List.of("java..", "org.jspecify..", own));
        known.addAll(java.util.List.of(libraries));
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known.toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.newswatch.enrich.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nothingHereCallsOutOrReadsXml() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "org.apache.hc..",
                        "io.vertx.core.http..",
                        "io.vertx.ext.web.client..",
                        "javax.xml.parsers..")
                .check(CLASSES);
    }
}
