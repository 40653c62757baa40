# Builds what is missing or older than its sources. Sourced by up and the benchmarks, after jdk.sh.

# Whether what a module builds is missing or older than the poms and sources in these folders.
is_stale() {
  local artifact=$1 && shift
  [ -f "$artifact" ] || return 0
  [ -n "$(find pom.xml "$@" -name target -prune -o -path '*/src/test' -prune -o -type f -newer "$artifact" \
    \( -name pom.xml -o -path '*/src/*' \) -print -quit)" ]
}

# Whether the stack, or one of the further modules that are named, is to be built.
needs_build() {
  local module
  cd "$project"
  [ -d deploy/local/target/lib ] || return 0
  for module in ingest-service enrich-service alert-service; do
    is_stale $module/target/quarkus-app/quarkus-run.jar libs $module && return 0
  done
  for module in deploy/local "$@"; do
    is_stale "$module"/target/newswatch-*.jar "$module" && return 0
  done
  return 1
}

# Builds the stack, and with it the further modules that are named, unless all is there and newer than its sources.
build_what_is_stale() {
  if [ "${NEWSWATCH_BUILD:-yes}" = no ] || ! (needs_build "$@"); then return; fi
  need_maven || exit 1
  echo "building Newswatch; the first time this takes some minutes"
  local modules log
  modules=$(IFS=,; echo "deploy/local,ingest-service,enrich-service,alert-service${*:+,$*}")
  log="$project/deploy/local/target/build.log"
  mkdir -p "$project/deploy/local/target"
  if ! (cd "$project" && mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip package -pl "$modules" -am) 2>&1 |
    tee "$log" | grep --line-buffered -E '^\[INFO\] Building Newswatch|^\[ERROR\]'; then
    echo "The build failed; its log is $log" >&2
    exit 1
  fi
}
