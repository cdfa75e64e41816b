import { createPublicKey, verify } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { filesOn, problemsOn, reader, type Page } from '../world/page.ts'

let world: World

beforeAll(async () => {
  world = await makeWorld()
})
beforeEach(() => world.at(MONDAY))
afterAll(() => world.close())

const { post, send, comeBack, visit } = reader(() => world)
const contact = { safety: 'safe', name: 'Samira Haddad', email: 'samira@example.org' }

async function takesAlong(receipt: string): Promise<Page> {
  return send(await comeBack(receipt), '/en/status', { step: 'own_data' })
}

test('the person takes everything along, to read and for a program, and no note between colleagues', async () => {
  const { receipt, caseId } = await world.reach(stages.remedied, { contact })
  await world.does('ana', caseId, 'write_message', { body: 'The agency paid on the fourth.' })
  await world.does('ana', caseId, 'add_note', { note: 'Between us: the landlord rang.' })
  const before = await comeBack(receipt)
  expect(filesOn(before)).toEqual({})
  const files = filesOn(await takesAlong(receipt))
  const page = files['case.html'] ?? ''
  const data = JSON.parse(files['case.json'] ?? '') as Record<string, unknown>
  expect(data).toMatchObject({ messages: [{ body: 'The agency paid on the fourth.' }] })
  expect(data['looks']).not.toEqual([])
  const { kase } = await world.read(caseId)
  for (const text of [
    kase.story,
    'The agency paid on the fourth.',
    'Samira Haddad',
    kase.plan[0]?.what ?? '?',
  ])
    expect(page).toContain(text)
  for (const text of Object.values(files)) expect(text).not.toContain('Between us')
  expect(page).not.toMatch(/<script|<form|https?:/)
})

test('what was typed elsewhere on the page is still there afterwards', async () => {
  const { receipt } = await world.file()
  const fields = { step: 'own_data', 'write-message/body': 'Half a sentence' }
  expect((await send(await comeBack(receipt), '/en/status', fields)).html).toContain('Half a sentence')
})

test('a proof says that somebody complained, and neither what, nor who, nor which case', async () => {
  const { receipt, caseId } = await world.reach(stages.assessing, { contact })
  const { 'proof.txt': proof = '' } = filesOn(await takesAlong(receipt))
  expect(proof).toContain('told: 2026-03-02\n')
  expect(proof).toContain('state: assessing\n')
  const { kase } = await world.read(caseId)
  for (const secret of [
    kase.reference,
    caseId,
    'Samira',
    kase.story,
    receipt.split(' ').slice(0, 2).join(' '),
  ])
    expect(proof).not.toContain(secret)
})

test('another office checks it on a page, and every changed sign is noticed', async () => {
  const { receipt } = await world.reach(stages.assessing)
  const { 'proof.txt': proof = '' } = filesOn(await takesAlong(receipt))
  const check = (text: string) => post('/en/check-proof', { proof: text })
  expect((await visit('/en/check-proof')).status).toBe(200)
  const right = await check(`They sent us this:\n${proof}`)
  expect(right.status).toBe(200)
  expect(right.html).toContain('This was made here, and nothing in it was changed')
  expect(right.html).toContain('2 March 2026')
  for (const changed of [
    proof.replace('2026-03-02', '2026-02-02'),
    proof.replace('state: assessing', 'state: closed'),
    proof.replace(/^house: /m, 'house: Not '),
  ]) {
    const wrong = await check(changed)
    expect(wrong.status).toBe(400)
    expect(problemsOn(wrong)).toEqual(['proof'])
  }
  expect((await check('We believe them.')).html).toContain('This is not a whole proof.')
  expect((await post('/ar/check-proof', { proof })).html).toContain('صُنع هذا هنا')
})

test('and by hand, with the public key of the house alone', async () => {
  const { receipt } = await world.reach(stages.assessing)
  const { 'proof.txt': proof = '' } = filesOn(await takesAlong(receipt))
  const known = (await (await world.app.request('/.well-known/amends')).json()) as { publicKey: string }
  const [signed = '', signature = ''] = proof.split('signature: ')
  const x = Buffer.from(known.publicKey, 'base64').toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  expect(signed).toContain(`key: ${known.publicKey}\n`)
  expect(verify(null, Buffer.from(signed), key, Buffer.from(signature, 'base64'))).toBe(true)
})

test('nothing of either is kept', async () => {
  const { receipt, caseId } = await world.reach(stages.assessing)
  const before = (await world.read(caseId)).lastSeq
  await takesAlong(receipt)
  expect((await world.read(caseId)).lastSeq).toBe(before)
  expect(world.log.join('\n')).not.toContain('amends proof')
})
