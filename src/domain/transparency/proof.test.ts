import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '../time/instant.ts'
import { proofText, readProof, signedLines, type Proof } from './proof.ts'

const PROOF: Proof = {
  house: 'The benefit agency',
  address: 'https://amends.example',
  told: '2026-03-02',
  kind: 'grievance',
  state: 'assessing',
  made: instant('2026-03-09T09:00Z'),
  history: 'AAAA-BBBB-CCCC-DDDD',
  key: 'a2V5',
}

describe('a proof that somebody complained', () => {
  const text = proofText(PROOF, 'c2ln')

  test('is read back as it was made, also out of a letter', () => {
    const read = { proof: PROOF, signature: 'c2ln' }
    expect(readProof(text)).toEqual(read)
    expect(readProof(`Dear office,\r\n${text.replaceAll('\n', '\r\n')}\r\nYours`)).toEqual(read)
    expect(readProof(text.replaceAll(/^/gm, '> '))).toEqual(read)
  })

  test('is the same, whatever stands before and after it', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary' }).filter((each) => !/[\r\n]/.test(each)),
      fc.constantFrom(
        '',
        ...text.split('\n'),
        'state: closed',
        'signature: b3RoZXI=',
        'key: b3RoZXI=',
        'Re: proof',
      ),
    )
    // What stands before may be the beginning of a proof, and no whole one: of two, nobody knows which is meant.
    const before = fc.array(line, { maxLength: 12 }).filter((all) => readProof(all.join('\n')) === null)
    const gap = fc.constantFrom('\n', '\r\n', '\n> ')
    fc.assert(
      fc.property(before, fc.array(line, { maxLength: 12 }), gap, (lines, after, end) => {
        const pasted = [...lines, ...text.trimEnd().split('\n'), ...after].join(end)
        expect(readProof(pasted)).toEqual({ proof: PROOF, signature: 'c2ln' })
      }),
      { numRuns: 500 },
    )
  })

  test('is found at the end of a long thread, and looking through one takes no time', () => {
    const long = 'amends proof 1\nhouse: A house\n'.repeat(2000)
    expect(readProof(`${long}${text}`)?.signature).toBe('c2ln')
    expect(readProof(long.repeat(50))).toBeNull()
  })

  test('is none when a line is missing', () => {
    for (const line of text.split('\n').filter(Boolean))
      expect(readProof(text.replace(`${line}\n`, '')), line).toBeNull()
  })

  test('cannot be given another line by the name of a house', () => {
    const house = 'A house\nstate: closed'
    expect(signedLines({ ...PROOF, house })).toContain('house: A house state: closed\n')
    expect(readProof(proofText({ ...PROOF, house }, 'c2ln'))?.proof.state).toBe('assessing')
  })
})
