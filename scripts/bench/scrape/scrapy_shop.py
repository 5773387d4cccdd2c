"""The shop by Scrapy: list pages by their next links, details, eight columns by its own CSV feed."""
import json
import os
import re

import scrapy

COLUMNS = ["title", "url", "price", "price_currency", "in_stock", "upc", "description", "rating"]
RATING = re.compile(r'"ratingValue":\s*"?([\d.]+)')


def normal(text):
    return " ".join((text or "").split())


def rating(text):
    try:
        if "aggregateRating" not in json.loads(text):
            return ""
    except json.JSONDecodeError:
        pass
    found = RATING.search(text)
    return found.group(1) if found else ""


class Shop(scrapy.Spider):
    name = "shop"
    start_urls = [os.environ["SHOP_URL"] + "/catalogue/page-1.html"]
    custom_settings = {
        "CONCURRENT_REQUESTS": int(os.environ["CONCURRENCY"]),
        "CONCURRENT_REQUESTS_PER_DOMAIN": int(os.environ["CONCURRENCY"]),
        "DOWNLOAD_DELAY": 0,
        "ROBOTSTXT_OBEY": True,
        "LOG_LEVEL": "ERROR",
        "FEEDS": {"products.csv": {"format": "csv", "fields": COLUMNS, "overwrite": True, "encoding": "utf-8"}},
    }

    def parse(self, response):
        for item in response.css("article.product_pod") or response.css("li.product-card"):
            href = item.css("h3 a::attr(href)").get() or item.css("a.card-link::attr(href)").get()
            price = item.css(".price_color::text").get() or item.css("[data-price]::attr(data-price)").get()
            stock = "".join(item.css(".availability::text").getall())
            row = {
                "title": item.css("h3 a::attr(title)").get() or normal(item.css("h3::text").get()),
                "url": response.urljoin(href),
                "price": price.strip()[1:],
                "price_currency": "GBP",
                "in_stock": "true" if "In stock" in stock else "false",
            }
            yield response.follow(href, self.parse_detail, cb_kwargs={"row": row})
        following = response.css("li.next a::attr(href)").get() or response.css("a[rel=next]::attr(href)").get()
        if following:
            yield response.follow(following, self.parse)

    def parse_detail(self, response, row):
        row["upc"] = response.css("th:contains('UPC') + td::text").get()
        row["description"] = normal(response.css("#product_description ~ p::text").get())
        row["rating"] = rating(response.css('script[type="application/ld+json"]::text').getall()[-1])
        yield row
