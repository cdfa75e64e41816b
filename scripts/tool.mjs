// Runs one of our own TypeScript tools (bench, documents, crash) on a prepared tree: node scripts/tool.mjs FILE …
import { orExplain, runNode } from './node24.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './root.mjs'

await orExplain(async () => {
  await prepare()
  const [file, ...rest] = process.argv.slice(2)
  runNode([inRoot('node_modules', 'tsx', 'dist', 'cli.mjs'), inRoot(file), ...rest])
})
