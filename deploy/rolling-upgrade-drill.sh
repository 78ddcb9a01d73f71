#!/usr/bin/env bash
# Proves that two releases work side by side on one database: rolling-upgrade-drill.sh <old jar> <new jar>
# LIANXI_DB_URL, LIANXI_DB_USER and LIANXI_DB_PASSWORD name an EMPTY database. The old release opens topics, the new one is
# started beside it, both go on with each other's topics, the old one stops, and the new one does the rest.
# Prints what was done and ends with 1 where anything was refused.
set -euo pipefail

old=${1:?usage: rolling-upgrade-drill.sh <old jar> <new jar>}
new=${2:?usage: rolling-upgrade-drill.sh <old jar> <new jar>}
: "${LIANXI_DB_URL:?names an empty database, e.g. jdbc:postgresql://127.0.0.1:5432/drill}"
folder=$(mktemp -d)
password=$(openssl rand -hex 12)
pids=()
trap 'for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done; wait; rm -rf "$folder"' EXIT

started() { # <jar> <port>
  java -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Xmx1g -jar "$1" --spring.profiles.active=postgres \
    --server.port="$2" --lianxi.sample.accounts=true --lianxi.sample.password="$password" \
    --lianxi.complaint.vault.key-file="$folder/complaint.keys" --lianxi.complaint.vault.create-keys=true \
    --lianxi.complaint.vault.files="$folder/complaint-files" --lianxi.material.folder="$folder/materials" \
    --lianxi.audit.key-file="$folder/audit.key" --lianxi.audit.create-key=true \
    --lianxi.second-factor.key-file="$folder/second-factor.key" --lianxi.second-factor.create-key=true \
    > "$folder/$2.log" 2>&1 &
  pids+=($!)
  for _ in $(seq 180); do
    if curl -s -o /dev/null "http://127.0.0.1:$2/actuator/health"; then return; fi
    sleep 1
  done
  echo "$1 did not start:" >&2
  tail -20 "$folder/$2.log" >&2
  exit 1
}

ask() { # <port> <person> <path> [body]
  curl -sS --fail-with-body -u "$2:$password" -H 'Content-Type: application/json' ${4:+--data-binary "$4"} \
    "http://127.0.0.1:$1/engine-rest/$3"
}

propose() { # <port> <title>
  ask "$1" legal-liaison process-definition/key/topic/submit-form '{"variables":{"title":{"value":"'"$2"'"},
    "kind":{"value":"coordination"},"background":{"value":"衔接不畅。"},"proposal":{"value":"明确牵头单位。"},
    "legalBasis":{"value":"行政许可法第二十六条"},"concernedUnits":{"type":"json","value":"[\"finance\"]"},
    "wantedDate":{"value":"'"$(date -d '+30 days' +%F)"'"},"urgency":{"value":"normal"}}}' | grep -o '"businessKey":"[^"]*"' | cut -d'"' -f4
}

accept() { # <port> <case number>
  local task
  task=$(ask "$1" office-clerk "task?taskDefinitionKey=userTask_checkForm&processInstanceBusinessKey=$2" \
    | grep -o '"id":"[^"]*"' | head -1 | cut -d'"' -f4)
  ask "$1" office-clerk "task/$task/claim" '{"userId":"office-clerk"}'
  ask "$1" office-clerk "task/$task/submit-form" '{"variables":{"decision":{"value":"accept"}}}'
  echo "$2 checked on port $1"
}

started "$old" 18081
first=$(propose 18081 旧版先开)
echo "$first opened on the old release alone"
started "$new" 18082
second=$(propose 18081 旧版后开)
third=$(propose 18082 新版开的)
echo "$second opened on the old release, $third on the new one, side by side"
accept 18082 "$first"
accept 18081 "$third"
kill "${pids[0]}"
wait "${pids[0]}" || true
echo "the old release has stopped"
accept 18082 "$second"
curl -s http://127.0.0.1:18082/actuator/prometheus | grep -E '^lianxi_(jobs_failed|incidents) '
curl -s http://127.0.0.1:18082/actuator/prometheus | grep -q '^lianxi_jobs_failed 0.0'
