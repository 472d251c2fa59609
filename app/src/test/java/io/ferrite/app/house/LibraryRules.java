package io.ferrite.app.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;

/** Rules that keep a library in the one place that knows it. */
final class LibraryRules {

    private LibraryRules() {}

    static ArchRule jooq() {
        return outside("io.ferrite.core.store.jooq..", "io.ferrite.db.tables..", "io.ferrite.db.types..")
                .resideInAPackage("org.jooq..");
    }

    static ArchRule jaxRs() {
        return outside("io.ferrite.api..", "io.ferrite.conductor.door..").resideInAPackage("jakarta.ws.rs..");
    }

    static ArchRule hk2() {
        return outside("io.ferrite..wiring..")
                .resideInAnyPackage("org.glassfish.hk2..", "org.glassfish.jersey.internal.inject..");
    }

    /** The contract's entry point extends PF4J's marker; nothing else outside the catalog's package knows it. */
    static ArchRule pf4j() {
        return noClasses()
                .that(Conditions.inTheHouse())
                .and()
                .resideOutsideOfPackage("io.ferrite.conductor.hardware..")
                .and()
                .doNotHaveFullyQualifiedName("io.ferrite.drivers.spi.DriverPlugin")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..");
    }

    static ArchRule mocks() {
        return outside()
                .resideInAnyPackage("org.mockito..", "org.easymock..", "org.powermock..", "org.jmock..", "mockit..");
    }

    private static ClassesThat<ClassesShouldConjunction> outside(String... packages) {
        return noClasses()
                .that(Conditions.inTheHouse())
                .and()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat();
    }
}
