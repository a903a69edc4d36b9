package dev.revela.imaging;

/** What the parts of the engines' contract share. */
public interface EngineContract {

  /** A darkroom with the engine under test. */
  Darkroom darkroom();
}
