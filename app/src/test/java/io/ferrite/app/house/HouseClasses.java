package io.ferrite.app.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.core.importer.Locations;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;

/** The bytecode of the house, read once: what runs, and the same together with the tests of all modules. */
final class HouseClasses {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(location -> !isTest(location.asURI()))
            .importPackages("io.ferrite");

    private HouseClasses() {}

    static JavaClasses main() {
        return MAIN;
    }

    static JavaClasses withTests() {
        return WithTests.CLASSES;
    }

    /** Whether a class comes from a test tree, as folder or as jar. */
    static boolean isTest(JavaClass type) {
        return type.getSource().filter(source -> isTest(source.getUri())).isPresent();
    }

    private static boolean isTest(URI location) {
        String text = location.toString();
        return text.contains("/test-classes/") || text.contains("-tests.jar");
    }

    /** Read only when a rule asks for it. Tests of most modules are on nobody's class path, so their folders are read. */
    private static final class WithTests {

        private static final JavaClasses CLASSES = new ClassFileImporter().importLocations(everywhere());

        private static Set<Location> everywhere() {
            Set<Location> all = new LinkedHashSet<>(Locations.ofPackage("io.ferrite"));
            for (Path module : RepositoryRoot.modules()) {
                Path tests = module.resolve("target/test-classes/io/ferrite");
                if (Files.isDirectory(tests)) {
                    all.add(Location.of(tests));
                }
            }
            return all;
        }
    }
}
