package org.symbolon.alert;

import java.util.List;
import org.symbolon.platform.pages.Frame;

/** The page of what one was told, newest first. */
public record NoticesView(Frame frame, String formToken, List<Row> rows) {

  /** One notice; its address marks it as read and leads on. */
  public record Row(String href, String text, String date, boolean read) {}

  public boolean hasUnread() {
    return rows.stream().anyMatch(row -> !row.read());
  }
}
