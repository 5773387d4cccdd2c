import type { AnyNode, Document, Element } from 'domhandler';

export const isElement = (node: AnyNode): node is Element =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

/** The elements below a node in the order of the page; what stands in a `<template>` is no part of the page. */
export function elementsIn(root: Element | Document): Element[] {
  const found: Element[] = [];
  const waiting: AnyNode[] = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue;
    found.push(node);
    if (node.name === 'template') continue;
    for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
  }
  return found;
}

/** The text of a script, as it stands. */
export function scriptText(script: Element): string {
  let text = '';
  for (const child of script.children) if (child.type === 'text') text += child.data;
  return text;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote br caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** The text below an element as one reads it: white space normal, a space where a line would break, no scripts and styles. */
export function plainText(root: Element): string {
  const parts: string[] = [];
  const waiting: (AnyNode | ' ')[] = [...root.children].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === ' ') parts.push(' ');
    else if (node.type === 'text') parts.push(node.data);
    else if (node.type === 'tag' && node.name !== 'template') {
      if (BLOCKS.has(node.name)) {
        parts.push(' ');
        waiting.push(' ');
      }
      for (let i = node.children.length - 1; i >= 0; i--) waiting.push(node.children[i]!);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** The words of an attribute that is a list of them, each once. */
export const words = (value: string | undefined): string[] => [
  ...new Set((value ?? '').split(/\s+/).filter((one) => one !== '')),
];
