package org.symbolon.platform.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.regex.Pattern;

/**
 * Files of the front end, from {@code /web} on the class path: {@code /assets/*}, and the icon that
 * browsers expect at the root. A name that holds its own hash never changes its content.
 */
final class StaticFiles {
  private static final String ICON = "/favicon.svg";

  /** The search that other sites put on their pages; its address never changes. */
  private static final String WIDGET = "/widget.js";

  private static final Pattern HASHED =
      Pattern.compile(
          "/assets/[^/]*[-.][A-Za-z0-9_-]{8,}\\.(?:js|css|svg|png|webp|avif|woff2|map)");
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
  private static final String FOR_AN_HOUR = "public, max-age=3600";

  void mount(Router router) {
    router.get("/assets/*").handler(StaticFiles::cacheControl).handler(handler("web/assets"));
    // A static handler takes the path of its route for the name of a folder: one file is sent as
    // such.
    router
        .get(ICON)
        .handler(StaticFiles::cacheControl)
        .handler(ctx ->
            ctx.response().putHeader("Content-Type", "image/svg+xml").sendFile("web" + ICON));
    router
        .get(WIDGET)
        .handler(StaticFiles::cacheControl)
        .handler(ctx ->
            ctx.response()
                .putHeader("Content-Type", "text/javascript; charset=utf-8")
                .putHeader("Cross-Origin-Resource-Policy", "cross-origin")
                .sendFile("web" + WIDGET));
    router.get("/assets/*").handler(ctx -> forget(ctx));
  }

  private static StaticHandler handler(String root) {
    return StaticHandler.create(root)
        .setCachingEnabled(false)
        .setDirectoryListing(false)
        .setIncludeHidden(false)
        .setDefaultContentEncoding("UTF-8");
  }

  private static void cacheControl(RoutingContext ctx) {
    var hashed = HASHED.matcher(ctx.request().path()).matches();
    ctx.response().putHeader("Cache-Control", hashed ? FOR_A_YEAR : FOR_AN_HOUR);
    ctx.next();
  }

  /** A missing file must not stay missing for a year. */
  private static void forget(RoutingContext ctx) {
    ctx.response().headers().remove("Cache-Control");
    ctx.next();
  }
}
