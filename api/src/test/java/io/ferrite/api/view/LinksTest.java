package io.ferrite.api.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void membersKeepTheirOrder() {
        assertThat(JsonValue.text(new Links("http://h").pair("nodes/x")))
                .isEqualTo("[{\"href\":\"http://h/v1/nodes/x\",\"rel\":\"self\"},"
                        + "{\"href\":\"http://h/nodes/x\",\"rel\":\"bookmark\"}]");
    }

    @Test
    void documentsTellTheAddressFirst() {
        try (TestApi api = TestApi.start()) {
            String root = api.client().get("/v1").body();
            assertThat(root)
                    .contains("\"rel\":\"describedby\",\"type\":\"text/html\"}")
                    .contains("\"media_types\":{\"base\":")
                    .doesNotContain("{\"rel\"");
            assertThat(root.split("\\{\"href\":", -1)).hasSameSizeAs(root.split("\"rel\":", -1));
        }
    }
}
