package org.newswatch.alert.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryPageTest {

    private static final JavaClasses CONSOLE = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.newswatch.alert.console");

    @Test
    void whatChangesSomethingTakesAForm() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should(new ArchCondition<>("take a Form, whose reader checks where it comes from") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean takes = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.isEquivalentTo(Form.class));
                        boolean onlyForms = method.tryGetAnnotationOfType(Consumes.class)
                                .filter(consumes -> List.of(consumes.value())
                                        .equals(List.of(MediaType.APPLICATION_FORM_URLENCODED)))
                                .isPresent();
                        events.add(new SimpleConditionEvent(method, takes && onlyForms, method.getFullName()));
                    }
                })
                .check(CONSOLE);
        noMethods()
                .should()
                .beAnnotatedWith(PUT.class)
                .orShould()
                .beAnnotatedWith(PATCH.class)
                .orShould()
                .beAnnotatedWith(DELETE.class)
                .check(CONSOLE);
    }

    @Test
    void everyPageIsMarkedAndAllButTheDoorAskForASession() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Console.class)
                .check(CONSOLE);
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and(new DescribedPredicate<>("are not before the door") {
                    @Override
                    public boolean test(JavaClass page) {
                        return !page.isEquivalentTo(SignInResource.class)
                                && !page.isEquivalentTo(SignOutResource.class)
                                && !page.isEquivalentTo(PreferencesResource.class)
                                && !page.isEquivalentTo(AssetsResource.class);
                    }
                })
                .should()
                .beAnnotatedWith(SignedIn.class)
                .check(CONSOLE);
    }
}
