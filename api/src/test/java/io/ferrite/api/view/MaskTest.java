package io.ferrite.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import io.ferrite.core.node.Document;
import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"ipmi_password":"x","a":1}          | {"ipmi_password":"******","a":1}
                    {"n_token":5,"b":null,"Token":null}  | {"n_token":"******","b":null,"Token":"******"}
                    {"my_secret_list":["a","b"]}         | {"my_secret_list":"******"}
                    {"redfish":{"bmc_password":"z"}}     | {"redfish":{"bmc_password":"******"}}
                    {"password":{"inside":"x"}}          | {"password":{"inside":"x"}}
                    {"list":[{"auth_token":"x"},2]}      | {"list":[{"auth_token":"******"},2]}
                    {"passwd":"x","api_key":"y"}         | {"passwd":"******","api_key":"******"}
                    {"line":"run --password hunter2 x"}  | {"line":"run --password ****** x"}
                    {"line":"password=hunter2&a=b"}      | {"line":"password=******&a=b"}
                    {"url":"http://u:p@host/x"}          | {"url":"http://******@host/x"}
                    {"url":"http://host:80/x"}           | {"url":"http://host:80/x"}
                    {"url":"http://token@host/x"}        | {"url":"http://******@host/x"}
                    {"url":"http://u:p@ss@host"}         | {"url":"http://******@host"}
                    {"url":"http://host/a@b"}            | {"url":"http://host/a@b"}
                    {"n":1.50,"m":-7,"t":true}           | {"n":1.50,"m":-7,"t":true}
                    """)
    void hidesSecretsAndNothingElse(String stored, String shown) throws IOException {
        assertThat(shown(Mask.GENERAL, stored)).isEqualTo(shown);
    }

    @Test
    void someDocumentsHideMore() throws IOException {
        assertThat(shown(Mask.DRIVER_INFO, "{\"snmp_auth_key\":\"x\"}")).isEqualTo("{\"snmp_auth_key\":\"******\"}");
        assertThat(shown(Mask.INSTANCE_INFO, "{\"configdrive\":{\"a\":1},\"image_url\":\"u\"}"))
                .isEqualTo("{\"configdrive\":\"******\",\"image_url\":\"******\"}");
        assertThat(shown(Mask.INSTANCE_INFO, "{\"ConfigDrive\":{\"a\":1}}")).isEqualTo("{\"ConfigDrive\":\"******\"}");
        assertThat(shown(Mask.GENERAL, "{\"image_url\":\"u\"}")).isEqualTo("{\"image_url\":\"u\"}");
    }

    private static String shown(Mask mask, String stored) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonBody.JSON.createGenerator(text)) {
            JsonValue.write(json, mask.over(Document.stored(stored)));
        }
        return text.toString();
    }
}
