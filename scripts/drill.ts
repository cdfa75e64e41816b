/** `npm run drill -- flood`: whether people are read while somebody floods the house. */
const WHAT = {
  flood: () => import('./drill-flood.ts'),
}

const [name = '', ...rest] = process.argv.slice(2)
process.argv.splice(2, Infinity, ...rest)
if (Object.hasOwn(WHAT, name)) await WHAT[name as keyof typeof WHAT]()
else {
  console.error(`Say what: npm run drill -- ${Object.keys(WHAT).join(' | ')}`)
  process.exitCode = 2
}
