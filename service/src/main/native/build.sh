#!/usr/bin/env bash
# Builds the native half of the libvips engine into the folder given: librevela.so from the C files
# beside this script, and libvips itself, the project's own build as npm carries it for sharp.
# Where that is impossible it leaves the reason in unavailable.txt, and the portable engine serves;
# with REVELA_NATIVE=required it fails instead.
set -euo pipefail

sources="$(cd "$(dirname "$0")" && pwd)"
target="${1:?usage: build.sh TARGET_FOLDER [JAVA_HOME]}"
java_home="${2:-${JAVA_HOME:-}}"

# One version for all three. SHA-512 of each package file, as the registry signs it.
VERSION=1.3.4
LIBRARY=libvips-cpp.so.8.18.7
SHA512_dev=b35548abaa7cde95868b5864ed52dd7d1888e8352894662a6e908dbb8cdd1086ca8e56dd47dcc716922263ac10b676e7e6349fbbdf84fcf482dbab6438d7abd9
SHA512_linux_x64=189fff4925db9f04837acd36ba60779c324b15c433c3c6b5f15f1fca1aabead579d79b4e10c7489a38f18f502869f311cf9e85dcf1e07ed9e3d5010a494d7393
SHA512_linux_arm64=6377605ffea513642141bf86c72d166717e0f4c126fc90636a66694b622494fef1210a0a378873026eca70c546b5a543b779de13d38a042eef01fa2703f2ebd4

mkdir -p "$target"
rm -f "$target/unavailable.txt"

give_up() {
  if [ "${REVELA_NATIVE:-}" = required ]; then
    echo "The libvips engine cannot be built: $1" >&2
    exit 1
  fi
  echo "$1" >"$target/unavailable.txt"
  rm -f "$target/librevela.so"
  echo "The libvips engine is left out, the portable one serves: $1"
  exit 0
}

# jni.h is the same for every JDK that can run the build.
jni_include() {
  local home
  for home in "$java_home" "${JAVA_HOME:-}" "$java_home/.." /usr/lib/jvm/*; do
    if [ -n "$home" ] && [ -r "$home/include/jni.h" ]; then
      echo "$home/include"
      return
    fi
  done
  return 1
}

[ "$(uname -s)" = Linux ] || give_up "there is a library for Linux only, and this is $(uname -s)"
case "$(uname -m)" in
  x86_64) platform=linux-x64 ;;
  aarch64) platform=linux-arm64 ;;
  *) give_up "there is a library for x86_64 and aarch64 only, and this is $(uname -m)" ;;
esac
compiler="${CC:-cc}"
command -v "$compiler" >/dev/null || give_up "there is no C compiler ($compiler) where it was built"
include="$(jni_include)" || give_up "there is no jni.h of a JDK where it was built"

# Packages are unpacked once for each version.
packages="$target/packages-$VERSION"
checksum() { local name="SHA512_${1//-/_}"; echo "${!name}"; }
fetch() {
  local part="$1" folder="$packages/$1"
  [ -d "$folder" ] && return
  command -v npm >/dev/null || give_up "there is no npm to fetch libvips with where it was built"
  local files
  files="$(mktemp -d)"
  (cd "$files" && npm pack --silent --prefer-offline "@img/sharp-libvips-$part@$VERSION" >/dev/null 2>npm.log) || {
    echo "npm pack @img/sharp-libvips-$part@$VERSION failed:" >&2
    cat "$files/npm.log" >&2
    rm -rf "$files"
    give_up "npm could not fetch @img/sharp-libvips-$part@$VERSION where it was built"
  }
  echo "$(checksum "$part")  $(echo "$files"/*.tgz)" | sha512sum --check --quiet || {
    rm -rf "$files"
    echo "@img/sharp-libvips-$part@$VERSION is not the file that was pinned" >&2
    exit 1
  }
  mkdir -p "$folder.part"
  tar -xzf "$files"/*.tgz -C "$folder.part" --strip-components=1
  mv "$folder.part" "$folder"
  rm -rf "$files"
}
fetch dev
fetch "$platform"

headers="$packages/dev/include"
library="$packages/$platform/lib"
cp -u "$library/$LIBRARY" "$target/$LIBRARY"
cp -u "$packages/$platform/README.md" "$target/LIBVIPS-LICENSES.md"

# Nothing to do where nothing changed since.
built="$target/librevela.so"
[ ! -f "$built" ] || [ -n "$(find "$sources" -type f -newer "$built" -print -quit)" ] || exit 0

flags=(-std=c11 -O2 -fPIC -fvisibility=hidden -D_GNU_SOURCE -Wall -Wextra -Werror
  -I"$include" -I"$include/linux"
  -isystem "$headers" -isystem "$headers/glib-2.0" -isystem "$library/glib-2.0/include")
"$compiler" "${flags[@]}" -shared -o "$built.part" "$sources"/*.c \
  "$target/$LIBRARY" -lm -Wl,-rpath,'$ORIGIN' -Wl,--no-undefined
mv "$built.part" "$built"
