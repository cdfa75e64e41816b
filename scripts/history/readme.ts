/** What lies in the folder of a recording, for whoever opens it. */
export function readmeOf(version: string, cases: number, events: number): string {
  return `# The ledger of version ${version}

A whole house as version ${version} left it, so that every later version can prove that it still reads what was written then. Every person, organisation and event in it is invented; it holds no data of anybody, and its keys protect nothing.

| File | What is in it |
| --- | --- |
| \`rows.jsonl.gz\` | every row of every table of the schema \`public\`, and the jobs that waited: one \`{"table":…,"row":…}\` a line, values as PostgreSQL's own JSON (bytes as \`\\x…\`, moments in UTC with microseconds), tables that others refer to first |
| \`amends.key\` | the key file of that database; its keys were changed once, half way |
| \`amends.key.cases\` | the secret of each case (\`AMENDS_CASE_KEYS\`) |
| \`amends.key.cases.erased\` | the list of what was erased, as it lies beside it |
| \`anchors.jsonl\` | a line of \`amends ledger anchor\`, from after the last event |
| \`ledger.json\` | what \`amends ledger verify\` said |
| \`pictures.jsonl.gz\` | one line a case: what its story is (\`what\`), the moment it is looked at (\`at\`), the folded case, what the person sees, its row in the lists with the title in clear, its counters and its clocks; the last line has the sums of the counters and the calendar |
| \`turns.jsonl.gz\` | the folded case right after each event whose meaning depends on a rule (an offer that lapses, a date that moves, a yes that is used up), and what the rule made of it |
| \`receipts.json\` | the receipt of each case that somebody told |
| \`replaced.json\` | receipts that another one took the place of |
| \`erased.json\` | the cases that were erased, with their receipts: on which day, and why |

${cases} cases with ${events.toLocaleString('en')} events, of every kind there is: told stories, random ones with fixed seeds, published incidents, the example of \`npm run demo\`, and one case of a year. Ids and keys are random; everything else is the same at every run. Days are counted in the time zone Europe/Berlin, across both nights in which its clocks change. Some clocks rang in time, and some were left waiting, as when a worker is off.

It was made with the code of ${version} by \`node scripts/tool.mjs scripts/history/record.ts --output tests/history/${version}\`, which prints how often it met each kind of event and each place where the meaning of an event depends on a rule. None is ever made anew after its release: what the code of one time said cannot be said by another.

\`tests/history/released.test.ts\` opens it in a database with only the migrations of that time, brings it on to the newest schema, and compares. Where a rule of a later day moves something of it, \`tests/history/moved-since.ts\` says what and since when. Licence: Apache-2.0, as everything here.
`
}
