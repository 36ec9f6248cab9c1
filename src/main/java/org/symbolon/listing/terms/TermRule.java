package org.symbolon.listing.terms;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** Terms that do not go together. Each says which, and why. */
public enum TermRule {
  EXCLUSIVE_LICENCE_OF_RIGHT(
      "/terms/licenceOfRight",
      offer -> offer.keepsOthersOut() && offer.openToAnybody(),
      "An exclusive or sole licence keeps others out; a licence of right is for anybody who asks."),
  NON_EXCLUSIVE_BUT_EXCLUSIVE_DEAL(
      "/terms/exclusivity",
      offer ->
          offer.terms().exclusivity() == Exclusivity.NON_EXCLUSIVE
              && (offer.offers(Offer.EXCLUSIVE) || offer.offers(Offer.SOLE)),
      "The deal types name an exclusive or sole licence, the terms say non-exclusive."),
  EXCLUSIVE_BUT_NON_EXCLUSIVE_DEAL(
      "/terms/exclusivity",
      offer -> offer.keepsOthersOut() && offer.offers(Offer.NON_EXCLUSIVE),
      "The deal types name a non-exclusive licence, the terms say exclusive or sole; say negotiable."),
  ASSIGNMENT_AND_SUBLICENSING(
      "/terms/sublicensing",
      offer -> offer.onlySold() && offer.terms().sublicensing() != null,
      "Whoever buys the right needs no leave to license it."),
  ASSIGNMENT_AND_EXCLUSIVITY(
      "/terms/exclusivity",
      offer -> offer.onlySold() && offer.terms().exclusivity() != null,
      "Whoever buys the right owns it; exclusivity is a matter of licences."),
  ASSIGNMENT_AND_FIELD_OF_USE(
      "/terms/fieldsOfUse",
      offer -> offer.onlySold() && !offer.terms().fieldsOfUse().isEmpty(),
      "A right that is sold is sold for every use; only a licence is limited to some."),
  ASSIGNMENT_AND_LICENCE_OF_RIGHT(
      "/terms/licenceOfRight",
      offer -> offer.onlySold() && offer.terms().licenceOfRight(),
      "A licence of right is offered by an owner who stays the owner."),
  FREE_AND_PAID(
      "/terms/payments",
      offer -> offer.free() && offer.terms().payments().size() > 1,
      "What is free has no other payment."),
  FREE_AND_ROYALTY_BAND(
      "/terms/royalty",
      offer -> offer.free() && offer.terms().royalty() != null,
      "What is free everywhere has no royalties."),
  FREE_AND_PRICE(
      "/terms/payments", offer -> offer.free() && offer.priced(), "What is free has no price."),
  ROYALTY_BAND_WITHOUT_ROYALTY(
      "/terms/royalty",
      offer ->
          offer.terms().royalty() != null
              && !offer.free()
              && !offer.terms().payments().contains(Payment.ROYALTY),
      "Royalties are named in percent; the payments must name royalties too."),
  PLEDGE_AND_PAID(
      "/terms/payments",
      offer ->
          offer.offers(Offer.PLEDGE)
              && offer.terms().payments().stream().anyMatch(payment -> payment != Payment.FREE),
      "An open pledge asks for no payment."),
  PLEDGE_AND_EXCLUSIVE(
      "/terms/exclusivity",
      offer -> offer.offers(Offer.PLEDGE) && offer.keepsOthersOut(),
      "An open pledge is for everybody, an exclusive or sole licence for one."),
  SUBLICENCE_NOT_ALLOWED(
      "/terms/sublicensing",
      offer ->
          offer.offers(Offer.SUBLICENCE)
              && offer.terms().sublicensing() == Sublicensing.NOT_ALLOWED,
      "The deal types name a sublicence, the terms forbid sublicensing."),
  LDC_OUTSIDE_THE_TERRITORY(
      "/terms/royaltyFreeInLdc",
      offer -> offer.terms().royaltyFreeInLdc() && !offer.reachesLeastDeveloped(),
      "No least developed country is among the territories, so nothing would be free of royalties.");

  private final String pointer;
  private final Predicate<Offer> broken;
  private final String reason;

  TermRule(String pointer, Predicate<Offer> broken, String reason) {
    this.pointer = pointer;
    this.broken = broken;
    this.reason = reason;
  }

  /** The field that is to be changed, one of those that do not go together. */
  public String pointer() {
    return pointer;
  }

  /** Why they do not go together. */
  public String reason() {
    return reason;
  }

  /** The rules that an offer breaks, in the order of this list. */
  public static List<TermRule> brokenBy(Offer offer) {
    return Arrays.stream(values()).filter(rule -> rule.broken.test(offer)).toList();
  }
}
