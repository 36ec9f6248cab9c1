package org.symbolon.search;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.listing.ListingLinks;
import org.symbolon.search.SearchPage.Hit;

/**
 * What a search finds as a feed. Source: RFC 4287, The Atom Syndication Format. Pure: an entry's id
 * is made from the id of its listing and stays when addresses change.
 */
final class AtomFeed {
  private final String baseUrl;
  private final Language language;

  /**
   * @param baseUrl public address of this marketplace, without a slash at its end
   */
  AtomFeed(String baseUrl, Language language) {
    this.baseUrl = baseUrl;
    this.language = language;
  }

  /**
   * Writes the feed.
   *
   * @param query of the search's address, which is what makes this feed this feed
   * @param now shown as the time of change where nothing was found
   */
  String write(String title, String query, List<Hit> hits, Instant now) {
    var feed = new Feed("atom_1.0");
    var suffix = query.isEmpty() ? "" : "?" + query;
    feed.setId(page("/search.atom") + suffix);
    feed.setTitle(title);
    feed.setLanguage(language.tag());
    feed.setIcon(baseUrl + "/favicon.svg");
    feed.setOtherLinks(
        List.of(link("self", "application/atom+xml", page("/search.atom") + suffix)));
    feed.setAlternateLinks(List.of(link("alternate", "text/html", page("/search") + suffix)));
    feed.setUpdated(
        Date.from(hits.stream().map(Hit::publishedAt).max(Comparator.naturalOrder()).orElse(now)));
    feed.setEntries(hits.stream().map(this::entry).toList());
    try {
      return new WireFeedOutput().outputString(feed);
    } catch (FeedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String page(String path) {
    return baseUrl + "/" + language.tag() + path;
  }

  private Entry entry(Hit hit) {
    var entry = new Entry();
    entry.setId("urn:uuid:" + hit.id());
    entry.setTitle(hit.title());
    entry.setPublished(Date.from(hit.publishedAt()));
    entry.setUpdated(Date.from(hit.publishedAt()));
    var owner = new Person();
    owner.setName(hit.organisation().name());
    entry.setAuthors(List.of(owner));
    if (hit.summary() != null) {
      var summary = new Content();
      summary.setType("text");
      summary.setValue(hit.summary());
      entry.setSummary(summary);
    }
    var address = baseUrl + ListingLinks.page(language, hit.kind(), hit.id());
    entry.setAlternateLinks(List.of(link("alternate", "text/html", address)));
    return entry;
  }

  private static Link link(String relation, String type, String address) {
    var link = new Link();
    link.setRel(relation);
    link.setType(type);
    link.setHref(address);
    return link;
  }
}
