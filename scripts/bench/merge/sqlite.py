"""Upserts by primary key with the sqlite3 of Python, then reads out in order: sqlite.py <base> <news> <out>"""

import csv
import os
import sqlite3
import sys

base, news, out = sys.argv[1:4]
database = out + ".sqlite"
if os.path.exists(database):
    os.remove(database)
connection = sqlite3.connect(database)
connection.execute("PRAGMA journal_mode = OFF")
connection.execute("PRAGMA synchronous = OFF")


def load(path):
    with open(path, newline="") as file:
        reader = csv.reader(file)
        header = next(reader)
        columns = ", ".join(header)
        definitions = ", ".join(["id INTEGER PRIMARY KEY", *[f"{name} TEXT" for name in header[1:]]])
        connection.execute(f"CREATE TABLE IF NOT EXISTS items ({definitions})")
        marks = ", ".join("?" * len(header))
        connection.executemany(f"INSERT OR REPLACE INTO items ({columns}) VALUES ({marks})", reader)
    connection.commit()
    return header


header = load(base)
load(news)
with open(out, "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(connection.execute("SELECT * FROM items ORDER BY id"))
connection.close()
os.remove(database)
