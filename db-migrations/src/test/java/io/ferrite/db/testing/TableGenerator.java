package io.ferrite.db.testing;

import io.ferrite.db.types.ZonelessTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Writes the Java classes of the tables from a real, freshly migrated MariaDB.
 *
 * <p>After a change to the SQL files, from the top folder: {@code ./ferrite tables}.
 */
final class TableGenerator {
    /** Root of the generated package, as a source folder of this module. */
    static final Path SOURCES = Path.of("src", "main", "java");

    static final String PACKAGE = "io.ferrite.db.tables";

    private TableGenerator() {}

    /** Replaces the package below the given source folder. */
    static void generate(Path sources) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            Generator generator = new Generator()
                    .withDatabase(database(database.name()))
                    .withGenerate(generate())
                    .withTarget(new Target()
                            .withPackageName(PACKAGE)
                            .withDirectory(sources.toAbsolutePath().toString())
                            .withEncoding("UTF-8")
                            .withClean(true));
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(jdbc(database))
                    .withGenerator(generator));
        }
        describe(sources, PACKAGE, "Constants of the tables, generated from the SQL files; nobody edits them.");
        describe(sources, PACKAGE + ".tables", "The tables, generated from the SQL files; nobody edits them.");
        describe(sources, PACKAGE + ".tables.records", "Their rows, generated from the SQL files; nobody edits them.");
    }

    private static void describe(Path sources, String name, String sentence) throws IOException {
        String text = "/** %s May import jOOQ. Entry: {@link io.ferrite.db.tables.Tables}. */\npackage %s;\n"
                .formatted(sentence, name);
        Files.writeString(sources.resolve(name.replace('.', '/')).resolve("package-info.java"), text);
    }

    private static Jdbc jdbc(TestDatabase database) {
        return new Jdbc().withUrl(database.jdbcUrl()).withUser(database.user()).withPassword(database.password());
    }

    /** The schema's random name stays out of the classes; booleans, JSON texts and times keep their Java types. */
    private static Database database(String name) {
        return new Database()
                .withName("org.jooq.meta.mariadb.MariaDBDatabase")
                .withInputSchema(name)
                .withOutputSchemaToDefault(true)
                .withExcludes("flyway_schema_history")
                .withForcedTypes(List.of(
                        new ForcedType().withName("BOOLEAN").withIncludeTypes("(?i:tinyint\\(1\\))"),
                        new ForcedType().withName("CLOB").withIncludeTypes("(?i:json|longtext)"),
                        new ForcedType()
                                .withUserType(LocalDateTime.class.getName())
                                .withBinding(ZonelessTime.class.getName())
                                .withIncludeTypes("(?i:datetime.*)")));
    }

    /** No implicit join paths: a table that refers to itself, as nodes do, makes their names ambiguous. */
    private static Generate generate() {
        return new Generate()
                .withPojos(false)
                .withDaos(false)
                .withRecords(true)
                .withImplicitJoinPathsToOne(false)
                .withImplicitJoinPathsToMany(false)
                .withImplicitJoinPathsManyToMany(false)
                .withImplicitJoinPathTableSubtypes(false)
                .withGlobalObjectReferences(true)
                .withGeneratedAnnotation(false)
                .withComments(false);
    }
}
