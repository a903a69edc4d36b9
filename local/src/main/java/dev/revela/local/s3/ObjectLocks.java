package dev.revela.local.s3;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One lock per object in use; a lock nobody holds or waits for is forgotten. Thread-safe. */
final class ObjectLocks {
  private final ConcurrentHashMap<Name, Lock> locks = new ConcurrentHashMap<>();

  <T> T hold(String bucket, String key, Supplier<T> work) {
    Name name = new Name(bucket, key);
    Lock lock = locks.compute(name, (unused, existing) -> Lock.claimed(existing));
    try {
      lock.lock();
      try {
        return work.get();
      } finally {
        lock.unlock();
      }
    } finally {
      locks.computeIfPresent(name, (unused, existing) -> existing.released());
    }
  }

  private record Name(String bucket, String key) {}

  /** Its count of users changes only inside the map's own compute, one at a time per name. */
  private static final class Lock extends ReentrantLock {
    private static final long serialVersionUID = 1L;

    private int users;

    static Lock claimed(@Nullable Lock existing) {
      Lock lock = existing == null ? new Lock() : existing;
      lock.users++;
      return lock;
    }

    @Nullable Lock released() {
      users--;
      return users == 0 ? null : this;
    }
  }
}
