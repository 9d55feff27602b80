/** `dateline check --explain`: how findings came to be told. */
import assert from 'node:assert/strict';
import test from 'node:test';
import type { ReportJson } from '../../server/src/output/json.ts';
import { dateline, folderWith } from './dateline.ts';

const DRAFT = 'Ngày đăng: 8/11/2019\n\nHội chợ sách\n\nTrong ngày 9/9, hội chợ sẽ mở cửa ở Huế.\n';

test('--explain tells every feature of a score, and only then', async () => {
  const cwd = await folderWith({ 'a.txt': DRAFT });
  const findings = async (...more: string[]) => {
    const { stdout } = await dateline(['check', 'a.txt', '--format', 'jsonl', ...more], { cwd });
    return (JSON.parse(stdout) as ReportJson).findings;
  };
  const [finding] = await findings('--explain');
  assert.equal(finding!.code, 'date/out-of-report');
  const { terms, even, sum, least } = finding!.score!;
  const total = terms.reduce((all, { value, weight }) => all + value * weight!, even!);
  assert.ok(Math.abs(total - sum!) < 1e-9 && sum! > least!);
  const [plain] = await findings();
  assert.deepEqual(plain, Object.fromEntries(Object.entries(finding!).filter(([key]) => key !== 'score')));

  const { stdout } = await dateline(['check', 'a.txt', '--explain'], { cwd });
  assert.match(stdout, new RegExp(`điểm: ${Number(sum!.toFixed(2))}; từ ${least} thì báo`));
  for (const { feature, value, weight } of terms)
    assert.equal(stdout.includes(`\n       ${feature} `), value * weight! !== 0, feature);
  assert.doesNotMatch((await dateline(['check', 'a.txt'], { cwd })).stdout, /điểm:/);
});
