// Is killed in the middle of a transaction: `node halfway.mts DATABASE`.
import { openWasm } from '../../../server/src/archive/sqlite/wasm.ts';

const db = await openWasm(process.argv[2]!);
await db.writing(() => db.exec('CREATE TABLE t (x TEXT); INSERT INTO t VALUES (1)'));
await db.writing(() => {
  db.exec('PRAGMA cache_size = 5');
  for (let i = 0; i < 5000; i++) db.run('INSERT INTO t VALUES (?)', 'nửa chừng '.repeat(50));
  process.kill(process.pid, 'SIGKILL');
});
