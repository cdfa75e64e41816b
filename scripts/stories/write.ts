import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './told.ts'

const FILE = inRoot('docs', 'stories.md')

const START = `# Random stories

\`npm run stories -- --write\` tells random stories, in which staff, the person and the clock do anything at any moment, and looks after every step and at moments after it, at the rules and at the page and the answer of the API that the person gets: no path ends empty (\`tests/property/endings.test.ts\`), nobody is forgotten (\`orphans.test.ts\`), and the page is true (\`truth.test.ts\`). \`npm test\` tells some thousands of the same. \`npm run stories -- faults --write\` plants one fault at a time and asks whether its invariant finds it.

## stories

## faults
`

/** Puts the latest output of one part in the place of the one before. */
export function write(part: 'stories' | 'faults', lines: readonly string[]): void {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : START
  const table = part === 'faults' ? ['| Fault | Looked for by | |', '| --- | --- | --- |', ...lines] : lines
  const section = new RegExp(`(## ${part}\\n)[^]*?(?=\\n## |$)`)
  writeFileSync(
    FILE,
    text.replace(section, (_, head: string) => `${head}\n${table.join('\n')}\n`),
  )
}
