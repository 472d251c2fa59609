package io.ferrite.app.house;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.PRIVATE;
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
                .filter(field -> !field.getModifiers().contains(FINAL) || isShownAndMutable(field))
                .map(field -> "can be changed through its field " + field.getName());
        Stream<String> methods = type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(SYNTHETIC))
                .filter(method -> isSetter(method) || isLeak(method))
                .map(method -> "can be changed through its method " + method.getName());
        return Stream.concat(fields, methods).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A class may keep an array to itself; a record shows all that it holds. */
    private static boolean isShownAndMutable(JavaField field) {
        boolean shown = field.getOwner().isRecord() || !field.getModifiers().contains(PRIVATE);
        return shown && isMutable(field.getRawType());
    }

    /** Contracts may have verbs that start with set; they set something in a machine. */
    private static boolean isSetter(JavaMethod method) {
        return !method.getOwner().isInterface()
                && SETTER.matcher(method.getName()).matches()
                && method.getRawReturnType().getName().equals("void");
    }

    private static boolean isLeak(JavaMethod method) {
        boolean hidden =
                method.getModifiers().contains(PRIVATE) || method.getModifiers().contains(STATIC);
        return !hidden && isMutable(method.getRawReturnType());
    }

    private static boolean isMutable(JavaClass held) {
        return held.isArray() || held.isAssignableTo("java.util.Date") || MUTABLE.contains(held.getName());
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
        if (needsNoFace(type) || HouseClasses.isTest(type)) {
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

    /** One without methods promises nothing: a package-info, or a place for annotations. */
    private static boolean needsNoFace(JavaClass type) {
        return type.isAnnotation() || type.getAllMethods().isEmpty() || isFunctional(type) || isSealed(type);
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
