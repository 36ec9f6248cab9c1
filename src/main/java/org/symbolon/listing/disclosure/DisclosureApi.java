package org.symbolon.listing.disclosure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.symbolon.identity.Viewers;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.Operations;
import org.symbolon.platform.http.Reply;

/** The confidential part of a listing as JSON, for those who may see some of it. */
public final class DisclosureApi {

  /** What one viewer may read; what he may not is not there. */
  private record Confidential(
      UUID listing, Tier reached, List<Field> fields, List<File> documents) {}

  private record Field(ConfidentialField field, Tier tier, String text) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record File(
      UUID id, Tier tier, String title, boolean picture, String mediaType, int size, String url) {}

  private final Disclosures disclosures;
  private final Viewers viewers;

  public DisclosureApi(Disclosures disclosures, Viewers viewers) {
    this.disclosures = disclosures;
    this.viewers = viewers;
  }

  public void bind(Operations operations) {
    operations.bind("getConfidential", this::get);
  }

  private Reply get(Call call) {
    call.requireNoQuery();
    var id = call.id("id");
    var found = disclosures.confidential(viewers.of(call), id);
    var body =
        new Confidential(
            id,
            found.reached(),
            found.readable().stream()
                .map(part -> new Field(part.field(), part.tier(), part.text()))
                .toList(),
            found.openable().stream()
                .map(file ->
                    new File(
                        file.id(),
                        file.tier(),
                        file.title(),
                        file.picture(),
                        file.mediaType(),
                        file.size(),
                        file.path()))
                .toList());
    return Reply.json(body).withCacheControl("no-store");
  }
}
