package org.symbolon.listing.terms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The terms of a listing that its deal types, territories and price band do not say. What is null
 * or empty is not said.
 *
 * @param fieldsOfUse what it may be used for, each at most {@value #FIELD_CHARACTERS} characters;
 *     empty for everything
 * @param royaltyFreeInLdc no royalties for use and sale in least developed countries (list of the
 *     United Nations, see the vocabulary {@code countries})
 * @param licenceOfRight whether anybody gets a licence who asks for one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Terms(
    Exclusivity exclusivity,
    List<String> fieldsOfUse,
    Sublicensing sublicensing,
    List<Payment> payments,
    RoyaltyBand royalty,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean royaltyFreeInLdc,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean licenceOfRight,
    List<Humanitarian> humanitarian) {
  /** Most fields of use. */
  public static final int FIELDS = 10;

  public static final int FIELD_CHARACTERS = 200;

  public static final Terms NOTHING = new Terms(null, null, null, null, null, false, false, null);

  public Terms {
    fieldsOfUse = fieldsOfUse == null ? List.of() : List.copyOf(fieldsOfUse);
    payments = payments == null ? List.of() : List.copyOf(payments);
    humanitarian = humanitarian == null ? List.of() : List.copyOf(humanitarian);
    royalty = RoyaltyBand.NOTHING.equals(royalty) ? null : royalty;
  }
}
