package io.ferrite.app.house;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the rules are put together from. */
final class Conditions {

    private Conditions() {}

    /** Every class of ours. */
    static DescribedPredicate<JavaClass> inTheHouse() {
        return DescribedPredicate.describe("stand in the house", type -> Room.within("io.ferrite", type));
    }

    static DescribedPredicate<JavaClass> in(Set<Room> rooms) {
        return DescribedPredicate.describe(
                "stand in " + new TreeSet<>(rooms),
                type -> Room.of(type).filter(rooms::contains).isPresent());
    }

    static DescribedPredicate<JavaClass> notIn(Set<Room> rooms) {
        return DescribedPredicate.not(in(rooms));
    }

    /** The classes that {@code type} mentions in any way, arrays by what they hold. */
    static Stream<JavaClass> imports(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .map(JavaClass::getBaseComponentType)
                .distinct();
    }

    /** A condition that {@code complaints} has nothing to say about a class; each complaint continues its name. */
    static ArchCondition<JavaClass> each(
            String sentence, Function<JavaClass, ? extends Collection<String>> complaints) {
        return new ArchCondition<>(sentence) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (String complaint : complaints.apply(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " " + complaint));
                }
            }
        };
    }

    /** A condition that no call, method reference or field access of a class matches {@code forbidden}. */
    static ArchCondition<JavaClass> neverReach(DescribedPredicate<JavaAccess<?>> forbidden) {
        return each(
                "never reach " + forbidden.getDescription(),
                type -> type.getAccessesFromSelf().stream()
                        .filter(forbidden)
                        .map(access ->
                                "reaches " + access.getTarget().getFullName() + " in " + access.getSourceCodeLocation())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
