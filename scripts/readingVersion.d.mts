export function readingVersion(): Promise<number>;
