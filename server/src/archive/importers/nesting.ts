/** Elements within elements that a parser follows: its time grows with their square, and no article needs more. */
export const DEEPEST_ELEMENT = 200;

/** Told by handlers to stop a parser at once. */
export class NestedTooDeep extends Error {}
