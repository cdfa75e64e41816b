/**
 * `npm run test:level`: random stories of commits on random registers in real git repositories, in each of which
 * somebody tries to make a level fall. `--runs 300` says how many, `--seed` repeats one run. The result is written to
 * docs/level-holds.md.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { EDITS, levelHolds } from '../tests/register/level-in-git.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '300' }, seed: { type: 'string', default: '20261128' } },
})
const runs = Number(values.runs)
const began = Date.now()
const { commits, fell } = levelHolds(runs, Number(values.seed))
const minutes = Math.max(1, Math.round((Date.now() - began) / 60_000))

const text = `# A level that cannot be talked down

\`npm run test:level\` tells random stories: a random register with one piece of evidence in a real git repository, then up to six things that somebody does in the hope that a level falls, some of them committed. After each, the level of every impact that the files or the history know is worked out. It may be lower than it ever was only where a lowering stands on evidence that is fresh, shows an improvement, and whose counts are those of the answers kept beside the register, which the test counts by other means.

Last run: ${new Date().toISOString().slice(0, 10)}, seed ${values.seed}, ${String(runs)} stories, ${String(commits)} steps, about ${String(minutes)} min. After ${String(fell)} of the steps a level was lower than before, each time on such evidence. No story was found in which one fell without.

What is tried, in any order:

${Object.keys(EDITS)
  .map((name) => `- ${name}`)
  .join('\n')}

\`npm test\` tells twenty such stories.

## What it does not show

- Whoever writes other answers, under their own hash and as another file, has written new evidence. Nobody can tell it from a measurement; the pull request shows it as one, with the names of who collected and who lowered.
- Without git, and without \`--base\`, only the files themselves are known.
- Ratings on a branch of one's own are drafts until they are recorded or merged.
`
writeFileSync(new URL('../docs/level-holds.md', import.meta.url), text)
console.log(text)
