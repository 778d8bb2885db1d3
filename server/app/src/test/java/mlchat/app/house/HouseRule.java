package mlchat.app.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/// Every rule of the house that a machine can check, for the packages below a root: the house itself, or a house of
/// deliberate mistakes on which each rule must fail.
enum HouseRule {
    THE_DOMAIN_IS_PURE {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that(liveIn(root, "domain"))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyOf(root + ".domain..", "java..", "javax.crypto..", "org.jspecify.."))
                    .because("the domain has no I/O and no library");
        }
    },
    SOCKETIO_KNOWS_NO_CHAT {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that(liveIn(root, "socketio"))
                    .should()
                    .onlyDependOnClassesThat(resideInAnyOf(
                            root + ".socketio..", "java..", "io.netty..", "com.fasterxml.jackson..", "org.jspecify.."))
                    .because("it is a library of its own");
        }
    },
    THE_JSON_LIBRARY_STAYS_BEHIND_THE_CODEC {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(liveIn(root, "socketio"))
                    .and(resideOutsideOfPackages(root + ".socketio.jackson.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("com.fasterxml.."))
                    .because("others may bring their own");
        }
    },
    STORES_KNOW_ONLY_THE_DOMAIN {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(liveIn(root, "stores"))
                    .should()
                    .dependOnClassesThat(resideInAnyOf(
                            root + ".edge..", root + ".socketio..", root + ".app..", "io.netty..", "io.micronaut.."))
                    .because("what is at rest knows no wire");
        }
    },
    THE_EDGE_KNOWS_NO_STORES {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(liveIn(root, "edge"))
                    .should()
                    .dependOnClassesThat(resideInAnyOf(root + ".stores..", root + ".app.."))
                    .because("it speaks to the domain's doors and ports");
        }
    },
    NOBODY_NEEDS_THE_APP {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideOutsideOfPackages(root + ".app.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage(root + ".app.."))
                    .because("it only puts the others together");
        }
    },
    MICRONAUT_STAYS_AT_THE_EDGE {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideOutsideOfPackages(root + ".edge.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.micronaut.."))
                    .because("everything else is put together by hand");
        }
    },
    NETTY_STAYS_IN_SOCKETIO_AND_AT_THE_RIM {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideOutsideOfPackages(root + ".socketio..", root + ".edge.http..", root + ".edge.live.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("io.netty.."))
                    .because("its buffers have owners");
        }
    },
    DATABASES_STAY_IN_STORES {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that(resideOutsideOfPackages(root + ".stores.."))
                    .should()
                    .dependOnClassesThat(resideInAnyOf("java.sql..", "org.sqlite..", "org.flywaydb..", "com.zaxxer.."))
                    .because("there is one place for SQL");
        }
    },
    NO_FIELD_HOLDS_A_MEMBERSHIP {
        @Override
        ArchRule below(String root) {
            return fields().should(speakOfNone(field -> field.getType().getAllInvolvedRawTypes(), ofMemberships()))
                    .because("it proves what was true a moment ago");
        }
    },
    PERMISSION_IS_MADE_IN_ONE_PLACE {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that()
                    .haveSimpleName("Membership")
                    .and()
                    .resideInAPackage("..domain.rooms..")
                    .should()
                    .haveOnlyFinalFields()
                    .andShould(haveNoPublicConstructor())
                    .because("only Rooms.membership may make one");
        }
    },
    NAMES_SAY_WHAT_A_THING_IS {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .should()
                    .haveNameMatching(".*(Manager|Impl|Utils?|Helper|Service)(\\$.*)?")
                    .orShould()
                    .resideInAnyPackage("..common..", "..core..", "..util..", "..utils..", "..misc..", "..helper..")
                    .because("such names say nothing");
        }
    },
    CLASSES_ARE_FINAL {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that(are(plainClasses()))
                    .should()
                    .haveModifier(JavaModifier.FINAL)
                    .because("nothing is inherited");
        }
    },
    STATE_THAT_CHANGES_IS_PRIVATE {
        @Override
        ArchRule below(String root) {
            return fields().that()
                    .areNotPrivate()
                    .and()
                    .areDeclaredInClassesThat(
                            resideOutsideOfPackages(root + ".socketio.loop..", root + ".socketio.rooms.."))
                    .should()
                    .beFinal()
                    .because("only the lists of the event loops are linked through each other's fields");
        }
    },
    DOORS_ASK_FOR_VALUES {
        @Override
        ArchRule below(String root) {
            return methods()
                    .that()
                    .arePublic()
                    .and()
                    .areDeclaredInClassesThat(liveIn(root, "domain"))
                    .and()
                    .areDeclaredInClassesThat(are(plainClasses()))
                    .should(speakOfNone(
                            method -> Set.copyOf(method.getRawParameterTypes()),
                            describe("Optional", type -> type.isEquivalentTo(Optional.class))))
                    .because("Optional is an answer; what may be missing in a question is part of a record");
        }
    },
    SIGNATURES_BLOCK {
        @Override
        ArchRule below(String root) {
            return methods()
                    .that()
                    .arePublic()
                    .should(speakOfNone(HouseRule::signature, promises()))
                    .because("callers run on virtual threads");
        }
    },
    LOGGING_HAS_ONE_FACE {
        @Override
        ArchRule below(String root) {
            return noClasses()
                    .that()
                    .areNotAssignableTo("javax.sql.DataSource") // whose interface speaks of the JDK's old loggers
                    .and()
                    .areNotAssignableTo("ch.qos.logback.core.encoder.Encoder") // which writes what was logged
                    .should()
                    .dependOnClassesThat(resideInAnyOf(
                            "org.slf4j..", "ch.qos.logback..", "java.util.logging..", "org.apache.log4j.."))
                    .because("System.Logger is it");
        }
    },
    EVERY_PACKAGE_IS_NULL_MARKED {
        @Override
        ArchRule below(String root) {
            return classes()
                    .that()
                    .haveSimpleNameNotEndingWith("package-info")
                    .and()
                    .haveSimpleNameNotEndingWith("module-info")
                    .should(liveInANullMarkedPackage())
                    .because("null crosses no method");
        }
    };

    abstract ArchRule below(String root);

    private static DescribedPredicate<JavaClass> liveIn(String root, String module) {
        return resideInAPackage(root + "." + module + "..");
    }

    private static DescribedPredicate<JavaClass> resideInAnyOf(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    /// What the framework generates beside our classes has a `$` at the start of its name.
    private static DescribedPredicate<JavaClass> plainClasses() {
        return describe(
                "plain classes",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.isRecord()
                        && !type.isAnonymousClass()
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.getSimpleName().isEmpty()
                        && !type.getName().contains(".$")
                        && !type.getSimpleName().endsWith("-info"));
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructor() {
        return new ArchCondition<>("have no public constructor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(constructor -> events.add(
                                SimpleConditionEvent.violated(type, constructor.getFullName() + " is public")));
            }
        };
    }

    private static DescribedPredicate<JavaClass> ofMemberships() {
        return describe("Membership", type -> type.getName().equals("mlchat.domain.rooms.Membership"));
    }

    private static DescribedPredicate<JavaClass> promises() {
        return JavaClass.Predicates.assignableTo(CompletionStage.class)
                .or(resideInAnyOf("reactor..", "org.reactivestreams..", "io.reactivex.."))
                .or(HasName.Predicates.nameMatching("java.util.concurrent.Flow.*"))
                .as("a promise or a stream of them");
    }

    private static Set<JavaClass> signature(JavaMethod method) {
        var types = new HashSet<>(method.getReturnType().getAllInvolvedRawTypes());
        method.getParameterTypes().forEach(type -> types.addAll(type.getAllInvolvedRawTypes()));
        return types;
    }

    /// Looks into the arguments of generic types too: a list of something forbidden is forbidden.
    private static <T extends JavaMember> ArchCondition<T> speakOfNone(
            Function<T, Set<JavaClass>> types, DescribedPredicate<JavaClass> forbidden) {
        return new ArchCondition<>("speak of no " + forbidden.getDescription()) {
            @Override
            public void check(T member, ConditionEvents events) {
                types.apply(member).stream()
                        .filter(forbidden)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                member, member.getFullName() + " speaks of " + type.getSimpleName())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not null-marked"));
                }
            }
        };
    }
}
