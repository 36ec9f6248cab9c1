package org.symbolon.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that only reads from a running server. Constructors, test and lifecycle methods may
 * take a {@link RunningMarketplace} parameter. All such classes of a JVM share one server with the
 * demonstration catalogue and one without listings; each is started when it is first asked for.
 */
@Documented
@RealEngines
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningExtension.class)
public @interface Running {
  /** Whether the server holds the demonstration catalogue. */
  boolean demo() default false;
}
