import { impactsFromRows, TableNotRead } from '../../src/register/exchange/import-rows.ts'
import { readImpacts } from '../../src/register/exchange/read-impacts.ts'
import { readEvidence } from '../../src/register/evidence/read-evidence.ts'
import { PLAIN_OPTIONS } from '../../src/register/evidence/reading.ts'
import { modelsIn } from '../../src/register/files/mlbom.ts'
import { parseDocument } from 'yaml'
import { impactSchema } from '../../src/register/files/schema/impact.ts'
import { entryText } from '../../src/register/files/write.ts'
import { brokenFile } from './broken-files.ts'

/** Longer than this is a hang, in milliseconds. */
const HANG = 1000

/** What is wrong with how the importers took one broken file; empty when nothing is. */
export async function faultsOf(number: number): Promise<readonly string[]> {
  const { name, bytes, mayGive } = brokenFile(number)
  const faults: string[] = []
  const timed = async (what: string, run: () => unknown) => {
    const start = performance.now()
    try {
      await run()
    } catch (error) {
      faults.push(`${what} threw ${String(error)}`)
    }
    const took = performance.now() - start
    if (took > HANG) faults.push(`${what} took ${Math.round(took)} ms`)
  }
  await timed('import', async () => {
    const titles = await impactsOf(bytes, name)
    if (!mayGive && titles.length > 0) faults.push(`import made impacts of it: ${titles.join(', ')}`)
  })
  for (const splitBy of [null, 'language', 'language,sex'])
    await timed('import evidence', () => {
      const read = readEvidence([{ name, bytes, when: 'after' }], {
        ...PLAIN_OPTIONS,
        splitBy,
        harmfulWhen: ['I'],
      })
      if ('problems' in read ? read.problems.length === 0 : read.groups.length === 0)
        faults.push('evidence of nothing')
    })
  await timed('models', () => modelsIn(bytes.toString()))
  return faults.map((fault) => `${number} (${name}): ${fault}`)
}

/** The titles of what would be written; throws where an entry would not be one once it is read again. */
async function impactsOf(bytes: Buffer, name: string): Promise<readonly string[]> {
  try {
    const read = await readImpacts(bytes, name, null)
    if (!('rows' in read)) return []
    const ids = read.rows.map((_, index) => `IMP-${String(index + 1).padStart(4, '0')}`)
    const { impacts } = impactsFromRows(read.rows, ids, read.tool)
    for (const impact of impacts) {
      const again = impactSchema.parse(parseDocument(entryText(impact)).toJS())
      if (again.title.trim() === '' || again.title !== impact.title)
        throw new Error('another title once written')
    }
    return impacts.map(({ title }) => title)
  } catch (error) {
    if (error instanceof TableNotRead) return []
    throw error
  }
}
