package org.symbolon.organisation;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.symbolon.identity.Invitation;
import org.symbolon.identity.MemberRole;
import org.symbolon.identity.Members.Member;
import org.symbolon.identity.Visits.Visit;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.language.Wording;
import org.symbolon.platform.pages.FormError;
import org.symbolon.platform.pages.FormField;
import org.symbolon.platform.pages.FormFields;
import org.symbolon.platform.pages.Site;

/** Fills the page of an organisation's members. */
final class MembersViews {
  private static final Set<String> DONE = Set.of("invited", "revoked", "role", "removed");

  private final Site site;

  MembersViews(Site site) {
    this.site = site;
  }

  MembersView of(
      Visit visit,
      Organisation organisation,
      List<Member> members,
      List<Invitation> open,
      MultiMap typed,
      Optional<String> done,
      Refused refused,
      Wording say) {
    var viewer = visit.viewer();
    var path = MyOrganisationPages.PATH + "/" + organisation.id() + "/members";
    var heading = say.text("member.title", "name", organisation.content().name());
    var errors = errors(refused, "invite".equals(typed.get("act")), say);
    var decides = viewer.may("inviteMember", organisation.id());
    return new MembersView(
        site.frame(say.language(), path, "", heading).notIndexed(),
        heading,
        visit.formToken(),
        done.filter(DONE::contains).map(what -> say.text("member.done." + what)).orElse(null),
        errors,
        members.stream().map(member -> row(member, visit, say)).toList(),
        decides ? open.stream().map(invitation -> row(invitation, say)).toList() : List.of(),
        decides,
        visit.account().roleIn(organisation.id()).isPresent(),
        new FormFields(say, "member", typed, FormError.byField(errors))
            .line("email", "email", "off")
            .choice("role", true, roles(say))
            .list(),
        roles(say).entrySet().stream()
            .map(role -> new FormField.Option(role.getKey(), role.getValue(), false))
            .toList());
  }

  private static Map<String, String> roles(Wording say) {
    var roles = new LinkedHashMap<String, String>();
    Stream.of(MemberRole.EDITOR, MemberRole.VIEWER, MemberRole.OWNER)
        .forEach(role ->
            roles.put(
                role.name(),
                say.text("member." + role) + ": " + say.text("member." + role + ".what")));
    return roles;
  }

  private static MembersView.Row row(Member member, Visit visit, Wording say) {
    return new MembersView.Row(
        member.account().toString(),
        member.name(),
        member.email(),
        member.role().name(),
        say.text("member." + member.role()),
        say.date(member.since()),
        member.account().equals(visit.account().id()));
  }

  private static MembersView.Row row(Invitation invitation, Wording say) {
    return new MembersView.Row(
        invitation.id().toString(),
        "",
        invitation.email(),
        invitation.role().name(),
        say.text("member." + invitation.role()),
        say.date(invitation.expiresAt()),
        false);
  }

  private static List<FormError> errors(Refused refused, boolean inviting, Wording say) {
    return switch (refused) {
      case null -> List.of();
      case Refused.Invalid invalid -> FormError.of(invalid, "member", say);
      case Refused.TooMany e -> List.of(new FormError("", say.text("member.tooMany")));
      case Refused.Conflict e ->
          List.of(
              inviting
                  ? new FormError("email", say.text("member.already"))
                  : new FormError("", say.text("member.lastOwner")));
      default -> throw refused;
    };
  }
}
