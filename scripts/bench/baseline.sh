#!/bin/sh
# The shell loop that people glue together: no retries, no checks. The second yardstick of `npm run bench`.
set -eu
pages=$((TOTAL / 1000))
page=1
: > shell.csv
while [ "$page" -le "$pages" ]; do
  curl -sf "$BULK_URL/bulk?page=$page&size=1000&total=$TOTAL" |
    jq -r '.data[] | [.id,.name,.email,.active,.score,.balance,.address.street,.address.city,.address.zip,.address.country,(.tags|tojson),.created_at,.note] | @csv' >> shell.csv
  page=$((page + 1))
done
