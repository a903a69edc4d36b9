package dev.revela.imaging;

import dev.revela.photo.EngineProfile;
import dev.revela.photo.RejectedException;
import dev.revela.photo.RenditionSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Turns one photo into its renditions. Implementations are thread safe and keep no photo. */
public interface ImageEngine {

  /** What this engine can do. */
  EngineProfile profile();

  /**
   * Reads the header and nothing more.
   *
   * @throws RejectedException where the bytes are no photo that this engine develops
   * @throws IOException where the file cannot be read
   */
  InspectedPhoto inspect(Path file) throws RejectedException, IOException;

  /**
   * Checks, before any decode, that the renditions can be made: that their formats can have their
   * sizes, and that this process has the memory.
   *
   * @throws RejectedException where they cannot
   */
  void checkMemory(InspectedPhoto photo, List<RenditionSpec> specs) throws RejectedException;

  /**
   * Decodes the photo once and writes every rendition to a file in the directory.
   *
   * @throws RejectedException where the photo turns out to be corrupt, or a rendition cannot be
   *     made as it is asked for
   * @throws OutOfTimeException where the request's time was over before everything was done
   * @throws IOException where a file cannot be read or written
   */
  DevelopedPhoto develop(DevelopRequest request)
      throws RejectedException, OutOfTimeException, IOException;
}
