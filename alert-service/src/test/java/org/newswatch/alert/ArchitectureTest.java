package org.newswatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.net.URL;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.newswatch.alert");

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.newswatch.alert.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheEgressLibrarySpeaksHttpToOthers() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net.http..", "org.apache.hc..", "io.vertx.ext.web.client..", "okhttp3..")
                .check(CLASSES);
    }

    @Test
    void whatIsSaidAndMatchedKnowsNoFramework() {
        noClasses()
                .that()
                .haveSimpleName("Criteria")
                .or()
                .haveSimpleName("Notify")
                .or()
                .haveSimpleName("RaisedAlert")
                .or()
                .haveSimpleName("Documents")
                .or()
                .haveSimpleName("ArticleEnriched")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "org.apache.kafka..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void addressesAreNotOpenedAroundIt() {
        // Who installs the chart has its test ask the services by their names in the cluster: that is a program of its
        // own.
        noClasses()
                .that()
                .resideOutsideOfPackage("..trial..")
                .should()
                .callMethod(URL.class, "openConnection")
                .orShould()
                .callMethod(URL.class, "openStream")
                .check(CLASSES);
    }
}
