package org.symbolon.platform.mail;

import gg.jte.generated.precompiled.JtemailboxGenerated;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.symbolon.kernel.Refused;
import org.symbolon.platform.http.Call;
import org.symbolon.platform.http.PageRoutes;
import org.symbolon.platform.http.Reply;
import org.symbolon.platform.pages.Html;
import org.symbolon.platform.pages.Site;

/**
 * Shows the mails of the mailbox folder to visitors on the same machine: they hold secrets, and
 * whoever sits there could read the folder anyhow.
 */
public final class MailboxPage {
  private static final String PATH = "/mailbox";

  private final Site site;
  private final MailFolder folder;

  public MailboxPage(Site site, MailFolder folder) {
    this.site = site;
    this.folder = folder;
  }

  public void bind(PageRoutes routes) {
    routes.get(PATH, this::show);
  }

  private Reply show(Call call) {
    // Behind a proxy every visitor seems to come from here; a proxy says so.
    if (!isLoopback(call.remote())
        || call.header("X-Forwarded-For").isPresent()
        || call.header("Forwarded").isPresent()) {
      throw new Refused.NotFound("page", PATH);
    }
    var say = site.messages().in(call.language());
    var frame = site.frame(say.language(), "/", "", say.text("mailbox.title")).notIndexed();
    var mails = folder.all();
    return Reply.html(Html.of(out -> JtemailboxGenerated.render(out, null, frame, mails)))
        .withCacheControl("no-store");
  }

  private static boolean isLoopback(String address) {
    try {
      // An address, never a name: nothing is looked up.
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
