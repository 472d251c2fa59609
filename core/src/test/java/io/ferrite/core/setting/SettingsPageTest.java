package io.ferrite.core.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsPageTest {

    private static SettingsLoader loader() {
        return SettingsLoader.of(List.of(SampleSettings.class));
    }

    @Test
    void showsEveryValueInForceAndWhereItWasGiven() {
        String page = loader().overrides(List.of("door.port=1")).load().page();
        assertThat(page).isEqualTo("""
                [door]
                host = 127.0.0.1
                # --set door.port
                port = 1
                open = false

                [work]
                beat = 10
                lifetime = 60
                types = fake, redfish
                folder =
                key =
                """);
    }

    @Test
    void neverShowsASecret() {
        LoadedSettings loaded = loader().file("f.conf", "[work]\nkey = hunter2").load();
        assertThat(loaded.page()).contains("key = ****").doesNotContain("hunter2");
        assertThat(loaded.get(SampleSettings.class).toString()).doesNotContain("hunter2");
    }

    @Test
    void keepsSecretsOutOfMistakes() {
        LoadedSettings loaded = loader().file("f.conf", "[work]\nkey = hunter2\nkey = hunter3\nkey2 = hunter4")
                .load();
        assertThat(loaded.mistakes()).hasSize(2).noneMatch(mistake -> mistake.contains("hunter"));
    }

    @Test
    void printsASampleThatIsItselfAFileWithoutMistakes() {
        String sample = loader().sample();
        assertThat(sample).contains("# Where to listen. (text)\n# host = 127.0.0.1\n");
        assertThat(loader().file("sample", sample).load().mistakes()).isEmpty();
        String uncommented = sample.lines()
                .map(line -> line.replaceFirst("^# (\\w+ =)", "$1"))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(loader().file("sample", uncommented).load().mistakes()).isEmpty();
    }
}
