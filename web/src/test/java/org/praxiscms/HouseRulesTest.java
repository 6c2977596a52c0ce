package org.praxiscms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Who may know whom, and the conventions that a class file shows. */
class HouseRulesTest {
    private static final String WEB = "org.praxiscms.web";
    private static final String LAUNCHER = "org.praxiscms.launcher";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(WEB, LAUNCHER);

    @Test
    void the_web_reaches_the_database_through_doors_only() {
        noClasses()
                .that()
                .resideInAPackage(WEB + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "org.eclipse.persistence..")
                .check(PROGRAM);
    }

    @Test
    void no_type_on_a_visitors_way_can_reach_a_draft() {
        noClasses()
                .that()
                .resideInAPackage(WEB + ".site..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.praxiscms\\..*(?:Editing|Publishing|Handling|Draft)")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("org.praxiscms.transfer..", "org.praxiscms.setup..", WEB + ".admin..")
                .check(PROGRAM);
    }

    @Test
    void the_launcher_stands_outside_the_application() {
        noClasses()
                .that()
                .resideInAPackage(LAUNCHER + "..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.praxiscms..").and(not(resideInAPackage(LAUNCHER + ".."))))
                .check(PROGRAM);
        noClasses()
                .that()
                .resideInAPackage(WEB + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(LAUNCHER + "..")
                .check(PROGRAM);
    }

    @Test
    void parts_of_the_web_do_not_depend_on_each_other_in_a_circle() {
        slices().matching(WEB + ".(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void pages_of_one_kind_do_not_know_those_of_another() {
        slices().matching(WEB + ".site.(*)..").should().notDependOnEachOther().check(PROGRAM);
    }

    @Test
    void a_bean_with_a_name_has_a_scope() {
        classes()
                .that()
                .areAnnotatedWith(Named.class)
                .should(beAnnotatedWith(RequestScoped.class)
                        .or(beAnnotatedWith(ViewScoped.class))
                        .or(beAnnotatedWith(SessionScoped.class))
                        .or(beAnnotatedWith(ApplicationScoped.class)))
                .check(PROGRAM);
    }

    @Test
    void a_bean_that_outlives_a_request_is_serialisable() {
        classes()
                .that()
                .areAnnotatedWith(ViewScoped.class)
                .or()
                .areAnnotatedWith(SessionScoped.class)
                .should()
                .implement(Serializable.class)
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void only_the_clock_tells_the_time() {
        noClasses()
                .that()
                .resideInAPackage(WEB + "..")
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return describe("asks the machine for the time", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getTarget().getName();
            boolean withClock = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.isEquivalentTo(Clock.class));
            return method.equals("now") && owner.isAssignableTo(TemporalAccessor.class) && !withClock
                    || owner.isEquivalentTo(Clock.class) && (method.startsWith("system") || method.startsWith("tick"))
                    || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        });
    }

    /** But the one that carries each printed stream into the log: there are two of them. */
    @Test
    void loggers_are_private_constants() {
        fields().that()
                .haveRawType(Logger.class)
                .or()
                .haveRawType(System.Logger.class)
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("PrintedLines")
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .check(PROGRAM);
    }

    @Test
    void no_field_is_public_but_constants() {
        noFields()
                .that()
                .doNotHaveModifier(STATIC)
                .or()
                .doNotHaveModifier(FINAL)
                .should()
                .bePublic()
                .check(PROGRAM);
    }

    @Test
    void only_the_launcher_prints() {
        noClasses()
                .that()
                .resideInAPackage(WEB + "..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(PROGRAM);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(?:Manager|Helper|Utils?|DTO|Dto|Base|Bean)(?:\\$.*)?")
                .orShould()
                .haveNameMatching(".*[.$](?:Abstract|Base)[A-Z][^.]*")
                .check(PROGRAM);
    }

    @Test
    void a_page_of_the_site_lives_for_one_request() {
        classes()
                .that()
                .resideInAPackage(WEB + ".site..")
                .and()
                .haveSimpleNameEndingWith("Page")
                .should()
                .beAnnotatedWith(Named.class)
                .andShould()
                .beAnnotatedWith(RequestScoped.class)
                .check(PROGRAM);
    }
}
