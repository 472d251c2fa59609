package io.ferrite.conductor.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ferrite.drivers.spi.Implementation;
import io.ferrite.drivers.spi.PowerControl;
import io.ferrite.drivers.spi.SpiVersion;
import io.ferrite.drivers.spi.value.InterfaceKind;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    @TempDir
    private Path sources;

    @TempDir
    private Path plugins;

    @TempDir
    private Path home;

    private Path work;

    @BeforeEach
    void chooseAWorkFolderThatIsNotThereYet() {
        work = home.resolve("work/plugins");
    }

    @Test
    void servesZipsAndFoldersAlike() {
        zip(PluginSource.working(sources.resolve("a"), "alpha").compiled(), "a.zip");
        PluginSource.working(plugins.resolve("b"), "beta").compiled();
        try (DriverCatalog catalog = load()) {
            assertThat(catalog.hardwareTypes()).containsExactly("alpha", "beta");
            assertThat(catalog.interfacesOf("alpha").get("power")).containsExactly("alpha");
        }
    }

    @Test
    void writesNothingIntoThePluginFolder() throws IOException {
        zip(PluginSource.working(sources.resolve("a"), "alpha").compiled(), "a.zip");
        load().close();
        try (Stream<Path> files = Files.list(plugins)) {
            assertThat(files).containsExactly(plugins.resolve("a.zip"));
        }
    }

    @Test
    void unpacksAgainWhatANewerZipBrings() {
        zip(PluginSource.working(sources.resolve("old"), "alpha").compiled(), "a.zip");
        load().close();
        zip(PluginSource.working(sources.resolve("new"), "gamma").compiled(), "a.zip");
        try (DriverCatalog catalog = load()) {
            assertThat(catalog.hardwareTypes()).containsExactly("gamma");
        }
    }

    @Test
    void givesEachPluginItsOwnVersionOfALibrary() {
        for (String id : List.of("one", "two")) {
            PluginSource plugin = PluginSource.in(sources.resolve(id), id, "*").driver(id, "lib.Version.NAME.get()");
            plugin.file("src/Version.java", library(id));
            zip(plugin.compiled(), id + ".zip");
        }
        try (DriverCatalog catalog = load()) {
            assertThat(catalog.interfacesOf("one").get("power")).containsExactly("version one");
            assertThat(catalog.interfacesOf("two").get("power")).containsExactly("version two");
        }
    }

    @Test
    void speaksTheHousesContractWhereAPluginCarriesACopy() throws IOException {
        PluginSource plugin =
                PluginSource.working(plugins.resolve("a"), "alpha").compiled();
        assertThat(plugin).isNotNull();
        for (Class<?> type : List.of(PowerControl.class, Implementation.class, InterfaceKind.class)) {
            copyInto(plugins.resolve("a/classes"), type);
        }
        try (DriverCatalog catalog = load()) {
            Implementation power = catalog.implementation(InterfaceKind.POWER, "alpha");
            assertThat(power.capability()).isInstanceOf(PowerControl.class);
            assertThat(power.capability().getClass().getClassLoader()).isInstanceOf(SpiClassLoader.class);
        }
    }

    @Test
    void refusesAZipThatIsNone() throws IOException {
        Files.writeString(plugins.resolve("bad.zip"), "no zip at all");
        assertThat(mistakes()).singleElement().asString().contains("bad.zip", "corrupt");
    }

    @Test
    void refusesAZipThatWasCutOff() throws IOException {
        Path whole =
                PluginSource.working(sources.resolve("a"), "alpha").compiled().zipped(sources.resolve("a.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(plugins.resolve("half.zip"), Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(mistakes()).singleElement().asString().contains("half.zip", "corrupt");
    }

    @Test
    void refusesAZipWhoseContentIsDamaged() throws IOException {
        Path whole =
                PluginSource.working(sources.resolve("a"), "alpha").compiled().zipped(sources.resolve("a.zip"));
        byte[] bytes = Files.readAllBytes(whole);
        Arrays.fill(bytes, 200, 260, (byte) 0x55);
        Files.write(plugins.resolve("damaged.zip"), bytes);
        assertThat(mistakes()).singleElement().asString().contains("damaged.zip", "corrupt");
    }

    @Test
    void refusesAZipThatIsNoPlugin() {
        zip(
                PluginSource.in(sources.resolve("a"), "a", "*")
                        .without("plugin.properties")
                        .file("x", "x"),
                "a.zip");
        assertThat(mistakes()).singleElement().asString().contains("a.zip", "no plugin.properties");
    }

    @Test
    void refusesAPluginForAnotherContractWithBothVersions() {
        zip(
                PluginSource.in(sources.resolve("a"), "alpha", ">=2.0.0 & <3.0.0")
                        .driver("a", "\"a\"")
                        .compiled(),
                "a.zip");
        assertThat(mistakes())
                .singleElement()
                .asString()
                .contains(
                        "a.zip",
                        "version 1.2.3 of alpha requires driver contract >=2.0.0 & <3.0.0, ",
                        "has " + SpiVersion.CURRENT);
    }

    @Test
    void refusesARangeThatCannotBeRead() {
        zip(PluginSource.in(sources.resolve("a"), "alpha", "newest please"), "a.zip");
        assertThat(mistakes()).singleElement().asString().contains("a.zip", "cannot be loaded");
    }

    @Test
    void refusesAPluginWithoutAnEntryPoint() {
        zip(PluginSource.in(sources.resolve("a"), "alpha", "*"), "a.zip");
        assertThat(mistakes()).containsExactly("Plugin alpha offers nothing: no implementation and no hardware type.");
    }

    @Test
    void refusesAPluginWhoseEntryPointIsMissing() {
        PluginSource plugin = PluginSource.in(sources.resolve("a"), "alpha", "*");
        zip(plugin.file("classes/META-INF/services/io.ferrite.drivers.spi.DriverPlugin", "plugin.Gone"), "a.zip");
        assertThat(mistakes()).singleElement().asString().contains("a.zip", "cannot be loaded", "plugin.Gone");
    }

    @Test
    void refusesAPluginThatLacksALibrary() {
        PluginSource plugin =
                PluginSource.in(sources.resolve("a"), "alpha", "*").driver("a", "lib.Version.NAME.get()");
        plugin.file("src/Version.java", library("a")).compiled().without("classes/lib/Version.class");
        zip(plugin, "a.zip");
        assertThat(mistakes()).singleElement().asString().contains("Plugin alpha", "lib/Version");
    }

    @Test
    void refusesTwoPluginsOfOneId() {
        zip(PluginSource.working(sources.resolve("a"), "alpha").compiled(), "a.zip");
        zip(PluginSource.working(sources.resolve("b"), "alpha").compiled(), "b.zip");
        assertThat(mistakes()).singleElement().asString().contains("b.zip", "alpha");
    }

    @Test
    void refusesAFolderWithoutPlugins() throws IOException {
        Files.writeString(plugins.resolve("README"), "Put plugins here.");
        assertThat(mistakes()).containsExactly("There is no driver plugin.");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        plugins = plugins.resolve("elsewhere");
        assertThat(mistakes()).singleElement().asString().contains("elsewhere", "cannot be read");
    }

    @Test
    void closesPluginsThatCanBeClosed() {
        zip(PluginSource.working(sources.resolve("a"), "alpha").compiled(), "a.zip");
        DriverCatalog catalog = load();
        BooleanSupplier closed = (BooleanSupplier)
                catalog.implementation(InterfaceKind.POWER, "alpha").capability();
        assertThat(closed.getAsBoolean()).isFalse();
        catalog.close();
        assertThat(closed.getAsBoolean()).isTrue();
    }

    @Test
    void letsGoOfClassLoadersWhenClosed() {
        zip(PluginSource.working(sources.resolve("a"), "alpha").compiled(), "a.zip");
        zip(PluginSource.working(sources.resolve("b"), "beta").compiled(), "b.zip");
        zip(PluginSource.working(sources.resolve("c"), "gamma").compiled(), "c.zip");
        DriverCatalog catalog = load();
        List<WeakReference<ClassLoader>> loaders = loaders(catalog);
        catalog.close();
        for (int tries = 0; tries < 50 && loaders.stream().anyMatch(each -> each.get() != null); tries++) {
            System.gc();
        }
        assertThat(loaders).hasSize(3).allMatch(loader -> loader.get() == null);
        assertThat(catalog.hardwareTypes()).isEmpty();
    }

    private static List<WeakReference<ClassLoader>> loaders(DriverCatalog catalog) {
        return catalog.hardwareTypes().stream()
                .map(name -> catalog.implementation(InterfaceKind.POWER, name))
                .peek(PluginFolderTest::callThroughTheGate)
                .map(power -> new WeakReference<>(power.capability().getClass().getClassLoader()))
                .toList();
    }

    private static void callThroughTheGate(Implementation power) {
        PowerControl control = new BmcGate(HardwareSettings.USUAL)
                .find(power, PowerControl.class)
                .orElseThrow();
        assertThat(control.read(Targets.named("n1"))).isNotNull();
    }

    private static String library(String version) {
        return "package lib; public class Version { public static final java.util.function.Supplier<String> NAME ="
                + " () -> \"version " + version + "\"; }";
    }

    private static void copyInto(Path classes, Class<?> type) throws IOException {
        String name = type.getName().replace('.', '/') + ".class";
        Files.createDirectories(classes.resolve(name).getParent());
        try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
            Files.copy(bytes, classes.resolve(name));
        }
    }

    private void zip(PluginSource plugin, String name) {
        plugin.zipped(plugins.resolve(name));
    }

    private DriverCatalog load() {
        return DriverCatalog.load(plugins, work);
    }

    private List<String> mistakes() {
        return catchThrowableOfType(CatalogProblem.class, this::load).mistakes();
    }
}
