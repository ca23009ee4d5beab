# The private Python environment and the kernel spec.
# shellcheck shell=sh

minimum_python=3.10

# usable_python COMMAND: sets python_file to the real executable behind it; fails with python_problem set where it will not do.
usable_python() {
  python_file=$("$1" -c 'import os, sys
ok = sys.version_info >= (3, 10)
print(os.path.realpath(getattr(sys, "_base_executable", sys.executable)) if ok else "")' 2>/dev/null) || {
    python_problem="$1 does not start"
    return 1
  }
  [ -n "$python_file" ] || {
    python_problem="$1 is older than $minimum_python"
    return 1
  }
  "$python_file" -c 'import venv, ensurepip' 2>/dev/null || {
    python_problem="$python_file has no venv module; install it (Debian, Ubuntu: apt install python3-venv)"
    return 1
  }
}

# find_python: sets python_file, or leaves it empty with python_problem set.
find_python() {
  python_problem="no Python found"
  if [ -n "${NASBOOK_PYTHON-}" ]; then
    usable_python "$NASBOOK_PYTHON" && return
    python_file=''
    python_problem="NASBOOK_PYTHON is $NASBOOK_PYTHON, but $python_problem"
    return
  fi
  for candidate in python3 python3.13 python3.12 python3.11 python3.14 python3.10 python; do
    command -v "$candidate" >/dev/null || continue
    usable_python "$candidate" && return
  done
  python_file=''
}

venv_is_fresh() { [ -x "$venv/bin/python" ] && is_fresh packages packages && is_fresh package package; }
test_venv_is_fresh() { venv_is_fresh && is_fresh test-packages test-packages; }

ensure_python() {
  if venv_is_fresh; then
    return
  fi
  take_lock
  venv_is_fresh || make_venv
  give_lock
}

ensure_test_python() {
  ensure_python
  if test_venv_is_fresh; then
    return
  fi
  take_lock
  say "adding the test tools to the Python environment"
  begin test-packages test-packages
  pip_install --require-hashes -r "$root/kernel/python/requirements-test.lock"
  done_with test-packages
  give_lock
}

make_venv() {
  if ! [ -x "$venv/bin/python" ] || ! is_fresh packages packages; then
    fill_venv
  fi
  begin package package
  rm -rf "$state/package"
  cp -R "$root/kernel/python" "$state/package"
  pip_install --no-build-isolation --force-reinstall "$state/package"
  rm -rf "$state/package"
  install_spec --prefix "$venv"
  ask_for_no_news
  done_with package
}

# JupyterLab would ask each new user whether to fetch news from the network.
ask_for_no_news() {
  mkdir -p "$venv/share/jupyter/lab/settings"
  printf '%s\n' '{"@jupyterlab/apputils-extension:notification": {"fetchNews": "false", "checkForUpdates": false}}' \
    >"$venv/share/jupyter/lab/settings/overrides.json"
}

fill_venv() {
  find_python
  [ -n "$python_file" ] || fail "$python_problem; nasbook needs Python $minimum_python or newer (NASBOOK_PYTHON can name it)"
  [ -z "$home_note" ] || say "$home_note"
  say "making the Python environment with $python_file (once; packages are fetched)"
  begin packages packages
  rm -f "$stamps/package" "$stamps/test-packages"
  "$python_file" -I -m venv --clear "$venv" >"$state/python.log" 2>&1 || fail "the Python environment could not be made; see $state/python.log"
  pip_install --require-hashes -r "$root/kernel/python/requirements.lock"
  done_with packages
}

# pip_install ARGUMENTS: the locks name every package, so pip resolves nothing.
pip_install() {
  "$venv/bin/python" -I -m pip install --disable-pip-version-check --no-deps "$@" >"$state/python.log" 2>&1 || {
    grep -i '^error' "$state/python.log" | head -n 5 >&2 || true
    fail "Python packages could not be installed; the whole output is in $state/python.log"
  }
}

# use_venv: Jupyter programs started from here find our kernel first and keep run-time files where they can be written.
use_venv() {
  JUPYTER_PATH=$venv/share/jupyter${JUPYTER_PATH:+:$JUPYTER_PATH}
  JUPYTER_PREFER_ENV_PATH=1
  export JUPYTER_PATH JUPYTER_PREFER_ENV_PATH
}

# install_spec ARGUMENTS: needs only the standard library of any Python.
install_spec() {
  interpreter=$venv/bin/python
  [ -x "$interpreter" ] || {
    find_python
    interpreter=$python_file
    [ -n "$interpreter" ] || fail "$python_problem; nasbook needs Python $minimum_python or newer"
  }
  "$interpreter" -I "$root/kernel/python/nasbook_jupyter/kernelspec.py" "$root/nasbook" "$@"
}

install_kernel() {
  for argument; do
    case $argument in
      --user | --prefix | --prefix=* | --name | --name=*) ;;
      -*) misuse "kernel install takes --user, --prefix DIR and --name NAME, but was given '$argument'" ;;
    esac
  done
  ensure_built
  ensure_archive
  install_spec "$@"
}
