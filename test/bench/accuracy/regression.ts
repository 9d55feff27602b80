/** Logistic regression by Newton's method, for the weights of the open scores. */

const STEPS = 40;

export interface Row {
  readonly vector: readonly number[];
  readonly right: 0 | 1;
  readonly weight: number;
}

/**
 * Logistic regression; the last of each vector is 1, whose weight is the constant. The ridge holds the weights of what
 * hardly varies near nothing, in units of each feature's spread.
 */
export function regression(rows: readonly Row[], ridge: number): number[] {
  const width = rows[0]?.vector.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => i);
  const spread = columns.map((i) => {
    const mean = rows.reduce((sum, { vector }) => sum + vector[i]!, 0) / rows.length;
    return Math.sqrt(rows.reduce((sum, { vector }) => sum + (vector[i]! - mean) ** 2, 0) / rows.length);
  });
  let weights = columns.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const held = columns.map((i) => (i === width - 1 ? 0 : ridge * spread[i]! ** 2 + 1e-12));
    const gradient = columns.map((i) => held[i]! * weights[i]!);
    const curvature = columns.map((i) => columns.map((j) => (i === j ? held[i]! : 0)));
    for (const { vector, right, weight } of rows) {
      const likely = 1 / (1 + Math.exp(-vector.reduce((sum, value, i) => sum + value * weights[i]!, 0)));
      for (const i of columns) {
        if (vector[i] === 0) continue;
        gradient[i]! += (likely - right) * weight * vector[i]!;
        for (const j of columns) curvature[i]![j]! += likely * (1 - likely) * weight * vector[i]! * vector[j]!;
      }
    }
    const change = solved(curvature, gradient);
    weights = weights.map((weight, i) => weight - change[i]!);
  }
  return weights;
}

/** x of Ax = b, by Gaussian elimination with pivots. */
function solved(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const rows = a.map((row, i) => [...row, b[i]!]);
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let pivot = k;
    for (let i = k + 1; i < n; i++) if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
    for (let i = 0; i < n; i++) {
      if (i === k) continue;
      const factor = rows[i]![k]! / rows[k]![k]!;
      for (let j = k; j <= n; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
