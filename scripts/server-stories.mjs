/**
 * The stories that are told once more on another database server, as parts of their paths: those in which the server
 * itself decides what comes out. It runs the migrations and holds rights, locks and triggers; it keeps ledgers, keys and
 * backups; two processes or two hands meet in it; or it sorts, searches and spells. All other stories read and write
 * through the same statements, and say nothing more there.
 */
export const SERVER_STORIES = [
  // Migrations, and houses of releases before this one.
  ...['recording', 'released', 'take-over', 'taken-over'].map((name) => `tests/history/${name}.test.ts`),
  ...[
    // Tables, rights and triggers.
    ...['schema', 'two-roles', 'unsafe-start', 'example'],
    // What is kept: ledgers, keys, backups, and what is gone for good.
    ...['ledger', 'tampering', 'anchors', 'backup', 'case-keys', 'erasure', 'same-history'],
    'stolen-database',
    // Locks, connections that break, and several hands or processes at once.
    ...['writer', 'commit', 'worker', 'failing-jobs', 'at-once', 'all-at-once', 'several-at-once'],
    ...['several-processes', 'killed-while-filing', 'hands-of-kept', 'many-kept-from', 'import-overtaken'],
    // What is derived, and what the server sorts, counts and finds.
    ...['projections', 'clocks', 'clock-in-hand', 'follow-history', 'made-anew', 'moved-by-a-rule'],
    ...['queues', 'slow-lists', 'work-order', 'organisations', 'bodies', 'import', 'arrays-as-bytes'],
    // One whole way of a case, and what anybody can read.
    ...['casework', 'public'],
  ].map((name) => `tests/stories/${name}.test.ts`),
  // Who sees a case is decided in SQL, and half a character is refused by the server.
  'tests/security/access/table-in-sql.test.ts',
  'tests/security/half-characters.test.ts',
]
