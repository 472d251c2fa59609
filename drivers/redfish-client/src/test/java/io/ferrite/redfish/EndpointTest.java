package io.ferrite.redfish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @ParameterizedTest
    @CsvSource({
        "bmc.example,https://bmc.example,/redfish/v1,bmc.example",
        "10.0.0.1:8443,https://10.0.0.1:8443,/redfish/v1,10.0.0.1",
        "http://10.0.0.1:8000/,http://10.0.0.1:8000,/redfish/v1,10.0.0.1",
        "https://bmc/behind/proxy/,https://bmc,/behind/proxy,bmc",
        "fe80::1,https://[fe80::1],/redfish/v1,fe80::1",
        "[fe80::1]:443,https://[fe80::1]:443,/redfish/v1,fe80::1"
    })
    void readsTheUsualSpellings(String address, String origin, String root, String host) {
        Endpoint endpoint = Endpoint.of(address, Credentials.NONE, new Trust.PublicAuthorities());

        assertThat(endpoint.origin()).hasToString(origin);
        assertThat(endpoint.root()).isEqualTo(root);
        assertThat(endpoint.host()).isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ftp://bmc/x y", "https://", "https://me:secret@bmc"})
    void refusesWhatIsNoAddress(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Endpoint.of(address, Credentials.NONE, new Trust.PublicAuthorities()))
                .withMessageContaining("write host, host:port")
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("secret"));
    }

    @Test
    void hidesThePassword() {
        Credentials credentials = new Credentials("root", "hunter2", AuthMode.AUTO);

        assertThat(Endpoint.of("bmc", credentials, new Trust.Anybody()).toString())
                .doesNotContain("hunter2");
    }
}
