package dev.revela.imaging.header;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import javax.imageio.stream.ImageInputStreamImpl;

/**
 * A file read through a small buffer. Headers are read a byte here and a byte there, as is the
 * whole of a WebP, and the JDK's file stream asks the system for each: that can take minutes. Not
 * thread safe.
 */
public class BufferedFile extends ImageInputStreamImpl {
  private static final int BUFFER_BYTES = 4096;

  private final FileChannel file;
  private final long length;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);

  /** Where in the file the buffer begins. */
  private long start;

  public BufferedFile(Path path) throws IOException {
    file = FileChannel.open(path);
    length = file.size();
  }

  @Override
  public int read() throws IOException {
    bitOffset = 0;
    if (!fill()) {
      return -1;
    }
    streamPos++;
    return buffer.get() & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    bitOffset = 0;
    if (count == 0) {
      return 0;
    }
    if (count >= BUFFER_BYTES && !isBuffered()) {
      return readPast(bytes, offset, count);
    }
    int read = 0;
    // ImageInputStream's own readInt and readShort take fewer bytes than asked for as the file's
    // end.
    while (read < count && fill()) {
      int next = Math.min(count - read, buffer.remaining());
      buffer.get(bytes, offset + read, next);
      streamPos += next;
      read += next;
    }
    return read == 0 ? -1 : read;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public void close() throws IOException {
    super.close();
    file.close();
  }

  /** Much at once needs no buffer. */
  private int readPast(byte[] bytes, int offset, int count) throws IOException {
    int read = file.read(ByteBuffer.wrap(bytes, offset, count), streamPos);
    streamPos += Math.max(0, read);
    return read;
  }

  private boolean isBuffered() {
    return streamPos >= start && streamPos < start + buffer.limit();
  }

  /** Makes the next byte the buffer's; false at the file's end. */
  private boolean fill() throws IOException {
    if (!isBuffered()) {
      start = streamPos;
      buffer.clear();
      file.read(buffer, start);
      buffer.flip();
    }
    buffer.position((int) (streamPos - start));
    return buffer.hasRemaining();
  }
}
