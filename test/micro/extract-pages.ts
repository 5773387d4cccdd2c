/** Pages as shops have them: navigation, some hundred categories, cards with a little of everything. */
const head = (title: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="stylesheet" href="/style.css"><meta property="og:title" content="${title}">
<style>.a{color:red}</style></head><body><nav><ul class="breadcrumb"><li><a href="/">Home</a></li></ul></nav><aside><ul class="nav">`;

const categories = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<li class="nav-item"><a class="nav-link" href="/category/${i}/index.html">\n  Category ${i}\n</a></li>\n`,
  ).join('');

const card = (
  i: number,
): string => `<li class="col-xs-6 col-sm-4 col-md-3 col-lg-3"><article class="product_pod" data-id="${i}">
  <div class="image_container"><a href="book-${i}/index.html"><img src="/media/${i}.jpg" alt="Book ${i}" class="thumbnail" width="120" height="160"></a></div>
  <p class="star-rating Three"><i class="icon-star"></i><i class="icon-star"></i><i class="icon-star"></i><i class="icon-star"></i><i class="icon-star"></i></p>
  <h3><a href="book-${i}/index.html" title="A book with the number ${i} &amp; a long title">A book with the number ...</a></h3>
  <div class="product_price"><p class="price_color">£${(i * 1.37 + 10).toFixed(2)}</p><p class="instock availability"><i class="icon-ok"></i> In stock </p>
  <form action="/basket" method="post"><input type="hidden" name="token" value="${'x'.repeat(40)}"><button type="submit" class="btn btn-primary btn-block" data-loading-text="Adding...">Add to basket</button></form></div>
</article></li>
`;

export const listPage = (rows: number): string =>
  `${head('Books')}${categories(150)}</ul></aside><section><ol class="row">${Array.from({ length: rows }, (_, i) => card(i)).join('')}</ol>
<ul class="pager"><li class="current">Page 1 of 50</li><li class="next"><a href="page-2.html">next</a></li></ul></section></body></html>`;

export const detailPage = (): string =>
  `${head('A book')}${categories(12)}</ul></aside><script type="application/ld+json">{"@type":"Product","aggregateRating":{"ratingValue":4.5}}</script>
<article><h1>A book</h1><p class="price_color">£51.77</p><div id="product_description"><h2>Description</h2></div><p>${'It is a long story. '.repeat(150)}</p>
<table class="table">${['UPC', 'Type', 'Price', 'Tax', 'Availability', 'Reviews'].map((name) => `<tr><th>${name}</th><td>${name.toLowerCase()}-1</td></tr>`).join('')}</table></article></body></html>`;
