# Finds a JDK 25: JAVA_HOME, the java on the path, then the usual install folders. Sourced by up and test.

# The usual install folders. NEWSWATCH_JDK_ROOT stands before the absolute ones, for tests.
jdk_folders() {
  local root="${NEWSWATCH_JDK_ROOT:-}"
  printf '%s\n' "$root"/usr/lib/jvm/* "$root"/usr/java/* "$root"/opt/java/* "$root"/opt/jdk* \
    "$root"/Library/Java/JavaVirtualMachines/*/Contents/Home "$root"/opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$1/release"
}

# The folder that the java on the path belongs to.
jdk_on_path() {
  local java
  java=$(command -v java) || return 1
  java=$(readlink -f "$java") && dirname "$(dirname "$java")"
}

# Prints the JDK's folder, or says in one sentence that there is none.
find_jdk() {
  local folder
  while IFS= read -r folder; do
    if [ -n "$folder" ] && is_jdk_25 "$folder"; then
      printf '%s\n' "$folder"
      return 0
    fi
  done < <(printf '%s\n' "${JAVA_HOME:-}"; jdk_on_path; jdk_folders)
  echo "No JDK 25 was found in JAVA_HOME, on the path or in the usual folders: install one (such as Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

# Maven, or one sentence.
need_maven() {
  command -v mvn >/dev/null && return 0
  echo "Maven (mvn) was not found on the path: install version 3.8.7 or later." >&2
  return 1
}
