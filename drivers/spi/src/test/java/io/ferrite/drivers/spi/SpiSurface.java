package io.ferrite.drivers.spi;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What other people compile against, as text: a paragraph per public type, a line per public member, all in order. */
final class SpiSurface {

    private SpiSurface() {}

    /** The surface of the classes next to {@link DriverPlugin}, in the order of their names. */
    static String asText() {
        return types().map(SpiSurface::paragraph).collect(joining("\n"));
    }

    private static Stream<Class<?>> types() {
        Path root = compiledClasses();
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(SpiSurface::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the classes below " + root, unreadable);
        }
    }

    private static Path compiledClasses() {
        try {
            return Path.of(DriverPlugin.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException("The classes of the contract lie nowhere.", wrong);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, SpiSurface.class.getClassLoader());
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("Cannot load " + name, gone);
        }
    }

    private static String paragraph(Class<?> type) {
        return head(type) + "\n"
                + members(type).map(line -> "    " + line + "\n").collect(joining());
    }

    private static String head(Class<?> type) {
        return kind(type) + " " + type.getName() + parent(type) + list(" is ", type.getGenericInterfaces())
                + list(" permits ", permitted(type));
    }

    private static String kind(Class<?> type) {
        if (type.isRecord()) {
            return "record";
        }
        if (type.isEnum()) {
            return "enum";
        }
        if (type.isInterface()) {
            return "interface";
        }
        return Modifier.toString(type.getModifiers() & ~Modifier.PUBLIC) + " class";
    }

    private static String parent(Class<?> type) {
        boolean implied =
                type.isRecord() || type.isEnum() || type.isInterface() || type.getSuperclass() == Object.class;
        if (implied) {
            return "";
        }
        return " extends " + name(type.getGenericSuperclass());
    }

    private static Class<?>[] permitted(Class<?> type) {
        if (type.isSealed()) {
            return type.getPermittedSubclasses();
        }
        return new Class<?>[0];
    }

    /** Components and constants keep their order, because it matters to callers; all else is sorted. */
    private static Stream<String> members(Class<?> type) {
        return Stream.of(components(type), constants(type), constructors(type), fields(type), methods(type))
                .flatMap(lines -> lines);
    }

    private static Stream<String> components(Class<?> type) {
        if (!type.isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(type.getRecordComponents())
                .map(part -> "component " + part.getName() + ": " + name(part.getGenericType()));
    }

    private static Stream<String> constants(Class<?> type) {
        if (!type.isEnum()) {
            return Stream.empty();
        }
        return Arrays.stream(type.getEnumConstants()).map(each -> "constant " + ((Enum<?>) each).name());
    }

    private static Stream<String> constructors(Class<?> type) {
        if (type.isRecord()) {
            return Stream.empty();
        }
        return Arrays.stream(type.getConstructors()).map(SpiSurface::line).sorted();
    }

    private static String line(Constructor<?> constructor) {
        return "new" + parameters(constructor.getGenericParameterTypes());
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers()) && !field.isEnumConstant())
                .map(field -> "field " + field.getName() + ": " + name(field.getGenericType()))
                .sorted();
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !isGiven(type, method))
                .map(SpiSurface::line)
                .sorted();
    }

    /** What every record, enum and object has anyway. */
    private static boolean isGiven(Class<?> type, Method method) {
        boolean accessor = type.isRecord()
                && method.getParameterCount() == 0
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(part -> part.getAccessor().equals(method));
        boolean ofEnum = type.isEnum() && Stream.of("values", "valueOf").anyMatch(method.getName()::equals);
        return accessor || ofEnum || Stream.of("equals", "hashCode", "toString").anyMatch(method.getName()::equals);
    }

    private static String line(Method method) {
        return flavour(method) + method.getName() + parameters(method.getGenericParameterTypes()) + ": "
                + name(method.getGenericReturnType());
    }

    /** An abstract method has to be written by a driver, a default one need not: losing that word breaks plugins. */
    private static String flavour(Method method) {
        if (method.isDefault()) {
            return "default ";
        }
        if (Modifier.isAbstract(method.getModifiers())) {
            return "abstract ";
        }
        if (Modifier.isStatic(method.getModifiers())) {
            return "static ";
        }
        return "";
    }

    private static String parameters(Type... types) {
        return Arrays.stream(types).map(SpiSurface::name).collect(joining(", ", "(", ")"));
    }

    private static String list(String word, Type... types) {
        if (types.length == 0) {
            return "";
        }
        return Arrays.stream(types).map(SpiSurface::name).collect(joining(", ", word, ""));
    }

    private static String name(Type type) {
        return type.getTypeName()
                .replaceAll("\\b(java\\.[a-z.]+|io\\.ferrite\\.drivers\\.spi\\.(value\\.)?)(?=[A-Z])", "");
    }
}
