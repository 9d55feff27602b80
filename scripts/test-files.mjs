// Runs files of tests in this one process: node --import tsx scripts/test-files.mjs FILE... For tests of pure functions,
// hundreds of which share what takes a second to load.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

for (const file of process.argv.slice(2)) await import(pathToFileURL(path.resolve(file)).href);
