import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const src = join(import.meta.dirname, '..', '..', 'src')

/** What judges or takes apart an e-mail address: a check of a library, or a pattern or cut at its sign. */
const JUDGES = /\.email\(|@(?=[[(\\.])|(?:includes|indexOf|split)\('@'\)/

/** Where that is right, and why. */
const RIGHT: Readonly<Record<string, string>> = {
  'domain/typed/email.ts': 'is the rule',
  'domain/case/fields.ts': 'makes fields of it',
  'domain/case/find-reach.ts': 'looks for addresses inside of texts',
  'domain/case/ways-in.ts': 'compares two addresses of one mailbox',
  'domain/value-chain/feared-mailbox.ts': 'looks for a mailbox inside of texts',
  'domain/case/gives-away.ts': 'looks for links, and leaves addresses out of them',
  'actions/staff/add-staff.ts': 'names a colleague by what stands before the sign',
  'config.ts': 'takes a sender with a name, also of a machine without a domain',
  'register/check/product-files.ts': 'looks for packages, whose names may begin with the sign',
  'register/exchange/to-csv.ts': 'knows the sign as the start of a formula',
}

test('an e-mail address is understood by one rule, whatever door it is typed at', () => {
  const found = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.includes('.test.') && !path.startsWith('words/'))
    .filter((path) =>
      readFileSync(join(src, path), 'utf8')
        .split('\n')
        .some((line) => JUDGES.test(line) && !/^import |^\s*\*|^\s*\/\//.test(line)),
    )
  expect(found.toSorted()).toEqual(Object.keys(RIGHT).toSorted())
})
