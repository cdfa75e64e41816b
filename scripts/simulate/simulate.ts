/**
 * `npm run simulate -- worklist`: what the order of work does to people under load. `npm run simulate -- intervals`:
 * how often the intervals of the evidence are right. `npm run simulate -- effect`: the same for ratios and pairs, and how
 * often a grade could fall too far.
 */
const WHAT = {
  worklist: () => import('./worklist.ts'),
  intervals: () => import('./intervals.ts'),
  effect: () => import('./effect.ts'),
}

const [name = '', ...rest] = process.argv.slice(2)
process.argv.splice(2, Infinity, ...rest)
if (Object.hasOwn(WHAT, name)) await WHAT[name as keyof typeof WHAT]()
else {
  console.error(`Say what: npm run simulate -- ${Object.keys(WHAT).join(' | ')}`)
  process.exitCode = 2
}
