package org.symbolon.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.symbolon.identity.Viewer;
import org.symbolon.listing.ListingJson;
import org.symbolon.listing.Listings;
import org.symbolon.organisation.OrganisationJson;
import org.symbolon.organisation.Organisations;
import org.symbolon.platform.json.Json;
import org.symbolon.platform.progress.Progress;

/**
 * Writes the whole marketplace as our own JSON Lines: a header, the organisations, the listings,
 * each by id, whatever their status. The same marketplace gives the same bytes, and so does one
 * that imported them while it was empty. What changes while it is being written may be in or not.
 */
public final class Export {
  private static final int PAGE = 500;
  private static final UUID START = new UUID(0, 0);

  private final Organisations organisations;
  private final Listings listings;

  public Export(Organisations organisations, Listings listings) {
    this.organisations = organisations;
    this.listings = listings;
  }

  /** How much was written. */
  public record Written(long organisations, long listings) {}

  /** Writes everything; the stream is flushed and stays open. */
  public Written run(OutputStream stream, Progress progress) {
    try (var task = progress.start("Exporting", "records", -1)) {
      var out = new BufferedOutputStream(stream, 1 << 16);
      write(
          out,
          JsonNodeFactory.instance
              .objectNode()
              .put("record", "header")
              .put("format", JsonLines.FORMAT)
              .put("version", JsonLines.VERSION));
      var ofOrganisations = organisations(out, task);
      var ofListings = listings(out, task);
      out.flush();
      return new Written(ofOrganisations, ofListings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long organisations(OutputStream out, Progress.Task task) throws IOException {
    var written = 0L;
    var last = START;
    for (var page = organisations.after(Viewer.OPERATOR, last, PAGE);
        !page.isEmpty();
        page = organisations.after(Viewer.OPERATOR, last, PAGE)) {
      for (var organisation : page) {
        write(out, record("organisation", OrganisationJson.write(organisation)));
      }
      last = page.getLast().id();
      written += page.size();
      task.advance(page.size());
    }
    return written;
  }

  private long listings(OutputStream out, Progress.Task task) throws IOException {
    var written = 0L;
    var last = START;
    for (var page = listings.after(last, PAGE);
        !page.isEmpty();
        page = listings.after(last, PAGE)) {
      for (var listing : page) {
        write(out, record("listing", ListingJson.write(listing)));
      }
      last = page.getLast().id();
      written += page.size();
      task.advance(page.size());
    }
    return written;
  }

  private static ObjectNode record(String kind, ObjectNode node) {
    var record = JsonNodeFactory.instance.objectNode().put("record", kind);
    record.setAll(node);
    return record;
  }

  private static void write(OutputStream out, ObjectNode record) throws IOException {
    out.write(Json.write(record).getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }
}
