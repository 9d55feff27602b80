/** XML as a tree of elements that know where in the file they stand. Forgiving: what is not closed is told, not fatal. */
import { DomHandler, type Element, isText } from 'domhandler';
import { Parser } from 'htmlparser2';
import { Lines } from '../../text/lines.ts';
import { DEEPEST_ELEMENT, NestedTooDeep } from './nesting.ts';

export interface XmlTree {
  /** Undefined for a text without any element, and for one whose elements lie too deep. */
  readonly root: Element | undefined;
  readonly tooDeep: boolean;
  /** Name and 1-based line of the innermost element that was never closed: the file was cut, or is no XML. */
  readonly unclosed?: { readonly name: string; readonly line: number };
  lineOf(element: Element): number;
  /** The element as it is written. */
  written(element: Element): string;
}

/** The encoding that an XML declaration names. */
export const xmlEncodingOf = (start: Uint8Array): string | undefined =>
  /^\s*<\?xml\s[^>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})["']/.exec(
    Buffer.from(start.subarray(0, 300))
      .toString('latin1')
      .replace(/^\u00EF\u00BB\u00BF/, ''),
  )?.[1];

/** Name without its namespace's prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Never throws; entities other than XML's own stay as they are written, so that none can grow. */
export function parseXml(text: string): XmlTree {
  const handler = new DomHandler(undefined, { withStartIndices: true, withEndIndices: true, xmlMode: true });
  let unclosed: { name: string; at: number } | undefined;
  const starts: number[] = [];
  const parser: Parser = new Parser(
    {
      onparserinit: (made) => handler.onparserinit(made),
      onopentag(name, attributes) {
        starts.push(parser.startIndex);
        if (starts.length > DEEPEST_ELEMENT) throw new NestedTooDeep();
        handler.onopentag(name, attributes);
      },
      onclosetag(name, implied) {
        const at = starts.pop() ?? 0;
        if (implied && !closesItself(text, parser.endIndex)) unclosed ??= { name, at };
        handler.onclosetag();
      },
      ontext: (data) => handler.ontext(data),
      oncdatastart: () => handler.oncdatastart(),
      oncdataend: () => handler.oncdataend(),
      onend: () => handler.onend(),
    },
    { xmlMode: true, decodeEntities: true },
  );
  let tooDeep = false;
  try {
    parser.end(text);
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    tooDeep = true;
  }
  const root = handler.root.children.find((node): node is Element => 'attribs' in node);
  let lines: Lines | undefined;
  const lineAt = (index: number) => {
    lines ??= new Lines(text);
    return lines.lineOf(index) + 1;
  };
  return {
    root: tooDeep ? undefined : root,
    tooDeep,
    ...(unclosed && { unclosed: { name: unclosed.name, line: lineAt(unclosed.at) } }),
    lineOf: (element) => lineAt(element.startIndex ?? 0),
    written: (element) => text.slice(element.startIndex ?? 0, (element.endIndex ?? -1) + 1),
  };
}

/** "<br/>" is closed where it is opened. */
const closesItself = (text: string, end: number) => text.charAt(end) === '>' && text.charAt(end - 1) === '/';

const elementsIn = (parent: Element): Element[] => parent.children.filter((node): node is Element => 'attribs' in node);

/** Children of this name. */
export const childrenOf = (parent: Element, name: string): Element[] =>
  elementsIn(parent).filter((element) => localName(element.name) === name);

/** Elements of this name anywhere in `parent`, in order. An element that is found is not looked into. */
export function findAll(parent: Element, ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const waiting: Element[] = elementsIn(parent).reverse();
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (names.includes(localName(element.name))) found.push(element);
    else for (const child of elementsIn(element).reverse()) waiting.push(child);
  }
  return found;
}

export const findFirst = (parent: Element, ...names: readonly string[]): Element | undefined =>
  findAll(parent, ...names)[0];

/** The pieces of text in an element, in order. */
export function textsIn(element: Element): string[] {
  const parts: string[] = [];
  const waiting = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) parts.push(node.data);
    else if ('children' in node) waiting.push(...[...node.children].reverse());
  }
  return parts;
}

/** All text in an element on one line, or undefined when there is none. */
export const textIn = (element: Element | undefined): string | undefined =>
  element && (textsIn(element).join('').replace(/\s+/gu, ' ').trim() || undefined);
