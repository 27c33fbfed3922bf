# Shared set-up of tools/quickstart, tools/test and .ci/run. To be sourced by bash, which then is in the repository root.
# Says what it installs; prints nothing when nothing is missing.

cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1

# Everything that building and testing Larch needs on Debian 12.
larch_packages=(g++ cmake ninja-build pkg-config libpcre2-dev libxxhash-dev nlohmann-json3-dev libeigen3-dev
                libcli11-dev libedit-dev libboost-dev libgtest-dev libbenchmark-dev python3)

larch_jobs=$(nproc)

# Installs the Debian packages named that are missing; without the right to, says what to run and exits.
larch_need() {
  local package missing=()
  if ! command -v dpkg-query >/dev/null; then
    echo "larch: expected a Debian system to look for packages on, found no dpkg-query; going on without" >&2
    return
  fi
  for package in "$@"; do
    [[ $(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  [[ ${#missing[@]} -gt 0 ]] || return 0
  local as_root=()
  if [[ $EUID -ne 0 ]]; then
    if ! command -v sudo >/dev/null; then
      echo "larch: some packages are missing; as root, run: apt-get update && apt-get install -y ${missing[*]}" >&2
      exit 1
    fi
    as_root=(sudo)
  fi
  echo "Installing missing packages: ${missing[*]}" >&2
  larch_quietly "${as_root[@]}" apt-get update &&
    larch_quietly "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y --no-install-recommends "${missing[@]}" || exit 1
}

# Runs a command and shows its output only when it fails.
larch_quietly() {
  local log status=0
  log=$(mktemp) || return 1
  "$@" >"$log" 2>&1 || status=$?
  if [[ $status -ne 0 ]]; then
    cat "$log" >&2
    echo "larch: failed with status $status: $*" >&2
  fi
  rm -f "$log"
  return "$status"
}

# larch_configure FOLDER [OPTION...]: build files in the folder, for the options given.
larch_configure() {
  local folder=$1
  shift
  local launcher=()
  if command -v ccache >/dev/null; then launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache); fi
  larch_quietly cmake -S . -B "$folder" -G Ninja "${launcher[@]}" "$@"
}

# larch_build FOLDER "TARGET..." OPTION...: configures and builds.
larch_build() {
  local folder=$1 targets
  read -ra targets <<<"$2"
  shift 2
  larch_configure "$folder" "$@"
  cmake --build "$folder" --parallel "$larch_jobs" --target "${targets[@]}"
}
