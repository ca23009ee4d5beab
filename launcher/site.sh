# `./nasbook site [FOLDER]`: documents, API and executed notebooks as plain files.
# shellcheck shell=sh

command_site() {
  [ $# -le 1 ] || misuse "site takes one folder, but was given $# arguments"
  site=${1:-$root/target/site}
  ensure_all
  say "executing the notebooks (those that changed)"
  run_notebooks_for_site
  say "writing the API's pages"
  rm -rf "$site"
  mkdir -p "$site" || fail "$site cannot be made"
  write_api "$site/api"
  "$venv/bin/python" -I -c 'import runpy, sys; sys.path.insert(0, sys.argv[1]); sys.argv = sys.argv[1:]; sys.argv[0] += "/build_site.py"; runpy.run_path(sys.argv[0], run_name="__main__")' \
    "$root/docs/site" "$root" "$site" --notebooks "$state/site" --api || fail "the site has faults"
  say "the site is in $site; open $site/index.html"
}

# A notebook is executed again when it or the library is newer than its output.
run_notebooks_for_site() {
  find "$root/notebooks" -name '*.ipynb' ! -name '*.executed.ipynb' ! -path '*/.ipynb_checkpoints/*' | LC_ALL=C sort >"$state/site-notebooks"
  while IFS= read -r notebook <&3; do
    output=$state/site/${notebook#"$root/notebooks/"}
    [ -f "$output" ] && [ "$output" -nt "$notebook" ] && [ "$output" -nt "$dist/nasbook-kernel.jar" ] && continue
    "$root/nasbook" run "$notebook" --output "$output" 3<&- || fail "$notebook failed, so it is not in the site"
  done 3<"$state/site-notebooks"
}

write_api() {
  find "$root"/nas-lib/core/src/main/java "$root"/nas-lib/data/src/main/java "$root"/nas-lib/net/src/main/java \
    "$root"/nas-lib/plot/src/main/java "$root"/kernel/display/src/main/java -name '*.java' >"$state/sources"
  "$java_home/bin/javadoc" -quiet -Xdoclint:none -public -encoding UTF-8 -windowtitle nasbook -doctitle nasbook -notimestamp \
    --no-platform-links -cp "$dist/lib/*" -d "$1" "@$state/sources" >"$state/javadoc.log" 2>&1 || {
    tail -n 12 "$state/javadoc.log" >&2
    fail "the API's pages could not be written; see $state/javadoc.log"
  }
}
