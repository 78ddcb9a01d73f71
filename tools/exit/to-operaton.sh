#!/usr/bin/env bash
# The way off Camunda 7, tried out: to-operaton.sh <empty folder> [version]
# Copies these sources into the folder, puts Operaton's packages, coordinates and settings in the place of Camunda's, and
# leaves the rest as it is: models keep Camunda's name space, which Operaton reads, and addresses stay. Then, in the folder:
#   mvn -B test
# What does not pass there stands in docs/adr/0018-the-way-off-camunda.md.
set -euo pipefail

target=${1:?usage: to-operaton.sh <empty folder> [version]}
version=${2:-1.0.3}
here=$(cd "$(dirname "$0")/../.." && pwd)

mkdir -p "$target"
if [ -n "$(ls -A "$target")" ]; then
  echo "$target is not empty, nothing was written" >&2
  exit 1
fi
(cd "$here" && git ls-files -z | xargs -0 tar --create --ignore-failed-read) | tar --extract --directory="$target"
cd "$target"

# Java: packages, and the words in the names of the model's classes and methods.
find src -name '*.java' -print0 | xargs -0 perl -pi -e '
  s/\borg\.camunda\.(bpm|spin|commons|connect)\b/org.operaton.$1/g;
  s/\borg\.operaton\.bpm\.impl\.juel\.jakarta\.el\b/jakarta.el/g;
  s/\binstance\.camunda\b/instance.operaton/g;
  s/\b((?:get|set|is|add|new)?)Camunda(?=[A-Z])/$1Operaton/g;
  s/\bcamunda(?=[A-Z])/operaton/g;
  s/\bcamunda\.bpm\./operaton.bpm./g;
'
# Settings, change logs, templates that name a class or a setting.
find src -name '*.yaml' -o -name '*.yml' -o -name '*.properties' -o -name '*.factories' -o -name '*.imports' \
  | xargs perl -pi -e '
  s/^camunda\.bpm:/operaton.bpm:/;
  s/\bcamunda\.bpm\./operaton.bpm./g;
  s/\borg\.camunda\.bpm\b/org.operaton.bpm/g;
  s{org/camunda/bpm/engine/db/liquibase/camunda-changelog\.xml}{org/operaton/bpm/engine/db/liquibase/operaton-changelog.xml};
'
# The same addresses as before.
perl -pi -e 's/^  webapp:\n/  webapp:\n    application-path: \/camunda\n/' src/main/resources/application.yaml
perl -pi -e '
  s{<groupId>org\.camunda\.(bpm|spin|bpm\.springboot)</groupId>}{<groupId>org.operaton.$1</groupId>};
  s{<artifactId>camunda-([a-z0-9-]+)</artifactId>}{<artifactId>operaton-$1</artifactId>};
  s{<camunda\.version>[^<]*</camunda\.version>}{<camunda.version>'"$version"'</camunda.version>};
' pom.xml
# No test of ours uses the assertions.
perl -0pi -e '
  s{\s*<dependency>\s*<groupId>org\.operaton\.bpm</groupId>\s*<artifactId>operaton-bpm-assert</artifactId>.*?</dependency>}{}s;
' pom.xml
# The database of an earlier release, as UpgradeTest opens it, is adopted as a real one would be.
for dump in src/test/resources/upgrade/*.sql.gz; do
  { gunzip --stdout "$dump"; cat tools/exit/adopt-database.sql; } | gzip > "$dump.new"
  mv "$dump.new" "$dump"
done
echo "written to $target, for Operaton $version"
