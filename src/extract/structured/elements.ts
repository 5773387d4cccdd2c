import type { Document, Element } from 'domhandler';
import { isElement, nextInside, textOf } from '../dom.ts';

/** The elements below a node in the order of the page; what stands in a `<template>` is no part of the page. */
export const elementsIn = (root: Element | Document): Element[] => collect(root, undefined);

/** The scripts among them. Asked of every page that is searched for data: no list of all its elements is made for it. */
export const scriptsIn = (root: Element | Document): Element[] => collect(root, 'script');

function collect(root: Element | Document, name: string | undefined): Element[] {
  const found: Element[] = [];
  for (let node = root.children[0]; node !== undefined; ) {
    const element = isElement(node) ? node : undefined;
    if (element !== undefined && (name === undefined || element.name === name)) found.push(element);
    node = nextInside(root, node, element?.name !== 'template');
  }
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
