package io.ferrite.db.testing;

import java.util.Optional;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.utility.DockerImageName;

/** A MariaDB in a container, where Docker answers and an image is already there; nothing is ever pulled. */
final class DockerServer {
    private DockerServer() {}

    static Optional<TestServer> start() {
        return DockerImages.present().flatMap(DockerImages::mariaDb).map(DockerServer::start);
    }

    private static TestServer start(String image) {
        MariaDBContainer container =
                new MariaDBContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("mariadb"));
        container.withUsername("ferrite").withPassword("ferrite").withDatabaseName("ferrite");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "test-database-stop"));
        String url = "jdbc:mariadb://" + container.getHost() + ":" + container.getMappedPort(3306) + "/";
        return new TestServer(url, "root", container.getPassword());
    }
}
