package dev.revela.storage;

import java.util.Optional;

/**
 * One version of an object, pinned by its version id or else by its eTag; by neither, it is
 * whatever stands there now.
 *
 * @param eTag without quotes
 */
public record ObjectVersion(
    String bucket, String key, Optional<String> versionId, Optional<String> eTag) {}
