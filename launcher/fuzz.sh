# `./nasbook fuzz [SECONDS]`: Jazzer tries every reader with files of its making; what breaks one becomes a test.
# shellcheck shell=sh

command_fuzz() {
  seconds=${1:-300}
  case $#$seconds in
    [01]*[!0-9]* | [!01]*) misuse "fuzz takes one number of seconds, but was given '$*'" ;;
  esac
  require_jdk
  say "building the readers and Jazzer"
  maven -q -Pfuzz test-compile dependency:build-classpath -Dmdep.outputFile=target/fuzz-classpath -pl kernel/checks -am >"$state/fuzz.log" 2>&1 || {
    tail -n 12 "$state/fuzz.log" >&2
    fail "that failed; see $state/fuzz.log"
  }
  path=$root/kernel/checks/target/test-classes:$(cat "$root/kernel/checks/target/fuzz-classpath")
  readers=$("$java_home/bin/java" -cp "$path" io.nasbook.hostile.Fuzzing "$state/fuzz")
  each=$((seconds / $(echo "$readers" | wc -w) + 1))
  broken=''
  for reader in $readers; do
    fuzz_reader "$reader" || broken="$broken $reader"
  done
  [ -z "$broken" ] || fail "these readers broke:$broken; the files are in kernel/checks/src/test/resources/found, mend the readers and ./nasbook test java"
  say "no reader broke"
}

# fuzz_reader READER: for $each seconds, from the corpus of the last time on.
fuzz_reader() {
  found=$root/kernel/checks/src/test/resources/found/$1
  mkdir -p "$found"
  say "$1, $each s"
  (
    cd "$state/fuzz"
    "$java_home/bin/java" -XX:+EnableDynamicAgentLoading --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx1g "-Dnasbook.fuzz.reader=$1" -cp "$path" \
      com.code_intelligence.jazzer.Jazzer --target_class=io.nasbook.hostile.Fuzzing '--instrumentation_includes=io.nasbook.**' '--custom_hook_includes=io.nasbook.**' \
      --reproducer_path="$state/fuzz" "$state/fuzz/$1" "-max_total_time=$each" -max_len=8192 -timeout=60 -rss_limit_mb=4096 \
      "-artifact_prefix=$found/"
  ) >"$state/fuzz-$1.log" 2>&1
  result=$?
  rmdir "$found" 2>/dev/null || true
  return $result
}
