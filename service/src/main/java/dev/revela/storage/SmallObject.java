package dev.revela.storage;

/**
 * An object read whole.
 *
 * @param eTag without quotes
 */
public record SmallObject(String text, String eTag) {}
