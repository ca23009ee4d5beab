# `./nasbook test`: every part runs, a summary ends it.
# shellcheck shell=sh

test_parts='java kernel launcher notebooks'

find_browser() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }

# A part passes when its function ends well.
test_java() {
  require_jdk
  maven verify
}

test_kernel() {
  ensure_test_environment
  run_pytest "$root/kernel/tests"
}

test_launcher() {
  ensure_test_environment
  run_pytest "$root/launcher/tests"
}

test_notebooks() {
  ensure_built
  ensure_python
  use_venv
  failed_notebooks=0
  find "$root/notebooks" -name '*.ipynb' ! -name '*.executed.ipynb' ! -path '*/.ipynb_checkpoints/*' | LC_ALL=C sort >"$state/notebooks"
  while IFS= read -r notebook <&3; do
    check_notebook "$notebook" "$root/target/notebooks/${notebook#"$root/notebooks/"}" 3<&- || failed_notebooks=$((failed_notebooks + 1))
  done 3<"$state/notebooks"
  printf '%s notebooks, %s failed\n' "$(($(wc -l <"$state/notebooks")))" "$failed_notebooks"
  [ "$failed_notebooks" -eq 0 ]
}

# A notebook runs from top to bottom; of a lab the answers get full marks, and the student version fails at its stubs only.
check_notebook() {
  "$root/nasbook" run "$1" --output "$2" && "$venv/bin/python" -I -m nasbook_jupyter.labs check "$1" "$2"
}

# The tests start a hundred kernels, so the archive that makes starts quick is worth its half minute.
ensure_test_environment() {
  ensure_built
  ensure_archive
  ensure_test_python
  use_venv
  install_browser_in_ci
}

# Two files at a time; then, one by one, the tests that judge short times. What failed is run once more, alone, and must pass then.
run_pytest() {
  failed=0
  pytest_here -n 2 --dist loadfile -m 'not alone' "$@" || failed=1
  pytest_here -m alone "$@" || [ $? -eq 5 ] || failed=1
  [ "$failed" = 1 ] || return 0
  say "once more, alone: what failed"
  pytest_here --last-failed --last-failed-no-failures none "$@"
}

pytest_here() {
  (cd "$root" && "$venv/bin/python" -m pytest -o cache_dir="$state/pytest" -ra --durations=15 "$@")
}

# CI machines are bare; a person's machine is left alone.
install_browser_in_ci() {
  [ -n "${CI-}" ] && [ -z "$(find_browser)" ] && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 0
  say "installing chromium for the browser tests"
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >"$state/apt.log" 2>&1 ||
    say "chromium could not be installed (see $state/apt.log); the browser tests are skipped"
}

command_test() {
  again=${CI:+yes}
  chosen=''
  for argument; do
    case $argument in
      --again) again=yes ;;
      java | kernel | launcher | notebooks) chosen="$chosen $argument" again=yes ;;
      *) misuse "test takes java, kernel, launcher, notebooks and --again, but was given '$argument'" ;;
    esac
  done
  summary=''
  failures=0
  for part in ${chosen:-$test_parts}; do
    run_part "$part"
  done
  printf '\nnasbook test\n%b' "$summary"
  [ "$failures" -eq 0 ]
}

run_part() {
  if [ -z "$again" ] && is_fresh "passed-$1" tests; then
    summary="$summary  $1: passed before, nothing changed since (--again repeats it)\n"
    return
  fi
  printf '\n==> nasbook test %s\n' "$1"
  started=$(date +%s)
  begin "passed-$1" tests
  if ("test_$1") </dev/null; then
    verdict=passed
    done_with "passed-$1"
  else
    verdict=FAILED
    failures=$((failures + 1))
  fi
  summary="$summary  $1: $verdict in $(($(date +%s) - started)) s\n"
}
