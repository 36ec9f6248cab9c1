package org.symbolon.platform.http;

/** Shows a problem to a person: every address outside {@code /api} answers with a page. */
@FunctionalInterface
public interface ErrorPages {
  /** The page; its status is the problem's. It must not fail and must not call a service. */
  Reply page(Call call, Problem problem);
}
