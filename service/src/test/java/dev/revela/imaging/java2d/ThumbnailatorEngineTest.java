package dev.revela.imaging.java2d;

import dev.revela.imaging.ImageEngine;
import dev.revela.imaging.ImageEngineContract;

final class ThumbnailatorEngineTest extends ImageEngineContract {
  private final ImageEngine engine = new ThumbnailatorEngine(Runtime.getRuntime().maxMemory());

  @Override
  protected ImageEngine engine() {
    return engine;
  }
}
