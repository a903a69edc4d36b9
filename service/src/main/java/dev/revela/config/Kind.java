package dev.revela.config;

import dev.revela.json.Json;

/** What a value has to be, wherever it stands. */
@FunctionalInterface
interface Kind<T> {

  /** The value as what it means. */
  T read(Json value) throws WrongValueException;
}
