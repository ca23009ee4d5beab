# The commands: run, lab, jshell, release, data, train, table, rank, build, doctor. `test`, `site` and `fuzz` have files of their own.
# shellcheck shell=sh

# shellcheck source=launcher/test.sh
. "$root/launcher/test.sh"
# shellcheck source=launcher/doctor.sh
. "$root/launcher/doctor.sh"
# shellcheck source=launcher/site.sh
. "$root/launcher/site.sh"
# shellcheck source=launcher/fuzz.sh
. "$root/launcher/fuzz.sh"

ensure_all() {
  ensure_built
  ensure_python
  use_venv
}

command_build() {
  [ $# -eq 0 ] || misuse "build takes no arguments, but was given '$1'"
  ensure_all
  say "everything is up to date"
}

# with_library [JAVA OPTIONS] CLASS: what needs the library only, so no Python is asked for.
with_library() {
  ensure_built
  exec "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -cp "$dist/lib/*" "$@"
}

command_data() { with_library io.nasbook.data.store.DataCommand "$@"; }

# The C library must not give memory back after every layer: 5 % of a training step (docs/benchmarks.md).
command_train() {
  MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=1073741824 MALLOC_TRIM_THRESHOLD_=8589934592
  export MALLOC_ARENA_MAX MALLOC_MMAP_THRESHOLD_ MALLOC_TRIM_THRESHOLD_
  with_library io.nasbook.net.train.TrainCommand "$@"
}

command_table() { with_library io.nasbook.net.table.TableCommand "$@"; }

command_rank() { with_library io.nasbook.net.rank.RankCommand "$@"; }

# The arguments are jshell's own. What is typed runs with assertions on, as in a cell.
command_jshell() {
  with_library -XX:+UseSerialGC -ea:REPL... io.nasbook.display.shell.Shell "$@"
}

command_run() {
  notebook=''
  expect=''
  for argument; do
    case $expect$argument in
      timeout:*[!0-9]* | timeout:) misuse "--timeout needs a number of seconds, but was given '$argument'" ;;
      ?*:*) expect='' && continue ;;
    esac
    case $argument in
      --html | --inplace | --output=* | --timeout=*) ;;
      --output) expect=output: ;;
      --timeout) expect=timeout: ;;
      -*) misuse "run takes --html, --inplace, --output FILE and --timeout SECONDS, but was given '$argument'" ;;
      *)
        [ -z "$notebook" ] || misuse "run takes one notebook, but was given '$notebook' and '$argument'"
        notebook=$argument
        ;;
    esac
  done
  [ -z "$expect" ] || misuse "--${expect%:} needs a value"
  [ -n "$notebook" ] || misuse "run needs a notebook"
  [ -e "$notebook" ] || fail "$notebook does not exist"
  ensure_all
  exec "$venv/bin/python" -I -m nasbook_jupyter "$@"
}

# A release is text made from text: no kernel is asked for.
command_release() {
  ensure_python
  exec "$venv/bin/python" -I -m nasbook_jupyter.labs release --labs "$root/notebooks" "$@"
}

command_grade() {
  [ $# -gt 0 ] || misuse "grade needs a notebook or a folder of notebooks"
  ensure_all
  ensure_archive
  exec "$venv/bin/python" -I -m nasbook_jupyter.labs grade --labs "$root/notebooks" "$@"
}

command_lab() {
  folder=$root/notebooks
  if [ $# -gt 0 ] && [ "$1" != -- ]; then
    folder=$1
    shift
  fi
  [ "${1-}" != -- ] || shift
  [ -d "$folder" ] || fail "$folder is not a folder"
  ensure_all
  ensure_archive
  [ "$(id -u)" != 0 ] || set -- --allow-root "$@"
  cd "$folder"
  exec "$venv/bin/python" -I -m jupyterlab "$@"
}
