// `npm test` looks at a seeded sample of every field × every way of typing × every page; this looks at all of it.
process.env['AMENDS_TEST_ALL'] = '1'
await import('./test.mjs')
