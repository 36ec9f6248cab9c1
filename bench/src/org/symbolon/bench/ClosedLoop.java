package org.symbolon.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Many kept connections driven by one thread: each sends its next request as soon as the answer to the
 * last one is complete. As lean as can be, because the clients share the cores with what they measure.
 */
final class ClosedLoop {
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final int BUFFER_BYTES = 1 << 18;

  /**
   * What a round gave.
   *
   * @param cpuMicros processor time per request, see {@link Cpu}
   */
  record Result(double perSecond, double cpuMicros, Samples latencies, int wrong) {}

  private static final class Connection {
    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES);
    private ByteBuffer out;
    private long sent;

    private Connection(int port) throws IOException {
      channel =
          SocketChannel.open(
              new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
    }
  }

  private ClosedLoop() {}

  /**
   * Runs for a time.
   *
   * @param requests sent in turn by all connections
   * @param status what every answer must have; others are counted as wrong
   */
  static Result run(int port, int connections, long nanos, List<byte[]> requests, int status)
      throws IOException {
    var latencies = new Samples();
    var open = new ArrayList<Connection>();
    try (var selector = Selector.open()) {
      var next = 0;
      var wrong = 0;
      var cpu = Cpu.seconds();
      var began = System.nanoTime();
      for (var i = 0; i < connections; i++) {
        var connection = new Connection(port);
        open.add(connection);
        connection.channel.register(selector, SelectionKey.OP_READ, connection);
        send(connection, requests.get(next++ % requests.size()));
      }
      while (System.nanoTime() - began < nanos) {
        selector.select(1_000);
        for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
          var connection = (Connection) keys.next().attachment();
          if (connection.channel.read(connection.in) < 0) {
            throw new EOFException("The server closed a connection.");
          }
          var answered = complete(connection.in);
          if (answered > 0) {
            latencies.add(System.nanoTime() - connection.sent);
            wrong += answered == status ? 0 : 1;
            connection.in.clear();
            send(connection, requests.get(next++ % requests.size()));
          }
        }
      }
      var seconds = (System.nanoTime() - began) / 1e9;
      var cpuMicros = 1e6 * (Cpu.seconds() - cpu) / latencies.count();
      return new Result(latencies.count() / seconds, cpuMicros, latencies, wrong);
    } finally {
      for (var connection : open) {
        connection.channel.close();
      }
    }
  }

  /** Requests are small: the socket's buffer takes them at once. */
  private static void send(Connection connection, byte[] request) throws IOException {
    connection.out = ByteBuffer.wrap(request);
    connection.sent = System.nanoTime();
    while (connection.out.hasRemaining()) {
      connection.channel.write(connection.out);
    }
  }

  /** The status when head and body have arrived, otherwise 0. */
  private static int complete(ByteBuffer in) {
    var bytes = in.array();
    var end = in.position();
    for (var i = 12; i + 3 < end; i++) {
      if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
        var status = 100 * (bytes[9] - '0') + 10 * (bytes[10] - '0') + bytes[11] - '0';
        var length = status == 304 ? 0 : length(bytes, i);
        return end >= i + 4 + length ? status : 0;
      }
    }
    return 0;
  }

  private static int length(byte[] bytes, int end) {
    for (var i = 12; i < end; i++) {
      var at = 0;
      while (at < LENGTH.length && (bytes[i + at] | 0x20) == (LENGTH[at] | 0x20)) {
        at++;
      }
      if (at == LENGTH.length) {
        var length = 0;
        for (var j = i + at; bytes[j] != '\r'; j++) {
          length = bytes[j] == ' ' ? length : 10 * length + bytes[j] - '0';
        }
        return length;
      }
    }
    return 0;
  }
}
