package org.praxiscms;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.TemporalAccessor;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.praxiscms.access.AllowedTo;
import org.praxiscms.access.OpenToAll;
import org.praxiscms.shared.SystemClock;

/** Who may know whom, and the conventions that a class file shows. */
class HouseRulesTest {
    private static final String ROOT = "org.praxiscms";
    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    /** Article, clinic, disclaimer and page do not know each other: they meet in pages, in an import, or at the set-up. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("shared", Set.of()),
            entry("settings", Set.of()),
            entry("access", Set.of("shared")),
            entry("database", Set.of("settings")),
            entry("secret", Set.of("access", "settings", "shared")),
            entry("audit", Set.of("access", "shared")),
            entry("mail", Set.of("access", "secret", "settings", "shared")),
            entry("account", Set.of("access", "mail", "secret", "settings", "shared")),
            entry("media", Set.of("access", "shared")),
            entry("publication", Set.of("access", "media", "shared")),
            entry("article", Set.of("access", "publication", "media", "shared")),
            entry("page", Set.of("access", "publication", "media", "shared")),
            entry("clinic", Set.of("access", "media", "shared")),
            entry("disclaimer", Set.of("access", "shared")),
            entry(
                    "transfer",
                    Set.of("access", "article", "clinic", "disclaimer", "media", "page", "publication", "shared")),
            entry(
                    "setup",
                    Set.of(
                            "access",
                            "account",
                            "article",
                            "clinic",
                            "disclaimer",
                            "media",
                            "page",
                            "publication",
                            "shared")));

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_knows_only_the_others_that_it_is_allowed_to(String feature) {
        String[] known = Stream.concat(Stream.of(feature), MAY_KNOW.get(feature).stream())
                .map(HouseRulesTest::packageOf)
                .toArray(String[]::new);

        classes()
                .that()
                .resideInAPackage(packageOf(feature))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(not(resideInAPackage(ROOT + ".."))))
                .check(DOMAIN);
    }

    static Set<String> features() {
        return MAY_KNOW.keySet();
    }

    @Test
    void each_class_belongs_to_a_feature() {
        String[] features =
                MAY_KNOW.keySet().stream().map(HouseRulesTest::packageOf).toArray(String[]::new);

        classes().should().resideInAnyPackage(features).check(DOMAIN);
    }

    private static String packageOf(String feature) {
        return ROOT + "." + feature + "..";
    }

    @Test
    void features_do_not_depend_on_each_other_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(DOMAIN);
    }

    @Test
    void the_domain_knows_no_screen_and_no_server() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.faces..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "jakarta.ejb..",
                        "jakarta.el..",
                        "org.primefaces..",
                        "org.omnifaces..",
                        "fish.payara..",
                        "java.awt..",
                        ROOT + ".web..",
                        ROOT + ".launcher..")
                .check(DOMAIN);
    }

    @Test
    void an_entity_has_no_public_setter() {
        methods()
                .that()
                .areDeclaredInClassesThat(annotatedWith(Entity.class).or(annotatedWith(Embeddable.class)))
                .and()
                .arePublic()
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .check(DOMAIN);
    }

    @Test
    void only_the_clock_tells_the_time() {
        noClasses()
                .that()
                .areNotAssignableTo(SystemClock.class)
                .should()
                .callMethodWhere(asksTheMachineForTheTime())
                .orShould()
                .callConstructor(Date.class)
                .check(DOMAIN);
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

    @Test
    void a_door_is_transactional() {
        classes()
                .that()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .haveSimpleNameEndingWith("Editing")
                .or()
                .haveSimpleNameStartingWith("Published")
                .should()
                .beAnnotatedWith(Transactional.class)
                .andShould()
                .beAnnotatedWith(ApplicationScoped.class)
                .check(DOMAIN);
    }

    @Test
    void every_method_of_a_door_says_who_may_use_it() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .arePublic()
                .and()
                .areNotStatic()
                .should(new ArchCondition<JavaMethod>("be classified by @AllowedTo or @OpenToAll") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        JavaClass door = method.getOwner();
                        boolean isClassified = Stream.of(AllowedTo.class, OpenToAll.class)
                                .anyMatch(rule -> method.isAnnotatedWith(rule) || door.isAnnotatedWith(rule));
                        if (!isClassified) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName() + " says nothing"));
                        }
                    }
                })
                .check(DOMAIN);
    }

    @Test
    void no_entity_leaves_a_door() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .arePublic()
                .should(new ArchCondition<JavaMethod>("return no entity") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        method.getReturnType().getAllInvolvedRawTypes().stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .forEach(type -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " returns " + type.getSimpleName())));
                    }
                })
                .check(DOMAIN);
    }

    @Test
    void the_audit_log_forgets_only_what_is_old() throws ClassNotFoundException {
        Class<?> entry = Class.forName(ROOT + ".audit.AuditEntry");
        noClasses()
                .that()
                .resideInAPackage(packageOf("audit"))
                .should()
                .callMethodWhere(describe("changes or removes rows", call -> {
                    boolean isForgetting = call.getOrigin().getName().equals("forget");
                    return call.getTargetOwner().isAssignableTo(EntityManager.class)
                                    && Set.of("remove", "merge", "createNativeQuery", "createQuery")
                                            .contains(call.getTarget().getName())
                                    && !call.getTarget()
                                            .getRawParameterTypes()
                                            .get(0)
                                            .isAssignableTo(CriteriaQuery.class)
                            || call.getTarget().getName().equals("executeUpdate") && !isForgetting
                            || call.getTarget().getName().equals("createCriteriaUpdate")
                            || call.getTarget().getName().equals("createCriteriaDelete");
                }))
                .check(DOMAIN);
        assertThat(Stream.of(entry.getAnnotationsByType(NamedQuery.class))
                        .map(NamedQuery::query)
                        .filter(query -> !query.startsWith("select ")))
                .as("what changes or removes rows, which purge alone reaches")
                .containsExactly("delete from AuditEntry e where e.id in :ids");
        assertThat(Stream.of(entry.getDeclaredFields())
                        .filter(field -> !field.isAnnotationPresent(Id.class))
                        .filter(field -> field.isAnnotationPresent(Column.class))
                        .filter(field -> field.getAnnotation(Column.class).updatable()))
                .as("columns that could be updated")
                .isEmpty();
    }

    @Test
    void loggers_are_private_constants() {
        fields().that()
                .haveRawType(Logger.class)
                .should()
                .bePrivate()
                .andShould()
                .beStatic()
                .andShould()
                .beFinal()
                .check(DOMAIN);
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
                .check(DOMAIN);
    }

    @Test
    void nothing_is_printed() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(DOMAIN);
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
                .check(DOMAIN);
    }
}
