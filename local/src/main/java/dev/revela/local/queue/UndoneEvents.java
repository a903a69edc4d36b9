package dev.revela.local.queue;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The request ids of the events that are not done. Thread-safe. */
final class UndoneEvents {
  private final Lock lock = new ReentrantLock();
  private final Condition removed = lock.newCondition();
  private final Set<String> requestIds = new HashSet<>();

  void add(String requestId) {
    lock.lock();
    try {
      requestIds.add(requestId);
    } finally {
      lock.unlock();
    }
  }

  void remove(String requestId) {
    lock.lock();
    try {
      requestIds.remove(requestId);
      removed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether there are none within this time. */
  boolean awaitNone(Duration limit) throws InterruptedException {
    long left = limit.toNanos();
    lock.lock();
    try {
      while (!requestIds.isEmpty() && left > 0) {
        left = removed.awaitNanos(left);
      }
      return requestIds.isEmpty();
    } finally {
      lock.unlock();
    }
  }
}
