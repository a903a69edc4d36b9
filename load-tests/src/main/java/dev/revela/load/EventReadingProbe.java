package dev.revela.load;

import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import dev.revela.lambda.BadEventException;
import dev.revela.lambda.EventReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;

/**
 * Reads one S3 event in a process that has read none before, and prints microseconds and loaded
 * classes. Started by {@link ColdEventReading}.
 */
final class EventReadingProbe {

  private EventReadingProbe() {}

  /** Reads with {@code revela}'s reader or with the {@code library}'s. */
  public static void main(String[] arguments) throws IOException, BadEventException {
    byte[] payload;
    try (InputStream in = EventReadingProbe.class.getResourceAsStream("s3-put.json")) {
      payload = in == null ? new byte[0] : in.readAllBytes();
    }
    var classes = ManagementFactory.getClassLoadingMXBean();
    long classesBefore = classes.getTotalLoadedClassCount();
    long before = System.nanoTime();
    String key =
        arguments[0].equals("revela")
            ? new EventReader().read(new ByteArrayInputStream(payload)).events().getFirst().key()
            : LambdaEventSerializers.<S3Event>serializerFor(
                    S3Event.class, ClassLoader.getSystemClassLoader())
                .fromJson(new ByteArrayInputStream(payload))
                .getRecords()
                .getFirst()
                .getS3()
                .getObject()
                .getUrlDecodedKey();
    long micros = (System.nanoTime() - before) / 1_000;
    long loaded = classes.getTotalLoadedClassCount() - classesBefore;
    if (!key.equals("holiday 2026/beach (1).jpg")) {
      throw new IllegalStateException("Read the key " + key);
    }
    System.out.println(micros + " " + loaded);
  }
}
