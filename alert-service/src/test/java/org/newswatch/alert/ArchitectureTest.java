package org.newswatch.alert;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

@AnalyzeClasses(packages = "org.newswatch.alert", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.newswatch.alert.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEgressLibrarySpeaksHttpToOthers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "org.apache.hc..", "io.vertx.ext.web.client..", "okhttp3..");

    @ArchTest
    static final ArchRule whatIsSaidAndMatchedKnowsNoFramework = noClasses()
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
            .resideInAnyPackage("io.quarkus..", "jakarta..", "io.smallrye..", "org.apache.kafka..", "java.sql..");

    @ArchTest
    static final ArchRule addressesAreNotOpenedAroundIt = noClasses()
            .should()
            .callMethod(URL.class, "openConnection")
            .orShould()
            .callMethod(URL.class, "openStream");
}
