package io.ferrite.core.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsLoaderTest {

    private static SettingsLoader loader() {
        return SettingsLoader.of(List.of(SampleSettings.class));
    }

    private static SampleSettings settings(String content) {
        return loader().file("f.conf", content).load().get(SampleSettings.class);
    }

    @Test
    void takesTheDefaultsWhereNobodySpeaks() {
        SampleSettings settings = loader().load().get(SampleSettings.class);
        assertThat(settings.port()).isEqualTo(6385);
        assertThat(settings.types()).containsExactly("fake", "redfish");
        assertThat(settings.beat()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void readsEveryTypeFromAFile() {
        SampleSettings settings = settings("""
                # a comment
                ; another
                [door]
                host = ::1
                port=1
                open = Yes

                [work]
                beat = 5
                lifetime = 50
                types = a,, b ,
                folder = /var/lib
                key = a = b # c
                """);
        assertThat(settings.host()).isEqualTo("::1");
        assertThat(settings.port()).isEqualTo(1);
        assertThat(settings.open()).isTrue();
        assertThat(settings.lifetime()).isEqualTo(Duration.ofSeconds(50));
        assertThat(settings.types()).containsExactly("a", "b");
        assertThat(settings.folder()).isEqualTo(Path.of("/var/lib"));
        assertThat(settings.key().reveal()).isEqualTo("a = b # c");
    }

    @Test
    void letsVariablesBeatFilesAndOverridesBeatVariables() {
        SampleSettings settings = loader().overrides(List.of("door.port=3"))
                .environment(Map.of("FERRITE_DOOR_PORT", "2", "FERRITE_DOOR_HOST", "h2", "FERRITE_HOME", "/x"))
                .file("f.conf", "[door]\nport = 1\nhost = h1\nopen = on")
                .load()
                .get(SampleSettings.class);
        assertThat(settings.port()).isEqualTo(3);
        assertThat(settings.host()).isEqualTo("h2");
        assertThat(settings.open()).isTrue();
    }

    @Test
    void tellsAllMistakesAtOnceWithTheirPlaces() {
        LoadedSettings loaded = loader().file("f.conf", """
                        stray = 1
                        [door]
                        prot = 1
                        port = eighty
                        open = perhaps
                        nonsense
                        host = a
                        host = b
                        [wrok]
                        beat = 1
                        """)
                .environment(Map.of("FERRITE_WORK_BEET", "1"))
                .overrides(List.of("work.beat=soon", "port=1"))
                .load();
        assertThat(loaded.mistakes())
                .containsExactlyInAnyOrder(
                        "f.conf:1: this option stands before the first [section].",
                        "f.conf:3: [door] has no option prot. Did you mean port?",
                        "f.conf:4: [door] port has to be a whole number, not 'eighty'.",
                        "f.conf:5: [door] open has to be true or false, not 'perhaps'.",
                        "f.conf:6: expected [section] or name = value.",
                        "f.conf:8: [door] host was already given at f.conf:7.",
                        "f.conf:10: there is no section [wrok]. Did you mean work?",
                        "FERRITE_WORK_BEET: no option has this variable. Did you mean FERRITE_WORK_BEAT?",
                        "--set work.beat: [work] beat has to be a whole number of seconds, not 'soon'.",
                        "--set needs section.name=value.");
        assertThatThrownBy(() -> loaded.get(SampleSettings.class))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("eighty")
                .hasMessageContaining("soon");
    }

    @Test
    void namesEachValueThatTheRecordRefuses() {
        LoadedSettings loaded = loader().file("f.conf", "[door]\nport = 70000\nhost = a\n[work]\nbeat = 99")
                .load();
        assertThat(loaded.mistakes())
                .containsExactly(
                        "f.conf:2: [door] port: A port is 0 to 65535.",
                        "f.conf:5: [work] beat: The beat has to be shorter than the lifetime.");
    }

    @Test
    void namesAllPlacesWhereOnlyTheCompanyOfValuesIsWrong() {
        LoadedSettings loaded =
                loader().file("f.conf", "[work]\nbeat = 50\nlifetime = 40").load();
        assertThat(loaded.mistakes())
                .containsExactly("f.conf:2, f.conf:3: The beat has to be shorter than the lifetime.");
    }

    @Test
    void acceptsValuesThatAreRightOnlyTogether() {
        assertThat(settings("[work]\nbeat = 100\nlifetime = 200").beat()).isEqualTo(Duration.ofSeconds(100));
    }

    @Test
    void takesAFormerNameAndWarns() {
        LoadedSettings loaded =
                loader().file("f.conf", "[door]\nlisten_port = 7").load();
        assertThat(loaded.get(SampleSettings.class).port()).isEqualTo(7);
        assertThat(loaded.warnings()).containsExactly("f.conf:2: [door] listen_port is called port now.");
    }

    @Test
    void countsAFormerNameBesideTheNewOneAsGivenTwice() {
        LoadedSettings loaded =
                loader().file("f.conf", "[door]\nlisten_port = 7\nport = 8").load();
        assertThat(loaded.mistakes()).containsExactly("f.conf:3: [door] port was already given at f.conf:2.");
    }

    @Test
    void refusesRecordsThatDisagreeAboutAnOption() {
        record Other(
                @Setting(section = "door", name = "port", fallback = "1", help = "x")
                int port) {}

        assertThatThrownBy(() -> SettingsLoader.of(List.of(SampleSettings.class, Other.class)))
                .hasMessageContaining("door.port");
    }
}
