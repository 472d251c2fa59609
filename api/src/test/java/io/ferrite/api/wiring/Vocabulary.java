package io.ferrite.api.wiring;

import io.ferrite.core.provision.State;
import io.ferrite.core.provision.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Words that mean something to the API: keys, arguments and fields, out of its class files, so that new ones are known. */
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern COMPONENT = Pattern.compile("[a-z]+([A-Z][a-z]+)+");

    private Vocabulary() {}

    /** Every key, argument and field, in a fixed order. */
    static List<String> keys() {
        try (Stream<Path> files = Files.walk(classes())) {
            Set<String> words = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".class"))
                    .forEach(file -> words(file).forEach(words::add));
            return List.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Words that values may be: states, verbs, and what machines know. */
    static List<String> values() {
        Stream<String> states = Arrays.stream(State.values()).map(State::text);
        Stream<String> verbs = Arrays.stream(Verb.values()).map(Verb::text);
        Stream<String> others = Stream.of(
                "power on",
                "power off",
                "reboot",
                "soft power off",
                "uefi",
                "bios",
                "pxe",
                "fake-hardware",
                "fake",
                "noop",
                "n1",
                "n2",
                "child",
                "conductor-1",
                "asc",
                "desc",
                "true",
                "false",
                "power_off");
        return Stream.of(states, verbs, others).flatMap(each -> each).distinct().toList();
    }

    private static Path classes() {
        try {
            return Path.of(ApiServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Constants, and the names of record components as keys spell them. */
    private static Stream<String> words(Path file) {
        ClassModel model = parse(file);
        List<String> constants = StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(StringEntry.class::isInstance)
                .map(entry -> ((StringEntry) entry).stringValue())
                .toList();
        Stream<String> names = StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue())
                .filter(name ->
                        COMPONENT.matcher(name).matches() && file.toString().contains("Request"))
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
        return Stream.concat(constants.stream(), names)
                .filter(word -> WORD.matcher(word).matches());
    }

    private static ClassModel parse(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
