package dev.revela.imaging.vips;

import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.ImageEngineContract;

final class LibvipsEngineTest extends ImageEngineContract {
  private final ImageEngine engine = BuiltEngine.get();

  @Override
  protected ImageEngine engine() {
    return engine;
  }
}
