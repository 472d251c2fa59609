package io.ferrite.app.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Bad code for one rule, compiled on the spot into the packages that the rule watches, so that the very rule that guards
 * the house is the one that is tried. It lies as text in {@code planted/<rule>.txt}: a line {@code === <path>} starts a
 * file. Classes with Bad in their name break the rule, those with Good in it do not, all others are scenery.
 */
record Planted(JavaClasses classes) {

    private static final Pattern FILE = Pattern.compile("(?ms)^=== (\\S+)\\n(.*?)(?=^=== |\\z)");

    /** Compiles what is planted for {@code rule} into {@code folder}. */
    static Planted forRule(String rule, Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn");
        List<Source> sources =
                FILE.matcher(text(rule)).results().map(Source::of).toList();
        StringWriter said = new StringWriter();
        if (!compiler.getTask(said, null, null, options, null, sources).call()) {
            throw new IllegalStateException("planted/" + rule + ".txt does not compile:\n" + said);
        }
        return new Planted(new ClassFileImporter().importPath(folder));
    }

    Set<String> bad() {
        return named("Bad");
    }

    Set<String> good() {
        return named("Good");
    }

    private Set<String> named(String part) {
        return classes.stream()
                .map(JavaClass::getName)
                .filter(name -> name.contains(part))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(String rule) {
        String path = "/planted/" + rule + ".txt";
        try (InputStream file = Planted.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("Nothing is planted for rule " + rule + ": there is no " + path);
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot read " + path, unreadable);
        }
    }

    /** One file of the text. */
    private static final class Source extends SimpleJavaFileObject {

        private final String code;

        private Source(String path, String code) {
            super(URI.create("planted:///" + path), JavaFileObject.Kind.SOURCE);
            this.code = code;
        }

        static Source of(MatchResult file) {
            return new Source(file.group(1), file.group(2));
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return code;
        }
    }
}
