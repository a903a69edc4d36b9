package dev.revela.local.s3;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.shaded.org.eclipse.jetty.io.Content;
import org.gaul.shaded.org.eclipse.jetty.server.Handler;
import org.gaul.shaded.org.eclipse.jetty.server.Request;
import org.gaul.shaded.org.eclipse.jetty.server.Response;
import org.gaul.shaded.org.eclipse.jetty.server.Server;
import org.gaul.shaded.org.eclipse.jetty.util.Callback;

/**
 * Reads a request to its end before it is answered. S3Proxy answers a put as soon as it has the
 * object's bytes, and a refused one before it has any; where the rest, a checksum for instance, has
 * not arrived by then, the server closes the connection. The client cannot tell and puts the object
 * again: a second notification, or a conditional put refused by its own first try.
 */
final class ReadBeforeAnswer extends Handler.Wrapper {
  private ReadBeforeAnswer() {}

  /** Call it before the server starts. */
  static void install(S3Proxy proxy) {
    try {
      // There is no other way to its handlers.
      Field server = S3Proxy.class.getDeclaredField("server");
      server.setAccessible(true);
      ((Server) server.get(proxy)).insertHandler(new ReadBeforeAnswer());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("This version of S3Proxy has another server", e);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return super.handle(request, new LateResponse(request, response), callback);
  }

  /** Its first write waits for the rest of the request. Written to by one thread at a time. */
  private static final class LateResponse extends Response.Wrapper {
    private boolean read;

    LateResponse(Request request, Response response) {
      super(request, response);
    }

    @Override
    public void write(boolean last, ByteBuffer content, Callback callback) {
      if (read) {
        super.write(last, content, callback);
        return;
      }
      read = true;
      // A client that is gone while it is read fails the write as well.
      Runnable write = () -> super.write(last, content, callback);
      Content.Source.consumeAll(getRequest(), Callback.from(write, failure -> write.run()));
    }
  }
}
