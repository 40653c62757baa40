package org.newswatch.percolator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] LIBRARIES = {"org.apache.lucene..", "org.tartarus..", "com.ibm.icu.."};

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.newswatch.percolator");

    /** Not even inside: only the package that reads texts knows Lucene and ICU. */
    @Test
    void onlyTheAnalysisKnowsLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.newswatch.percolator.analyze")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES)
                .check(LIBRARY);
    }

    @Test
    void noPublicTypeShowsLucene() {
        noClasses()
                .that()
                .arePublic()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(LIBRARIES)
                .check(LIBRARY);
    }

    @Test
    void nothingIsNeededButTextLibraries() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.newswatch.percolator..",
                        "org.jspecify..",
                        LIBRARIES[0],
                        LIBRARIES[1],
                        LIBRARIES[2])
                .check(LIBRARY);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.newswatch.(**)").should().beFreeOfCycles().check(LIBRARY);
    }
}
