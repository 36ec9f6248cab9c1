package org.symbolon.testing;

import java.io.IOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Keeps the shared servers in JUnit's root store, which closes them before their engines. */
final class RunningExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(RunningExtension.class);

  /** A server and its part of the shared engines. */
  private record Shared(ClassEngines engines, RunningMarketplace marketplace)
      implements AutoCloseable {

    static Shared start(ExtensionContext context, boolean demo) {
      var engines = ClassEngines.create(RealEnginesExtension.shared(context).engines());
      return new Shared(
          engines,
          demo
              ? RunningMarketplace.withDemonstration(engines.part())
              : RunningMarketplace.over(engines.part()));
    }

    @Override
    public void close() throws IOException {
      marketplace.close();
      engines.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningMarketplace.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        AnnotationSupport.findAnnotation(
                context.getRequiredTestClass(), Running.class, context.getEnclosingTestClasses())
            .orElseThrow();
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .computeIfAbsent(running.demo(), demo -> Shared.start(context, demo), Shared.class)
        .marketplace();
  }
}
