#!/usr/bin/env bash
# What the function's process takes to develop photos, one after another, with so many MB for all
# of it: usage: function-memory.sh MB PHOTO...
#
# Where this user may write memory cgroups (root, as a rule), the process runs in one of that size
# without swap, so that the kernel ends it if it takes more, as Lambda would; otherwise it is only
# measured.
set -euo pipefail

megabytes="${1:?usage: function-memory.sh MB PHOTO...}"
shift
root="$(cd "$(dirname "$0")/.." && pwd)"
out="$(mktemp -d)"
group=

make_group() {
  local bytes=$((megabytes << 20))
  if [ -w /sys/fs/cgroup/memory ]; then
    group="/sys/fs/cgroup/memory/revela-$$"
    mkdir "$group" || return 1
    echo "$bytes" >"$group/memory.limit_in_bytes"
    # Where the kernel can, what Java took before it was moved counts, too.
    echo 3 >"$group/memory.move_charge_at_immigrate" || true
  elif [ -w /sys/fs/cgroup/cgroup.procs ] && grep -q memory /sys/fs/cgroup/cgroup.controllers; then
    echo +memory >/sys/fs/cgroup/cgroup.subtree_control
    group="/sys/fs/cgroup/revela-$$"
    mkdir "$group" || return 1
    echo "$bytes" >"$group/memory.max"
    echo 0 >"$group/memory.swap.max"
  else
    return 1
  fi
}

clean_up() {
  rm -rf "$out"
  if [ -n "$group" ]; then rmdir "$group" || true; fi
}
trap clean_up EXIT

if make_group 2>/dev/null; then
  limit="in a cgroup of $megabytes MB"
else
  group=
  limit="without a cgroup, as none can be made here"
fi

"$root/revela" develop --memory "$megabytes" --concurrency 1 --timeout 300 --out "$out" "$@" &
revela=$!

# The function is java behind a shell that execs it; both have the pid.
function_pid=
while [ -z "$function_pid" ] && kill -0 "$revela" 2>/dev/null; do
  for pid in $(pgrep -f 'runtime.api.client.AWSLambda' -P "$revela" || true); do
    function_pid="$pid"
  done
done

status_of() {
  local name value unit
  while read -r name value unit; do
    case "$name" in
      VmHWM:) highest="$value" ;;
      RssAnon:) if [ "$value" -gt "$anonymous" ]; then anonymous="$value"; fi ;;
    esac
  done 2>/dev/null <"/proc/$function_pid/status"
}

highest=0
anonymous=0
if [ -n "$function_pid" ]; then
  if [ -n "$group" ]; then echo "$function_pid" >"$group/cgroup.procs"; fi
  while kill -0 "$revela" 2>/dev/null && status_of; do sleep 0.01; done
fi
result=0
wait "$revela" || result=$?
echo "The function's process, $limit: highest RSS $((highest >> 10)) MB," \
  "of which at most $((anonymous >> 10)) MB anonymous (not files)."
exit "$result"
