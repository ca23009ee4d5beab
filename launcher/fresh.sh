# What is up to date, and one at a time: stamps and the lock.
# shellcheck shell=sh

stamps=$state/stamps

# files_of WHAT FIND-EXPRESSION...: the files and folders that WHAT is made from, relative to the root.
files_of() {
  what=$1
  shift
  case $what in
    build)
      (cd "$root" && find pom.xml .mvn datasets nas-lib kernel \( -name target -o -path '*/src/test' -o -path kernel/python \
        -o -path kernel/tests \) -prune -o "$@" -print)
      ;;
    packages) (cd "$root" && find kernel/python/requirements.lock "$@" -print) ;;
    test-packages) (cd "$root" && find kernel/python/requirements.lock kernel/python/requirements-test.lock "$@" -print) ;;
    package) (cd "$root" && find kernel/python -name __pycache__ -prune -o "$@" -print) ;;
    tests)
      (cd "$root" && find nasbook launcher pom.xml .mvn datasets nas-lib kernel notebooks \( -name target -o -name __pycache__ \
        -o -name .ipynb_checkpoints -o -name '*.executed.ipynb' -o -name .jqwik-database \) -prune -o "$@" -print)
      ;;
  esac 2>/dev/null
}

# fingerprint WHAT: a checksum over names and contents, and over where the tree lies.
fingerprint() {
  {
    printf '%s\n' "$root"
    files_of "$1" -type f | LC_ALL=C sort | tr '\n' '\0' | (cd "$root" && xargs -0 cksum)
  } | cksum
}

# is_fresh STAMP WHAT: nothing of WHAT changed since STAMP was set. Times are looked at first, contents only where those differ.
is_fresh() {
  [ -f "$stamps/$1" ] || return 1
  [ -n "$(files_of "$2" -newer "$stamps/$1")" ] || return 0
  read -r known <"$stamps/$1"
  [ "$known" = "$(fingerprint "$2")" ] || return 1
  touch "$stamps/$1" 2>/dev/null || true
}

# begin STAMP WHAT, before the work; done_with STAMP, after it. An edit in between leaves the stamp stale.
begin() {
  mkdir -p "$stamps"
  rm -f "$stamps/$1"
  fingerprint "$2" >"$stamps/$1.new"
}
done_with() { mv -f "$stamps/$1.new" "$stamps/$1"; }

is_running() { kill -0 "$1" 2>/dev/null || ps -p "$1" >/dev/null 2>&1; }

# One process builds; the others wait. The lock is a link to the number of the process that holds it.
take_lock() {
  mkdir -p "$state" 2>/dev/null && [ -w "$state" ] || fail "cannot write to $state; make $root writable or copy it to a folder of yours"
  told=''
  until ln -s $$ "$state/lock" 2>/dev/null; do
    owner=$(readlink "$state/lock") || continue
    if is_running "$owner"; then
      [ -n "$told" ] || say "waiting for process $owner, which builds here (if that is not nasbook, delete $state/lock)"
      told=yes
      sleep 0.2
    else
      drop_lock_of "$owner"
    fi
  done
  trap 'rm -f "$state/lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

# drop_lock_of OWNER: removes a dead process's lock, unless somebody else did and a new owner holds it now.
drop_lock_of() {
  mkdir "$state/lock.break" 2>/dev/null || {
    sleep 0.2
    return
  }
  if [ "$(readlink "$state/lock" 2>/dev/null)" = "$1" ]; then
    rm -f "$state/lock"
  fi
  rmdir "$state/lock.break"
}

give_lock() {
  rm -f "$state/lock"
  trap - EXIT INT TERM
}
