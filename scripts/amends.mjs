import { orExplain, runNode } from './node24.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './root.mjs'

await orExplain(async () => {
  await prepare()
  runNode([inRoot('dist', 'main.js'), ...process.argv.slice(2)])
})
