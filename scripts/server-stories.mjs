const story = (name) => `tests/stories/${name}.test.ts`

/**
 * The stories that are told once more on another database server, as parts of their paths: those in which the server
 * itself decides what comes out. It runs the migrations and holds rights, locks and triggers, and it sorts, searches and
 * spells. All other stories read and write through the same statements, and say nothing more there.
 */
export const SERVER_STORIES = [
  // Migrations, and houses of releases before this one.
  ...['recording', 'released'].map((name) => `tests/history/${name}.test.ts`),
  ...[
    // Tables, rights and triggers; ledgers, and what is gone for good.
    ...['schema', 'two-roles', 'unsafe-start', 'example', 'ledger', 'tampering', 'erasure'],
    // Locks, connections that break, and several hands at once.
    ...['writer', 'commit', 'worker', 'at-once', 'killed-while-filing', 'import-overtaken'],
    // What is derived, and what the server sorts, counts and finds.
    ...['follow-history', 'queues', 'slow-lists', 'work-order', 'bodies', 'arrays-as-bytes'],
    // One whole way of a case.
    'casework',
  ].map(story),
  // Who sees a case is decided in SQL, and half a character is refused by the server.
  'tests/security/access/table-in-sql.test.ts',
  'tests/security/half-characters.test.ts',
]

/** With `npm run test:all`, these as well: what happens in them through the server, the ones above show in a smaller way. */
export const MORE_SERVER_STORIES = [
  ...['take-over', 'taken-over'].map((name) => `tests/history/${name}.test.ts`),
  ...['anchors', 'backup', 'case-keys', 'same-history', 'stolen-database'].map(story),
  ...['failing-jobs', 'all-at-once', 'several-at-once', 'several-processes'].map(story),
  ...['hands-of-kept', 'many-kept-from', 'projections', 'clocks', 'clock-in-hand'].map(story),
  ...['made-anew', 'moved-by-a-rule', 'organisations', 'import', 'public'].map(story),
]
