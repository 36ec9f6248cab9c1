package org.symbolon.matching.score;

import java.time.LocalDate;
import java.util.List;

/**
 * Kinds of agreement: the best of all pairs of a type sought and a type offered, since any one deal
 * brings both together. What an offered type gives of a sought one stands in {@link
 * DealCompatibility}. Nothing at all although both sides name types is a hard conflict.
 */
final class Deal implements Judge {
  private final DealCompatibility compatibility;

  Deal(DealCompatibility compatibility) {
    this.compatibility = compatibility;
  }

  private record Best(String sought, String offered, double share) {}

  @Override
  public Judgement judge(Side need, Side technology, LocalDate asOf) {
    var sought = need.content().dealTypes();
    var offered = technology.content().dealTypes();
    if (sought.isEmpty() || offered.isEmpty()) {
      return Judgement.missing(Missing.of("deal", sought.isEmpty(), offered.isEmpty()));
    }
    var best = best(sought, offered);
    return Judgement.of(
        best.share(),
        because(best, sought, offered),
        Fact.need("dealTypes", sought),
        Fact.technology("dealTypes", offered));
  }

  /** Whether both sides name deals and none of them can be brought together. */
  boolean conflict(Side need, Side technology) {
    var sought = need.content().dealTypes();
    var offered = technology.content().dealTypes();
    return !sought.isEmpty() && !offered.isEmpty() && best(sought, offered).share() == 0;
  }

  private Best best(List<String> sought, List<String> offered) {
    var best = new Best(null, null, 0);
    for (var wish : sought) {
      for (var offer : offered) {
        var share = compatibility.share(offer, wish);
        if (share > best.share()) {
          best = new Best(wish, offer, share);
        }
      }
    }
    return best;
  }

  private static Because because(Best best, List<String> sought, List<String> offered) {
    if (best.share() == 0) {
      return Because.of("deal.none", "sought", deals(sought), "offered", deals(offered));
    }
    if (best.sought().equals(best.offered())) {
      var same = sought.stream().filter(offered::contains).toList();
      return Because.of("deal.same", "deals", deals(same));
    }
    return Because.of(
        "deal.partly",
        "sought",
        deals(List.of(best.sought())),
        "offered",
        deals(List.of(best.offered())));
  }

  private static Said deals(List<String> types) {
    return Said.list(Said.Form.DEAL_TYPE, types);
  }
}
