import type { Document, Element } from 'domhandler';
import { isElement, textOf, walk } from '../dom.ts';

/** The elements below a node in the order of the page; what stands in a `<template>` is no part of the page. */
export function elementsIn(root: Element | Document): Element[] {
  const found: Element[] = [];
  walk(root, (node) => {
    if (!isElement(node)) return undefined;
    found.push(node);
    return node.name === 'template' ? 'over' : undefined;
  });
  return found;
}

/** The text of a script, as it stands. */
export function scriptText(script: Element): string {
  let text = '';
  for (const child of script.children) if (child.type === 'text') text += child.data;
  return text;
}

/** The text of an element as one reads it, white space normal: a `<br>` and the edges of blocks count as a space. */
export const plainText = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();

/** The words of an attribute that is a list of them, each once. */
export const words = (value: string | undefined): string[] => [
  ...new Set((value ?? '').split(/\s+/).filter((one) => one !== '')),
];
