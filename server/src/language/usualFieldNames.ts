/** What records' fields are called in all languages: desks mix them in one table. */
import { fieldNames as en } from './en/fieldNames.ts';
import type { FieldNames } from './fieldNames.ts';
import { fieldNames as vi } from './vi/fieldNames.ts';

export const USUAL_FIELD_NAMES: readonly FieldNames[] = [vi, en];
