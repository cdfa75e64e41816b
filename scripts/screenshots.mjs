// `npm run screenshots`: takes the pictures of the example anew, from what its tests look at, into `docs/screenshots/`.
import { orExplain, runNode } from './node24.mjs'
import { prepare } from './prepare.mjs'
import { inRoot } from './root.mjs'

await orExplain(async () => {
  await prepare()
  process.env['AMENDS_SCREENSHOTS'] = inRoot('docs', 'screenshots')
  runNode([
    inRoot('node_modules', 'vitest', 'vitest.mjs'),
    ...['run', '--project', 'browser', 'tests/browser/example.test.ts'],
  ])
})
