package dev.revela.local.s3;

/**
 * Told of every change in the watched bucket, once, in the order of the changes of one key, before
 * the client has its answer. What it throws fails the client's request, so that no change is lost
 * unnoticed. Called by many threads.
 */
@FunctionalInterface
public interface ObjectEventListener {
  void changed(ObjectEvent event);
}
