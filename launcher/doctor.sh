# `./nasbook doctor`: what is found, what is missing and what to do about it.
# shellcheck shell=sh

report() { printf '%-9s %-16s %s\n' "$1" "$2" "$3"; }
missing() {
  report missing "$1" "$2"
  healthy=''
}

command_doctor() {
  [ $# -eq 0 ] || misuse "doctor takes no arguments, but was given '$1'"
  healthy=yes
  doctor_java
  doctor_python
  doctor_tools
  doctor_state
  [ -n "$healthy" ] || exit 1
}

doctor_java() {
  find_jdk
  if [ -n "$java_home" ]; then
    report found JDK "$java_version in $java_home"
    [ -z "${JAVA_HOME-}" ] || [ "$JAVA_HOME" = "$java_home" ] || report note JAVA_HOME "is not used: ${older_java:-not a JDK} "
  else
    jdk_advice
    missing JDK "$advice"
  fi
}

doctor_python() {
  find_python
  if [ -n "$python_file" ]; then
    report found Python "$python_file"
  else
    missing Python "$python_problem; nasbook needs Python $minimum_python or newer"
  fi
}

doctor_tools() {
  [ -z "$home_note" ] || report note home "$home_note"
  if [ -w "$root" ]; then
    report found checkout "$root, $(df -Pk "$root" | awk 'END { printf "%.1f GB free", $4 / 1048576 }')"
  else
    report note checkout "$root cannot be written: what is built can run, nothing can be built"
  fi
  if command -v curl >/dev/null || command -v wget >/dev/null; then
    report found download "curl or wget, for Maven's first start"
  else
    report note download "neither curl nor wget: Maven's first start fetches itself with Java"
  fi
  browser=$(find_browser)
  report "$([ -n "$browser" ] && echo found || echo optional)" browser "${browser:-no chromium: the browser tests are skipped (Debian: apt install chromium)}"
}

doctor_state() {
  if kernel_is_fresh; then report ready kernel "$dist"; else report 'to do' kernel "not built or stale; ./nasbook build does it"; fi
  if venv_is_fresh; then report ready packages "$venv"; else report 'to do' packages "not installed or stale; ./nasbook build does it"; fi
  for spec in "${JUPYTER_DATA_DIR:-${XDG_DATA_HOME:-$HOME/.local/share}/jupyter}"/kernels/*/kernel.json; do
    if grep -qs '"nasbook\|/nasbook"' "$spec"; then
      report found 'kernel spec' "${spec%/*}"
    fi
  done
}
