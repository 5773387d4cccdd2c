"""What a person writes by hand: requests, flatten, csv.DictWriter. The yardstick of `npm run bench`."""
import csv
import os

import requests


def flatten(record, prefix=""):
    flat = {}
    for key, value in record.items():
        if isinstance(value, dict):
            flat.update(flatten(value, prefix + key + "."))
        else:
            flat[prefix + key] = value
    return flat


session = requests.Session()
url, total = os.environ["BULK_URL"], os.environ["TOTAL"]
with open("python.csv", "w", newline="") as out:
    writer, page = None, 1
    while True:
        answer = session.get(url + "/bulk", params={"page": page, "size": 1000, "total": total})
        answer.raise_for_status()
        body = answer.json()
        for record in body["data"]:
            row = flatten(record)
            if writer is None:
                writer = csv.DictWriter(out, fieldnames=list(row), extrasaction="ignore")
                writer.writeheader()
            writer.writerow(row)
        if page >= body["meta"]["total_pages"]:
            break
        page += 1
