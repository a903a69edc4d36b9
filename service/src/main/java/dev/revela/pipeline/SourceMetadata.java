package dev.revela.pipeline;

import java.util.Map;

/**
 * What came with the photo and can go along to its renditions.
 *
 * @param headers by their lower-case names
 * @param user the user metadata
 * @param tags none where the recipe does not ask for them
 */
record SourceMetadata(
    Map<String, String> headers, Map<String, String> user, Map<String, String> tags) {}
