package org.symbolon.search;

import gg.jte.generated.precompiled.*;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import org.symbolon.kernel.Language;
import org.symbolon.listing.*;
import org.symbolon.platform.language.Messages;
import org.symbolon.platform.pages.*;
import org.symbolon.search.SearchPage.*;
import org.symbolon.taxonomy.Vocabularies;

public final class SearchPreview {
  public static void main(String[] args) throws Exception {
    var v = Vocabularies.load();
    var site = new Site(Messages.load(), Assets.load(), "https://symbolon.example");
    var query = new SearchQuery("water purification", Map.of(Facet.TOPIC, List.of("solar-energy"), Facet.TRL, List.of("7", "8")), Sort.RELEVANCE, 20, null);
    var hits = new ArrayList<Hit>();
    for (int i = 0; i < 6; i++) {
      var l = i % 2 == 0 ? SampleListings.technology() : SampleListings.need();
      var c = l.content();
      hits.add(new Hit(l.id(), c.kind(), c.title(), c.summary(),
          i == 0 ? Map.of("summary", List.of("A container-sized unit desalinates brackish <mark>groundwater</mark> with solar heat alone; it gives 2,000 litres a day without chemicals or grid power.")) : i == 2 ? Map.of("description", List.of("Wells near the coast; <mark>purification</mark> of the <mark>water</mark> takes one step")) : Map.of(),
          0.9, new Because(i < 3, true, 0.7, List.of()), "en", i == 4 ? null : c.trl(), c.dealTypes(), c.topics(), c.territories(), c.sdgs(), l.organisation(), null, true, i != 1, l.lifecycle().publishedAt(), l.lifecycle().confirmedOn(), l.lifecycle().validUntil(), 1));
    }
    var facets = new LinkedHashMap<String, List<FacetValue>>();
    facets.put("kind", List.of(new FacetValue("TECHNOLOGY", "Technology", 1200, false, null), new FacetValue("NEED", "Need", 34, false, null)));
    var topics = new ArrayList<FacetValue>();
    for (var t : v.get("green-topics").terms()) topics.add(new FacetValue(t.id(), t.id(), 17, t.id().equals("solar-energy"), t.parent()));
    facets.put("topic", topics);
    var trl = new ArrayList<FacetValue>();
    for (int i = 1; i <= 9; i++) trl.add(new FacetValue("" + i, "", i * 3, i == 7 || i == 8, null));
    facets.put("trl", trl);
    for (var f : List.of(Facet.DEAL_TYPE, Facet.COUNTRY, Facet.ORGANISATION_TYPE, Facet.SDG, Facet.LANGUAGE, Facet.RIGHT_STATUS)) {
      var list = new ArrayList<FacetValue>();
      for (var t : v.get(f.vocabulary()).terms().subList(0, Math.min(14, v.get(f.vocabulary()).terms().size()))) list.add(new FacetValue(t.id(), t.id(), 12, false, null));
      facets.put(f.parameter(), list);
    }
    var page = new SearchPage(new Total(1234, true), hits, facets, "abc", null);
    var none = new SearchPage(new Total(0, true), List.of(), facets, null, "water purification");
    for (var l : Language.values()) {
      var say = site.messages().in(l);
      var views = new SearchViews(site, v, q -> "q=" + q.text().replace(" ", "+"));
      var dir = Path.of("target/classes/web/preview/" + l.tag());
      Files.createDirectories(dir);
      var out = new StringOutput();
      JtesearchGenerated.render(new OwaspHtmlTemplateOutput(out), null, views.of(query, page, say));
      Files.writeString(dir.resolve("search.html"), out.toString());
      out = new StringOutput();
      JtesearchGenerated.render(new OwaspHtmlTemplateOutput(out), null, views.of(query, none, say));
      Files.writeString(dir.resolve("none.html"), out.toString());
      var cards = new ListingCards(v);
      var topicsV = v.get("green-topics").terms().stream().filter(t -> t.parent() == null).map(t -> new HomeView.Topic(t.label(l), "/x", "123")).toList();
      var shelf = List.of(cards.card(SampleListings.technology(), say), cards.card(SampleListings.technology(), say), cards.card(SampleListings.technology(), say));
      var needs = List.of(cards.card(SampleListings.need(), say), cards.card(SampleListings.need(), say), cards.card(SampleListings.need(), say));
      var home = new HomeView(site.frame(l, "/", "", say.text("home.title")), new HomeView.Counts(say.text("total.technologies", "count", 4321), say.text("total.needs", "count", 1)), topicsV,
          List.of(new HomeView.Shelf(say.text("home.newest.technologies"), say.text("home.all.technologies"), "/x", shelf), new HomeView.Shelf(say.text("home.newest.needs"), say.text("home.all.needs"), "/x", needs)));
      out = new StringOutput();
      JtehomeGenerated.render(new OwaspHtmlTemplateOutput(out), null, home);
      Files.writeString(dir.resolve("home.html"), out.toString());
    }
  }
}
