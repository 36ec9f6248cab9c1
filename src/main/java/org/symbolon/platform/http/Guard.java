package org.symbolon.platform.http;

/** Asked before the body of a request is read: whether its sender may come in at all. */
@FunctionalInterface
public interface Guard {
  /**
   * Lets pass or throws.
   *
   * @param call without body
   * @param writes whether the operation changes something
   * @throws org.symbolon.kernel.Refused.Unauthenticated for a wrong token, or none where one is due
   */
  void admit(Call call, boolean writes);
}
