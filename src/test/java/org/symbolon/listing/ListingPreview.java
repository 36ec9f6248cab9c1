package org.symbolon.listing;

import gg.jte.generated.precompiled.JtelistingGenerated;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.symbolon.kernel.Language;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.*;
import org.symbolon.taxonomy.Vocabularies;

public final class ListingPreview {
  public static void main(String[] args) throws Exception {
    var v = Vocabularies.load();
    var site = new Site(Messages.load(), Assets.load(), "https://symbolon.example");
    for (var l : Language.values()) {
      var say = site.messages().in(l);
      var cards = new ListingCards(v);
      var views = new ListingViews(site, v);
      var sim = List.of(cards.card(SampleListings.need(), say), cards.card(SampleListings.technology(), say));
      var out = new StringOutput();
      JtelistingGenerated.render(new OwaspHtmlTemplateOutput(out), null, views.of(SampleListings.technology(), sim, "KE", "freeIn=KE", say));
      var dir = Path.of("target/classes/web/preview/" + l.tag());
      Files.createDirectories(dir);
      Files.writeString(dir.resolve("technology.html"), out.toString());
    }
  }
}
