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
