package org.symbolon.alert;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.symbolon.identity.Account;
import org.symbolon.listing.Listings;
import org.symbolon.listing.OwnListings;
import org.symbolon.matching.MatchFigures;
import org.symbolon.platform.crypto.Secrets;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.mail.Mails;
import org.symbolon.search.Finder;
import org.symbolon.taxonomy.Vocabularies;

/** Where news come from, and how they are put into letters. */
public final class NewsDesk {

  /** What news are read from. */
  public record Sources(
      Vocabularies vocabularies,
      Listings listings,
      OwnListings own,
      MatchFigures figures,
      Finder search) {}

  private final SearchNews searches;
  private final MatchNews matches;
  final AlertLetters letters;

  public NewsDesk(
      Sources sources,
      Mails mails,
      Messages messages,
      Secrets secrets,
      String baseUrl,
      InstantSource clock) {
    var addresses = new SearchAddress(sources.vocabularies());
    this.searches = new SearchNews(sources.search(), addresses);
    this.matches = new MatchNews(sources.own(), sources.listings(), sources.figures(), clock);
    this.letters = new AlertLetters(mails, messages, addresses, secrets, baseUrl);
  }

  /** What a subscription is about and was published, or began to match, since. */
  List<News> of(Subscription one, Optional<Account> account, Instant since) {
    return switch (one.subject()) {
      case SEARCH -> searches.of(one, since);
      case MATCHES -> matches.of(account.orElseThrow(), since);
    };
  }
}
