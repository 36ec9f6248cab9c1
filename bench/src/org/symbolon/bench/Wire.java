package org.symbolon.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One kept HTTP/1.1 connection over a plain socket: as little client as possible, so that the
 * measured ratios are not softened by the cost of a client that both sides share. Not thread safe.
 */
final class Wire implements Closeable {
  private static final int TIMEOUT_MILLIS = 60_000;

  /** Status and body of an answer. */
  record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** The same answer when it is a success; otherwise the measurement is void. */
    Answer required() {
      if (status / 100 != 2) {
        throw new IllegalStateException("Answered " + status + ": " + text());
      }
      return this;
    }
  }

  private final Socket socket = new Socket();
  private final InputStream in;
  private final OutputStream out;
  private final String host;

  Wire(int port) throws IOException {
    host = "127.0.0.1:" + port;
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
  }

  Answer get(String path) throws IOException {
    return send("GET", path, Map.of(), null);
  }

  Answer json(String method, String path, String body) throws IOException {
    return send(
        method,
        path,
        Map.of("Content-Type", "application/json"),
        body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
  }

  /** A write in the operator's name. */
  Answer write(String method, String path, String body) throws IOException {
    return send(
        method,
        path,
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + Setup.TOKEN),
        body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
  }

  Answer send(String method, String path, Map<String, String> headers, byte[] body)
      throws IOException {
    var head = new StringBuilder(256);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host);
    headers.forEach((name, value) -> head.append("\r\n").append(name).append(": ").append(value));
    if (body != null) {
      head.append("\r\nContent-Length: ").append(body.length);
    }
    head.append("\r\n\r\n");
    var request = new ByteArrayOutputStream(head.length() + (body == null ? 0 : body.length));
    request.writeBytes(head.toString().getBytes(StandardCharsets.ISO_8859_1));
    if (body != null) {
      request.writeBytes(body);
    }
    out.write(request.toByteArray());
    return read();
  }

  private Answer read() throws IOException {
    var status = Integer.parseInt(line().substring(9, 12));
    var length = 0;
    var chunked = false;
    for (var header = line(); !header.isEmpty(); header = line()) {
      var colon = header.indexOf(':');
      var name = header.substring(0, colon);
      if (name.equalsIgnoreCase("content-length")) {
        length = Integer.parseInt(header.substring(colon + 1).strip());
      } else if (name.equalsIgnoreCase("transfer-encoding")) {
        chunked = header.toLowerCase(java.util.Locale.ROOT).endsWith("chunked");
      }
    }
    if (status == 304 || status == 204) {
      return new Answer(status, new byte[0]);
    }
    return new Answer(status, chunked ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (var size = chunkSize(); size > 0; size = chunkSize()) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("The server closed the connection.");
      }
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
