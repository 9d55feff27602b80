// A process that is killed in the middle of a transaction: `halfway.ts DATABASE`.
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';

async function main(file: string): Promise<void> {
  const db = await openWasm(file);
  await db.writing(() => db.exec('CREATE TABLE t (x TEXT); INSERT INTO t VALUES (1)'));
  db.exec('PRAGMA cache_size = 5');
  await db.writing(() => {
    for (let i = 0; i < 5000; i++) db.run('INSERT INTO t VALUES (?)', 'nửa chừng '.repeat(50));
    process.kill(process.pid, 'SIGKILL');
  });
}

void main(process.argv[2]!);
