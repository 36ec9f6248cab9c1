package org.symbolon.introduction;

import java.util.UUID;

/**
 * What somebody asks for: one of a technology with a need, a listing, or a partner.
 *
 * @param organisation for whom he asks
 * @param technology of a pair, else null
 * @param need of a pair, else null
 * @param listing that the organisation is interested in, else null
 * @param partner an organisation as such, else null
 * @param message for the other side, which gets it when both are asked
 */
public record Introduction(
    UUID organisation, UUID technology, UUID need, UUID listing, UUID partner, String message) {

  public static Introduction pair(UUID organisation, UUID technology, UUID need, String message) {
    return new Introduction(organisation, technology, need, null, null, message);
  }

  public static Introduction interest(UUID organisation, UUID listing, String message) {
    return new Introduction(organisation, null, null, listing, null, message);
  }

  public static Introduction partner(UUID organisation, UUID partner, String message) {
    return new Introduction(organisation, null, null, null, partner, message);
  }
}
