# Finds what ML-CHAT is built and run with. Sourced by the other scripts; it changes nothing.

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release" 2>/dev/null
}

# Sets and exports JAVA_HOME to a JDK 25, whatever `java` on the PATH is.
require_java() {
  local home on_path
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    on_path=$(cd "$(dirname "$(readlink -f "$on_path" 2>/dev/null || printf '%s' "$on_path")")/.." && pwd -P)
  fi
  for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      export JAVA_HOME="$home"
      return
    fi
  done
  fail "ML-CHAT needs a JDK 25: install Eclipse Temurin 25 from https://adoptium.net (macOS: brew install --cask temurin@25), or set JAVA_HOME to one."
}

# Makes sure that `node` is 20 or later and that npm is there.
require_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || printf 0)
  if [ "$major" -lt 20 ] || ! command -v npm >/dev/null 2>&1; then
    fail "ML-CHAT needs Node.js 20 or later with npm: install it from https://nodejs.org (Debian: apt-get install nodejs npm), then run this again."
  fi
}

# One number for the content of files and folders; build results do not count.
fingerprint() {
  find "$@" \( -name node_modules -o -name target -o -name dist -o -name test -o -name .git \) -prune -o -type f -exec cksum {} + |
    LC_ALL=C sort | cksum
}

# npm_packages FOLDER: installs what its lock file names, unless that is there already.
npm_packages() {
  local lock stamp="$1/node_modules/.lock.stamp"
  lock=$(fingerprint "$1/package-lock.json")
  if [ "$(cat "$stamp" 2>/dev/null || true)" != "$lock" ]; then
    (cd "$1" && npm ci --no-audit --no-fund --loglevel=error) || return 1
    printf '%s' "$lock" >"$stamp"
  fi
}
