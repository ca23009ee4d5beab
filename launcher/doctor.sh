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
  doctor_checkout
  doctor_fonts
  if command -v curl >/dev/null || command -v wget >/dev/null; then
    report found download "curl or wget, for Maven's first start"
  else
    report note download "neither curl nor wget: Maven's first start fetches itself with Java"
  fi
  browser=$(find_browser)
  report "$([ -n "$browser" ] && echo found || echo optional)" browser "${browser:-no chromium: the browser tests are skipped (Debian: apt install chromium)}"
}

# A first build takes this much, with the caches of Maven and pip (README).
needed_megabytes=2000

doctor_checkout() {
  free_megabytes=$(df -Pk "$root" | awk 'END { printf "%d", $4 / 1024 }')
  if ! [ -w "$root" ]; then
    report note checkout "$root cannot be written: what is built can run, nothing can be built"
  elif [ "$free_megabytes" -lt $needed_megabytes ] && ! kernel_is_fresh; then
    missing space "$root has $free_megabytes MB free; a first build takes up to $needed_megabytes MB with what Maven and pip keep in $HOME"
  else
    report found checkout "$root, $free_megabytes MB free"
  fi
}

# Java draws the pictures of charts, which web pages of notebooks show, with the system's fonts.
doctor_fonts() {
  [ "$(uname)" = Linux ] || return 0
  if [ -n "$(fc-list 2>/dev/null | head -n 1)" ]; then
    report found fonts "for the pictures of charts"
  else
    missing fonts "none found: pictures of charts need one (Debian, Ubuntu: apt install fontconfig fonts-dejavu-core)"
  fi
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
