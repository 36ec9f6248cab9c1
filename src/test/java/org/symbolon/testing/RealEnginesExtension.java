package org.symbolon.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Keeps the shared engines in JUnit's root store, and the part of a test class in the store of its
 * class.
 */
final class RealEnginesExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(RealEnginesExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestEngines.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var shared = shared(context);
    // Nested classes share the part of the outermost one, and all methods of a class do.
    return outermost(context)
        .getStore(NAMESPACE)
        .computeIfAbsent(
            ClassEngines.class, key -> ClassEngines.create(shared.engines()), ClassEngines.class)
        .part();
  }

  /** The engines of this JVM; started when they are first asked for. */
  static SharedEngines shared(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(SharedEngines.class, key -> SharedEngines.start(), SharedEngines.class);
  }

  private static ExtensionContext outermost(ExtensionContext context) {
    Class<?> test = context.getRequiredTestClass();
    while (test.getEnclosingClass() != null) {
      test = test.getEnclosingClass();
    }
    ExtensionContext found = context;
    while (found.getTestMethod().isPresent() || found.getRequiredTestClass() != test) {
      found = found.getParent().orElseThrow();
    }
    return found;
  }
}
