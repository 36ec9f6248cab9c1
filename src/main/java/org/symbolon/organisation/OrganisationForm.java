package org.symbolon.organisation;

import io.vertx.core.MultiMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.symbolon.kernel.Refused;
import org.symbolon.kernel.Refused.Violation;

/**
 * What somebody typed about an organisation, and the other way round. What the form does not ask
 * for stays as it was.
 */
final class OrganisationForm {
  private static final Pattern UUID_ANYWHERE =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

  /** Spaces of every kind and apostrophes stand between groups of digits. */
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\\u00a0\\u202f'’]");

  private static final int DIGITS = 20;

  private final MultiMap typed;
  private final List<Violation> wrong = new ArrayList<>();

  private OrganisationForm(MultiMap typed) {
    this.typed = typed;
  }

  /**
   * Reads a form.
   *
   * @param before what is known of the organisation
   * @throws Refused.Invalid naming every field that breaks a rule
   */
  static OrganisationContent read(MultiMap typed, OrganisationContent before) {
    var form = new OrganisationForm(typed);
    var content = before.with(form::fill);
    var broken = new ArrayList<>(form.wrong);
    broken.addAll(OrganisationRules.violations(content));
    if (!broken.isEmpty()) {
      throw new Refused.Invalid(broken);
    }
    return content;
  }

  /** What an organisation is before anything is known of it. */
  static OrganisationContent nothing() {
    return OrganisationContent.of(null, null, null);
  }

  private void fill(OrganisationMembers o) {
    o.name = text("name");
    o.type = one("type", OrganisationType::valueOf);
    o.country = text("country");
    o.website = website();
    o.description = text("description");
    o.headcount = whole("headcount");
    o.turnoverEur = sum("turnoverEur");
    o.balanceSheetEur = sum("balanceSheetEur");
    o.founded = whole("founded");
    o.stage = one("stage", Stage::valueOf);
    o.parent = parent(o.parent);
    o.ror = text("ror");
    o.capabilityClass = one("capabilityClass", CapabilityClass::valueOf);
    o.sectors = typed.getAll("sectors");
    o.capabilitiesHeld = typed.getAll("capabilitiesHeld");
    o.capabilitiesSought = typed.getAll("capabilitiesSought");
    o.languages = typed.getAll("languages");
  }

  private String text(String name) {
    var text = typed.get(name);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private <T> T one(String name, Function<String, T> reading) {
    return read(name, "is not known", reading);
  }

  private <T> T read(String name, String rule, Function<String, T> reading) {
    var text = text(name);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException e) {
      // Named among the other fields that are wrong.
      wrong.add(new Violation("/" + name, rule));
      return null;
    }
  }

  private Integer whole(String name) {
    return read(name, "must be a whole number", text -> Integer.valueOf(digits(text)));
  }

  private BigDecimal sum(String name) {
    return read(name, "must be a sum in EUR", text -> new BigDecimal(digits(text)));
  }

  private static String digits(String text) {
    var plain = BETWEEN_DIGITS.matcher(text).replaceAll("");
    if (plain.length() > DIGITS || !plain.matches("\\d+(\\.\\d+)?")) {
      throw new NumberFormatException(plain.length() + " characters");
    }
    return plain;
  }

  /** An address as people write it: the scheme may be missing. */
  private String website() {
    var text = text("website");
    return text == null || text.contains("://") ? text : "https://" + text;
  }

  /** The number of the parent or the address of its page. */
  private OrganisationRef parent(OrganisationRef before) {
    var text = text("parent");
    if (text == null || (before != null && text.equals(written(before)))) {
      return text == null ? null : before;
    }
    var id = UUID_ANYWHERE.matcher(text);
    if (!id.find()) {
      wrong.add(new Violation("/parent", "must be the address of an organisation's page"));
      return null;
    }
    return OrganisationRef.of(UUID.fromString(id.group()));
  }

  private static String written(OrganisationRef ref) {
    return ref.id() == null ? ref.source() + ":" + ref.externalId() : ref.id().toString();
  }

  /** What the form shows of an organisation that is there already. */
  static MultiMap write(OrganisationContent content) {
    var typed = MultiMap.caseInsensitiveMultiMap();
    put(typed, "name", content.name());
    put(typed, "type", content.type());
    put(typed, "country", content.country());
    put(typed, "website", content.website());
    put(typed, "description", content.description());
    put(typed, "headcount", content.headcount());
    put(typed, "turnoverEur", plain(content.turnoverEur()));
    put(typed, "balanceSheetEur", plain(content.balanceSheetEur()));
    put(typed, "founded", content.founded());
    put(typed, "stage", content.stage());
    put(typed, "parent", content.parent() == null ? null : written(content.parent()));
    put(typed, "ror", content.ror());
    put(typed, "capabilityClass", content.capabilityClass());
    typed.add("sectors", content.sectors());
    typed.add("capabilitiesHeld", content.capabilitiesHeld());
    typed.add("capabilitiesSought", content.capabilitiesSought());
    typed.add("languages", content.languages());
    return typed;
  }

  private static String plain(BigDecimal sum) {
    return sum == null ? null : sum.toPlainString();
  }

  private static void put(MultiMap typed, String name, Object value) {
    if (value != null) {
      typed.add(name, value.toString());
    }
  }

  /** The field that a rule is about: {@code sectors} of {@code /sectors/0}. */
  static String field(String pointer) {
    return Arrays.stream(pointer.split("/")).filter(part -> !part.isEmpty()).findFirst().orElse("");
  }
}
