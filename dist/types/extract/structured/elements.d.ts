import type { Document, Element } from 'domhandler';
/** The elements below a node in the order of the page; what stands in a `<template>` is no part of the page. */
export declare const elementsIn: (root: Element | Document) => Element[];
/** The scripts among them. Asked of every page that is searched for data: no list of all its elements is made for it. */
export declare const scriptsIn: (root: Element | Document) => Element[];
/** The text of a script, as it stands. */
export declare function scriptText(script: Element): string;
/** The text of an element as one reads it, white space normal: a `<br>` and the edges of blocks count as a space. */
export declare const plainText: (element: Element) => string;
/** The words of an attribute that is a list of them, each once. */
export declare const words: (value: string | undefined) => string[];
