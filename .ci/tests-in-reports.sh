#!/usr/bin/env bash
# Adds up what Surefire and Failsafe reported: a build with skipped tests, or with none, must not look green.
set -euo pipefail

reports=$(find . -path '*/target/*-reports/*' -name 'TEST-*.xml')
# The first <testsuite ...> element of each report carries the numbers; it may be broken over lines.
sum() {
  local total=0 number report
  for report in $reports; do
    number=$(tr '\n' ' ' <"$report" | grep -oE '<testsuite [^>]*>' | head -1 | sed -E "s/.* $1=\"([0-9]+)\".*/\1/")
    total=$((total + number))
  done
  echo "$total"
}
tests=$(sum tests) skipped=$(sum skipped) failed=$(($(sum failures) + $(sum errors)))
echo "$((tests - skipped - failed)) passed, $failed failed, $skipped skipped"
((tests > 0 && skipped == 0 && failed == 0))
