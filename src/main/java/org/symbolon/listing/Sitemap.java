package org.symbolon.listing;

import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.symbolon.kernel.Language;
import org.symbolon.platform.database.Database;

/**
 * The public pages for search engines, in all six languages: an index of files, each within the
 * limits of the protocol (50,000 addresses, 50 MB). Source: sitemaps.org, protocol 0.9.
 */
public final class Sitemap {
  /** Listings or organisations of one file; each has an address in every language. */
  static final int EACH = 5_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  /** A page below the language, and when it changed. */
  record Place(String path, Instant changedAt) {}

  private final Database database;
  private final InstantSource clock;
  private final String baseUrl;

  /**
   * @param baseUrl public address of this marketplace, without a slash at its end
   */
  public Sitemap(Database database, InstantSource clock, String baseUrl) {
    this.database = database;
    this.clock = clock;
    this.baseUrl = baseUrl;
  }

  /** The files, as an index. */
  public String index() {
    var files = new ArrayList<String>();
    SitemapStore.firstListings(database.session(), clock.instant(), EACH)
        .forEach(first -> files.add("/sitemaps/listings-" + first + ".xml"));
    SitemapStore.firstOrganisations(database.session(), EACH)
        .forEach(first -> files.add("/sitemaps/organisations-" + first + ".xml"));
    return xml(
        "sitemapindex",
        out -> {
          element(out, "sitemap", baseUrl + "/sitemaps/pages.xml", null);
          for (var file : files) {
            element(out, "sitemap", baseUrl + file, null);
          }
        });
  }

  /** The pages that belong to nobody. */
  public String pages() {
    return urls(
        List.of(new Place("/", null), new Place("/search", null), new Place("/about", null)));
  }

  /** Open listings from this id on. */
  public String listings(UUID from) {
    return urls(SitemapStore.listings(database.session(), from, clock.instant(), EACH));
  }

  /** Published organisations from this id on. */
  public String organisations(UUID from) {
    return urls(SitemapStore.organisations(database.session(), from, EACH));
  }

  private String urls(List<Place> places) {
    return xml(
        "urlset",
        out -> {
          for (var place : places) {
            for (var language : Language.values()) {
              var address = baseUrl + "/" + language.tag() + place.path();
              element(out, "url", address, place.changedAt());
            }
          }
        });
  }

  private interface Content {
    void write(XMLStreamWriter out) throws XMLStreamException;
  }

  private static String xml(String root, Content content) {
    var text = new StringWriter();
    try {
      var out = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
      out.writeDefaultNamespace(NAMESPACE);
      content.write(out);
      out.writeEndElement();
      out.writeEndDocument();
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter out, String name, String address, Instant changedAt)
      throws XMLStreamException {
    out.writeStartElement(name);
    out.writeStartElement("loc");
    out.writeCharacters(address);
    out.writeEndElement();
    if (changedAt != null) {
      out.writeStartElement("lastmod");
      out.writeCharacters(changedAt.truncatedTo(ChronoUnit.SECONDS).toString());
      out.writeEndElement();
    }
    out.writeEndElement();
  }
}
