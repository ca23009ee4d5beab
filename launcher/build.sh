# Maven, and the kernel that it makes.
# shellcheck shell=sh

# choose_home: where HOME cannot be written, tools keep their files in the checkout.
choose_home() {
  home_note=''
  [ -n "${HOME-}" ] && [ -d "$HOME" ] && [ -w "$HOME" ] && return
  home_note="the home folder ${HOME:-(unset)} cannot be written; caches and settings go to $state/home"
  HOME=$state/home
  export HOME
  mkdir -p "$HOME" 2>/dev/null || fail "neither the home folder nor $state can be written; make one of them writable"
}

maven() {
  (
    cd "$root" || exit
    JAVA_HOME=$java_home
    export JAVA_HOME
    set -- -B -ntp "$@"
    [ -z "$home_note" ] || set -- "-Dmaven.repo.local=$HOME/.m2/repository" "$@"
    sh ./mvnw "$@"
  )
}

# Built: the jar is there and nothing it is made from changed.
kernel_is_fresh() { [ -f "$dist/nasbook-kernel.jar" ] && is_fresh build build; }

ensure_built() {
  require_jdk
  if kernel_is_fresh; then
    return
  fi
  take_lock
  kernel_is_fresh || build_kernel
  give_lock
}

build_kernel() {
  [ -z "$home_note" ] || say "$home_note"
  say "building with JDK $java_version (the first time takes minutes: libraries are fetched)"
  begin build build
  maven package -Dmaven.test.skip=true -pl kernel/jupyter -am >"$state/build.log" 2>&1 || {
    grep '^\[ERROR\]' "$state/build.log" | head -n 12 >&2 || tail -n 12 "$state/build.log" >&2
    fail "the build failed; the whole output is in $state/build.log"
  }
  [ -f "$dist/nasbook-kernel.jar" ] || fail "the build ended well but made no $dist/nasbook-kernel.jar; see $state/build.log"
  done_with build
}

# ensure_archive: an archive of loaded classes, from which the kernel starts in a third of the time; made where a kernel is
# installed. It fits one JDK and one build; without it everything works.
ensure_archive() {
  archive_is_fresh && return
  take_lock
  archive_is_fresh || make_archive
  give_lock
}

archive_is_fresh() { grep -q '^-XX:.*kernel\.[aj]' "$dist/jvm.options" && is_fresh "archive-$java_version" build; }

make_archive() {
  say "preparing the kernel for quick starts (once, half a minute)"
  begin "archive-$java_version" build
  if "$java_home/bin/java" "@$dist/jvm.options" -jar "$dist/nasbook-kernel.jar" --archive >"$state/archive.log" 2>&1; then
    done_with "archive-$java_version"
  else
    say "that failed, so the kernel starts more slowly; see $state/archive.log"
  fi
}
