package org.symbolon.organisation;

import java.util.List;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.Frame;

/**
 * Who acts for an organisation.
 *
 * @param notice what happened before, or null
 * @param decides whether the viewer invites, removes and gives roles
 * @param invite fields of the form that invites
 * @param leaves whether the viewer is a member who may leave
 */
public record MembersView(
    Frame frame,
    String heading,
    String formToken,
    String notice,
    List<FormError> errors,
    List<Row> members,
    List<Row> invited,
    boolean decides,
    boolean leaves,
    List<FormField> invite,
    List<FormField.Option> roles) {

  /**
   * A member, or somebody who is asked to become one.
   *
   * @param id of the account or of the invitation
   * @param day since when, or until when the invitation holds
   * @param own whether it is the viewer
   */
  public record Row(
      String id,
      String name,
      String email,
      String role,
      String roleText,
      String day,
      boolean own) {}
}
