#!/bin/bash
# Sorts base and news in full, keeps the last line of each key: sort-all.sh <base> <news> <out>
set -euo pipefail
export LC_ALL=C
{
  head -n 1 "$1"
  { tail -n +2 "$1"; tail -n +2 "$2"; } | sort -s -t, -k1,1n |
    awk -F, 'NR > 1 && $1 != key { print line } { key = $1; line = $0 } END { print line }'
} > "$3"
