package org.symbolon.identity;

import org.symbolon.platform.pages.Frame;

/**
 * The page that asks for a passkey after the first step.
 *
 * @param challenge shows that the first step was done; as good as a password for ten minutes
 * @param options for the browser, JSON
 */
public record SecondStepView(Frame frame, String next, String challenge, String options) {
  @Override
  public String toString() {
    return "SecondStepView";
  }
}
