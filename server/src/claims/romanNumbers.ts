/** Roman numbers, as they count sessions and congresses. */
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** "XIII" is 13; anything else than a plain Roman number up to 399 is undefined. */
export function romanNumber(text: string): number | undefined {
  if (!/^(?=.)(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(text)) return undefined;
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const value = ROMAN[text[i]!]!;
    sum += value < (ROMAN[text[i + 1]!] ?? 0) ? -value : value;
  }
  return sum;
}
