package org.symbolon.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that needs a real PostgreSQL and a real Elasticsearch. Constructors, test and
 * lifecycle methods may take a {@link TestEngines} parameter.
 *
 * <p>The engines are, in this order: those that {@code SYMBOLON_TEST_DATABASE_URL} and {@code
 * SYMBOLON_TEST_ELASTICSEARCH_URL} name, Testcontainers where Docker answers, the embedded ones.
 * All test classes of a JVM share one pair, which ends with the JVM; each class gets an empty
 * database and an index prefix of its own, and both are removed after the class.
 */
@Documented
@Tag("engines")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RealEnginesExtension.class)
public @interface RealEngines {}
