package org.symbolon.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.symbolon.platform.embedded.Engines;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** Engines in containers, where Docker answers. */
final class Containers {

  private static final String POSTGRESQL = "postgres:18";
  private static final String ELASTICSEARCH = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";

  private Containers() {}

  static Optional<SharedEngines> start() {
    if (!mayHaveDocker() || !DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.empty();
    }
    var postgresql = new PostgreSQLContainer(DockerImageName.parse(POSTGRESQL));
    var elasticsearch =
        new ElasticsearchContainer(DockerImageName.parse(ELASTICSEARCH))
            .withEnv("xpack.security.enabled", "false")
            .withEnv("ES_JAVA_OPTS", "-Xmx512m");
    Startables.deepStart(postgresql, elasticsearch).join();
    var engines =
        new Engines(
            postgresql.getHost(),
            postgresql.getFirstMappedPort(),
            postgresql.getDatabaseName(),
            postgresql.getUsername(),
            postgresql.getPassword(),
            "http://" + elasticsearch.getHttpHostAddress());
    return Optional.of(
        new SharedEngines(
            engines,
            () -> {
              elasticsearch.stop();
              postgresql.stop();
            }));
  }

  // Testcontainers takes seconds to find out that there is no Docker; a look at the socket does
  // not.
  private static boolean mayHaveDocker() {
    return System.getenv("DOCKER_HOST") != null
        || Files.exists(Path.of("/var/run/docker.sock"))
        || Files.exists(Path.of(System.getProperty("user.home"), ".testcontainers.properties"))
        || Files.exists(Path.of(System.getProperty("user.home"), ".docker", "run", "docker.sock"));
  }
}
