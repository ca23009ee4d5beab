# Finds JDKs by their `release` file, without starting one and without a fork: every kernel start comes through here.
# shellcheck shell=sh

minimum_java=21
java_home='' # of the JDK chosen
java_version=''
java_rank=0
older_java='' # the newest that is too old, for the message
older_rank=0
runtime_only='' # one that is new enough but has no compiler

# release_version HOME: sets found_version, for example 25.0.1; fails where HOME holds no Java.
release_version() {
  found_version=''
  [ -r "$1/release" ] || return 1
  while IFS='=' read -r key value || [ -n "$key" ]; do
    [ "$key" = JAVA_VERSION ] || continue
    found_version=${value#\"}
    found_version=${found_version%%\"*}
    break
  done <"$1/release"
  [ -n "$found_version" ]
}

# rank_version VERSION: sets found_rank so that a newer version has a greater number.
rank_version() {
  found_rank=0
  saved_ifs=$IFS
  IFS=.-+_
  # shellcheck disable=SC2086 # split at the points
  set -- $1 0 0
  IFS=$saved_ifs
  for part in "$1" "$2" "$3"; do
    case $part in
      '' | *[!0-9]*) part=0 ;;
    esac
    found_rank=$((found_rank * 1000 + part))
  done
}

# consider HOME: takes it where it is a newer JDK than the one chosen so far.
consider() {
  release_version "$1" || return 0
  rank_version "$found_version"
  if [ "$found_rank" -lt $((minimum_java * 1000000)) ]; then
    [ "$found_rank" -le "$older_rank" ] || { older_java="$found_version in $1" older_rank=$found_rank; }
  elif [ ! -x "$1/bin/javac" ]; then
    runtime_only="$found_version in $1"
  elif [ "$found_rank" -gt "$java_rank" ]; then
    java_home=$1 java_version=$found_version java_rank=$found_rank
  fi
}

consider_usual_places() {
  for home in /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/openjdk* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec "${CONDA_PREFIX:-/nowhere}"/lib/jvm "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    "${HOME-}"/.jdks/* "${HOME-}"/.jbang/cache/jdks/* "${HOME-}"/.gradle/jdks/* "${HOME-}"/.asdf/installs/java/* \
    "${HOME-}"/.local/share/mise/installs/java/*; do
    consider "$home"
  done
}

# consider_parents PATHS: the folders above those of a PATH.
consider_parents() {
  saved_ifs=$IFS
  IFS=:
  # shellcheck disable=SC2086 # split at the colons
  set -- $1
  IFS=$saved_ifs
  for folder; do
    consider "${folder%/*}"
  done
}

# find_jdk: sets java_home and java_version, or leaves them empty. A named JDK wins, then JAVA_HOME where it is new
# enough, then the newest on the machine. NASBOOK_JDK_PLACES names other folders of JDKs than the usual ones.
find_jdk() {
  if [ -n "${NASBOOK_JAVA_HOME-}" ]; then
    consider "$NASBOOK_JAVA_HOME"
    return
  fi
  [ -z "${JAVA_HOME-}" ] || consider "$JAVA_HOME"
  [ -z "$java_home" ] || return 0
  if [ -n "${NASBOOK_JDK_PLACES-}" ]; then
    for home in "$NASBOOK_JDK_PLACES"/*; do
      consider "$home"
    done
  else
    consider_usual_places
    consider_parents "$PATH"
  fi
}

# jdk_advice: sets advice to the sentence for a machine where find_jdk found none.
jdk_advice() {
  advice="install one, for example openjdk-$minimum_java-jdk-headless (Debian, Ubuntu), openjdk (Homebrew) or one from https://adoptium.net, or set NASBOOK_JAVA_HOME"
  if [ -n "${NASBOOK_JAVA_HOME-}" ]; then
    advice="NASBOOK_JAVA_HOME must name a JDK $minimum_java or newer, with bin/javac, but is $NASBOOK_JAVA_HOME (${older_java:-${runtime_only:-no Java there}})"
  elif [ -n "$runtime_only" ]; then
    advice="Java $runtime_only is a runtime without the compiler bin/javac, which cells need; $advice"
  elif [ -n "$older_java" ]; then
    advice="no JDK $minimum_java or newer found (the newest Java is $older_java); $advice"
  else
    advice="no JDK $minimum_java or newer found; $advice"
  fi
}

require_jdk() {
  find_jdk
  [ -n "$java_home" ] && return
  jdk_advice
  fail "$advice"
}
