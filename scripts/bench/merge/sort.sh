#!/bin/bash
# Sorts the news, merges them into the sorted base, keeps the last line of each key: sort.sh <base> <news> <out>
# No value here holds a line break or a quoted comma; the tools would not know.
set -euo pipefail
export LC_ALL=C
{
  head -n 1 "$1"
  sort -m -s -t, -k1,1n <(tail -n +2 "$1") <(tail -n +2 "$2" | sort -s -t, -k1,1n) |
    awk -F, 'NR > 1 && $1 != key { print line } { key = $1; line = $0 } END { print line }'
} > "$3"
