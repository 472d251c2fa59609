package io.ferrite.db.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DockerImagesTest {
    @Test
    void findsASupportedMariaDbAmongOtherImages() {
        DockerImages images = new DockerImages(
                "[{\"RepoTags\":[\"alpine:3\"]},{\"RepoTags\":[\"mariadb:9.1\",\"registry:5000/library/mariadb:11.4.5\"]}]");
        assertThat(images.mariaDb()).contains("registry:5000/library/mariadb:11.4.5");
    }

    @Test
    void findsNothingWhereThereIsNoMariaDb() {
        assertThat(new DockerImages("[{\"RepoTags\":[\"notmariadb:11.4\"]}]").mariaDb())
                .isEmpty();
    }
}
