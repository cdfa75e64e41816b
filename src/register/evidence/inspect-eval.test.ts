import { expect, test } from 'vitest'
import { zip, type Packed } from '../../../tests/in-memory/archives.ts'
import { codes, pair, problemsOf, taken } from '../../../tests/in-memory/evaluations.ts'
import { evidence as words } from '../../words/en/register/evidence.ts'
import { englishRegister } from '../../words/register-speaker.ts'
import type { EvidenceFile } from './reading.ts'

type Log = { readonly samples: readonly { readonly id: number; readonly epoch: number }[] }

/** The log as Inspect packs it: a head, a file for each sample and each epoch, and what nobody reads here. */
function packed(
  file: EvidenceFile,
  change: (files: Packed[]) => readonly Packed[] = (same) => same,
): EvidenceFile {
  const { samples, ...header } = JSON.parse(file.bytes.toString().replaceAll(/\bNaN\b/g, 'null')) as Log
  const files = [
    { name: '_journal/start.json', content: JSON.stringify(header) },
    ...samples.map((sample) => ({
      name: `samples/${sample.id}_epoch_${sample.epoch}.json`,
      content: JSON.stringify({ ...sample, messages: [{ role: 'user', content: 'Long'.repeat(50) }] }),
    })),
    { name: 'summaries.json', content: '[]' },
    { name: 'header.json', content: JSON.stringify(header) },
  ]
  return { ...file, name: file.name.replace('.json', '.eval'), bytes: zip(change(files)) }
}
const harmful = { harmfulWhen: ['I'] }

test('a packed Inspect log counts the same answers as the log in JSON', () => {
  const plain = taken(pair('inspect'), harmful)
  const read = taken(
    pair('inspect').map((file) => packed(file)),
    harmful,
  )
  expect(read.groups).toEqual(plain.groups)
  expect(read.notes).toEqual(plain.notes)
  expect(read.sources[0]).toMatchObject({ format: 'inspect', file: 'evaluations/inspect-before.eval' })
  expect(read.sources[0]).toMatchObject({ tool: plain.sources[0]?.tool, ranOn: plain.sources[0]?.ranOn })
})

const [, after] = pair('inspect')
const broken = (change: (files: Packed[]) => readonly Packed[]) => [packed(after!, change)]

test('a run that never ended has no head, and counts only with a reason', () => {
  const files = broken((all) => all.filter(({ name }) => name !== 'header.json'))
  expect(problemsOf(files, harmful)).toMatchObject([{ code: 'not_successful', gaps: { status: 'started' } }])
  expect(taken(files, { ...harmful, overrideReason: 'It ran long enough.' }).groups).toHaveLength(4)
})

test.each<[string, (files: Packed[]) => readonly Packed[], string]>([
  ['without a head', (files) => files.filter(({ name }) => name.startsWith('samples/')), 'not_inspect'],
  ['that is some other archive', () => [{ name: 'xl/workbook.xml', content: '<a/>' }], 'not_inspect'],
  ['with a head that is no object', () => [{ name: 'header.json', content: '[]' }], 'not_inspect'],
  [
    'with a sample that is no JSON',
    (files) => [...files, { name: 'samples/x_epoch_1.json', content: '{' }],
    'not_inspect',
  ],
  ['without samples', (files) => files.filter(({ name }) => !name.startsWith('samples/')), 'results_only'],
  ['with a sample twice', (files) => [...files, files[1]!], 'zip_doubled'],
  ['locked', (files) => files.map((file) => ({ ...file, flags: 1 })), 'zip_locked'],
])('a packed log %s is one clear error', (_, change, code) => {
  expect(codes(broken(change), harmful)).toEqual([code])
})

test('a log that was cut off says so, and what to do', () => {
  const whole = packed(after!)
  const [first] = problemsOf([{ ...whole, bytes: whole.bytes.subarray(0, -100) }], harmful)
  expect(first?.code).toBe('zip_cut')
  expect(englishRegister.say(words.problems.zip_cut.says, first?.gaps)).toBe(
    'The end of evaluations/inspect-after.eval is missing, so it was cut off on its way.',
  )
})
