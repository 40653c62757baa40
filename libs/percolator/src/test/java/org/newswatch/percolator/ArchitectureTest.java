package org.newswatch.percolator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.newswatch.percolator", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] LIBRARIES = {"org.apache.lucene..", "org.tartarus..", "com.ibm.icu.."};

    /** Not even inside: only the package that reads texts knows Lucene and ICU. */
    @ArchTest
    static final ArchRule onlyTheAnalysisKnowsLucene = noClasses()
            .that()
            .resideInAPackage("org.newswatch.percolator")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LIBRARIES);

    @ArchTest
    static final ArchRule noPublicTypeShowsLucene =
            noClasses().that().arePublic().should().dependOnClassesThat().resideInAnyPackage(LIBRARIES);

    @ArchTest
    static final ArchRule nothingIsNeededButTextLibraries = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "org.newswatch.percolator..", "org.jspecify..", LIBRARIES[0], LIBRARIES[1], LIBRARIES[2]);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.newswatch.(**)").should().beFreeOfCycles();
}
