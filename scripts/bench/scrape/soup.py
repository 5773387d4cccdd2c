"""What a person writes by hand: requests, BeautifulSoup with lxml, one page after the other, csv.DictWriter."""
import csv
import json
import os
import re
from urllib.parse import urljoin

import requests
from bs4 import BeautifulSoup

COLUMNS = ["title", "url", "price", "price_currency", "in_stock", "upc", "description", "rating"]
RATING = re.compile(r'"ratingValue":\s*"?([\d.]+)')
session = requests.Session()


def load(url):
    answer = session.get(url)
    answer.raise_for_status()
    return BeautifulSoup(answer.text, "lxml")


def normal(text):
    return " ".join(text.split())


def rating(text):
    try:
        if "aggregateRating" not in json.loads(text):
            return ""
    except json.JSONDecodeError:
        pass
    found = RATING.search(text)
    return found.group(1) if found else ""


def read_item(item, url):
    link = item.select_one("h3 a") or item.select_one("a.card-link")
    price = item.select_one(".price_color")
    price = price.get_text() if price else item.select_one("[data-price]")["data-price"]
    stock = item.select_one(".availability")
    return {
        "title": link.get("title") or normal(item.select_one("h3").get_text()),
        "url": urljoin(url, link["href"]),
        "price": price.strip()[1:],
        "price_currency": "GBP",
        "in_stock": "true" if stock and "In stock" in stock.get_text() else "false",
    }


def read_detail(row):
    page = load(row["url"])
    head = next(th for th in page.select("th") if "UPC" in th.get_text())
    row["upc"] = normal(head.find_next_sibling("td").get_text())
    description = page.select_one("#product_description ~ p")
    row["description"] = normal(description.get_text()) if description else ""
    row["rating"] = rating(page.select('script[type="application/ld+json"]')[-1].get_text())


rows = []
url = os.environ["SHOP_URL"] + "/catalogue/page-1.html"
while url:
    page = load(url)
    found = [read_item(item, url) for item in page.select("article.product_pod") or page.select("li.product-card")]
    for row in found:
        read_detail(row)
    rows += found
    following = page.select_one("li.next a") or page.select_one("a[rel=next]")
    url = urljoin(url, following["href"]) if following else None

rows.sort(key=lambda row: row["upc"])
with open("products.csv", "w", newline="", encoding="utf-8") as out:
    writer = csv.DictWriter(out, fieldnames=COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
