# Builds the marketplace with its front end, then keeps only what runs.
FROM maven:3-eclipse-temurin-25 AS build
COPY --from=node:22-slim /usr/local/bin/node /usr/local/bin/node
COPY --from=node:22-slim /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /build
COPY pom.xml symbolon ./
COPY src src
COPY frontend frontend
COPY search-mappings search-mappings
# The engines run in containers of their own, so they are not part of this image.
RUN mvn -B -ntp process-classes && rm -rf target/engines && rm -f target/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --create-home --home-dir /var/lib/symbolon symbolon
WORKDIR /opt/symbolon
COPY --from=build /build/symbolon ./
COPY --from=build /build/target/classes target/classes
COPY --from=build /build/target/lib target/lib
USER symbolon
ENV SYMBOLON_HTTP_HOST=0.0.0.0 \
    SYMBOLON_DATA_DIR=/var/lib/symbolon
EXPOSE 8080 8081
# Readiness speaks on the management port, which stays inside the container.
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8081 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q ' 200 ' <&3"]
ENTRYPOINT ["./symbolon"]
CMD ["serve"]
