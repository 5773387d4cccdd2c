/** examples/shop.yml without its login, as fast as it goes. */
export const shopConfig = (parser: 'correct' | 'fast'): string => `version: 1
sources:
  shop:
    type: site
    base_url: "\${SHOP_URL}"
    render: static
    parser: ${parser}
    rate_limit: 100000/s
    concurrency: \${CONCURRENCY}
streams:
  products:
    source: shop
    start: /catalogue/page-1.html
    items: [article.product_pod, "li.product-card"]
    fields:
      title: ["h3 a::attr(title)", "h3::text"]
      url: { select: ["h3 a::attr(href)", "a.card-link::attr(href)"], type: url, required: true }
      price: { select: [".price_color::text", "[data-price]::attr(data-price)"], type: price }
      in_stock: { select: .availability::text, matches: "In stock", type: boolean }
    paginator: { type: next_link, select: ["li.next a::attr(href)", "a[rel=next]::attr(href)"], max_pages: 500 }
    detail:
      follow: url
      fields:
        upc: "th:contains('UPC') + td::text"
        description: { select: "#product_description ~ p::text", default: "" }
        rating: { json_ld: aggregateRating.ratingValue, type: number }
    primary_key: upc
    write: { mode: merge, csv: products.csv, sort_by: upc }
publish: { git: false }
`;
