package io.ferrite.app.house;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules about the shape of types: what records hold, and which interfaces earn their keep. */
final class ShapeRules {

    private static final Pattern SETTER = Pattern.compile("set[A-Z].*");

    private static final Set<String> MUTABLE = Set.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.ArrayDeque",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.EnumMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.EnumSet",
            "java.util.BitSet",
            "java.util.concurrent.ConcurrentHashMap");

    private ShapeRules() {}

    static ArchRule recordsHoldValues() {
        return classes()
                .that()
                .resideInAnyPackage("io.ferrite.core.node..", "io.ferrite.core.rpc..", "io.ferrite.drivers.spi..")
                .should(Conditions.each("hold values that nobody can change", ShapeRules::changeableParts));
    }

    private static Set<String> changeableParts(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(STATIC))
                .filter(ShapeRules::isChangeable)
                .map(field -> "can be changed through its field " + field.getName());
        Stream<String> setters = type.getMethods().stream()
                .filter(method -> !type.isInterface())
                .filter(method -> SETTER.matcher(method.getName()).matches())
                .map(method -> "has a setter " + method.getName());
        return Stream.concat(fields, setters).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isChangeable(JavaField field) {
        JavaClass held = field.getRawType();
        return held.isArray()
                || held.isAssignableTo("java.util.Date")
                || MUTABLE.contains(held.getName())
                || !field.getModifiers().contains(FINAL);
    }

    /** Contract and stores are exempt: their second face is somebody else's plugin, or the next database. */
    static ArchRule twoFaces() {
        return classes()
                .that(Conditions.inTheHouse())
                .and(Conditions.notIn(Set.of(Room.SPI, Room.VALUES, Room.TABLES)))
                .and()
                .resideOutsideOfPackage("io.ferrite.core.store..")
                .and()
                .areInterfaces()
                .should(Conditions.each("have two implementations or be a class", ShapeRules::lonelyFace));
    }

    private static Set<String> lonelyFace(JavaClass type) {
        if (type.isAnnotation() || HouseClasses.isTest(type) || isFunctional(type) || isSealed(type)) {
            return Set.of();
        }
        long faces = type.getAllSubclasses().stream()
                .filter(each -> !each.isInterface())
                .count();
        if (faces >= 2) {
            return Set.of();
        }
        return Set.of("is an interface with %d implementation(s)".formatted(faces));
    }

    /** Exactly one abstract method, inherited ones counted: a lambda is a face too. */
    private static boolean isFunctional(JavaClass type) {
        return type.getAllMethods().stream()
                        .filter(method -> method.getModifiers().contains(ABSTRACT))
                        .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                        .map(ShapeRules::signature)
                        .distinct()
                        .count()
                == 1;
    }

    private static String signature(JavaMethod method) {
        return method.getName()
                + method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }

    /** Read from the class file, because the class need not be on this class path. */
    private static boolean isSealed(JavaClass type) {
        try (InputStream file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return ClassFile.of()
                    .parse(file.readAllBytes())
                    .findAttribute(Attributes.permittedSubclasses())
                    .isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the class file of " + type.getName(), unreadable);
        }
    }
}
