package io.ferrite.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.ferrite.api.testing.TestApi;
import io.ferrite.api.testing.TestClient.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NodesTest {

    private static TestApi api;

    @BeforeAll
    static void open() {
        api = TestApi.start();
    }

    @AfterAll
    static void close() {
        api.close();
    }

    @Test
    void createsANodeAndShowsIt() {
        Answer created = api.client().post("/v1/nodes", "{\"driver\":\"fake-hardware\",\"name\":\"a~b.c_d-e\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        Answer shown = api.client().get("/v1/nodes/a~b.c_d-e");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.json()).isEqualTo(created.json());
    }
}
