import { createSecretKey } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chooseWord } from '../../src/actions/intake/own-word.ts'
import { submitGrievance } from '../../src/actions/intake/submit-grievance.ts'
import { sendOutbox } from '../../src/actions/send-outbox.ts'
import { findCase } from '../../src/store/history/find-case.ts'
import { saying } from '../fields/saying.ts'
import { MONDAY } from '../in-memory/in-memory-case.ts'
import * as people from '../in-memory/people.ts'
import * as stages from '../in-memory/stages.ts'
import { makeWorld, type World } from '../world.ts'
import { dumpEverything } from '../world/dump.ts'
import { textOf } from '../world/mailbox.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

describe('a stolen database', () => {
  const MARK = 'Zanzibargeheimnis'
  const word = (what: string) => `${MARK} ${what} that nobody else may read`
  const NAMES = ['Samira', 'Haddad', 'samira.haddad@geheim.example', 'Tante Rosa']
  let receipts: string[] = []

  beforeAll(async () => {
    world.at(MONDAY)
    const filed = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        world.file({
          story: word(`story ${index}`),
          product: word('product'),
          wish: word('wish'),
          feared: 'Tante Rosa',
          contact: {
            safety: 'safe',
            name: 'Samira Haddad',
            email: 'samira.haddad@geheim.example',
            howToReach: word('how to reach'),
          },
        }),
      ),
    )
    receipts = filed.map(({ receipt }) => receipt)
    for (const one of filed.slice(0, 3)) {
      const does = (verb: Parameters<World['does']>[2], input: object = {}) =>
        world.does('ana', one.caseId, verb, input)
      await does('take_up')
      await does('add_note', { note: word('note') })
      await does('write_message', { body: word('message') })
      await does('describe_impact', {
        ...stages.IMPACT,
        title: word('title'),
        group: word('group'),
        otherRight: word('right'),
        otherRightSource: word('source'),
        method: word('method'),
        heightenedRisk: word('risk'),
      })
      await does('rate_impact', { ...stages.RATING, reasons: word('rating') })
      await does('flag_delay', { impact: 'i1', deadline: '2026-04-01T00:00:00Z', reasons: word('delay') })
      await does('rule_on_delay', { impact: 'i1', accepted: false, reasons: word('ruling') })
      await does('record_finding', { impact: 'i1', finding: 'substantiated', reasons: word('finding') })
      await does('add_entity', { ...stages.AGENCY, name: word('agency'), system: word('system') })
      await does('attribute', {
        ...stages.attribution('e1', 'cause'),
        reasons: word('attribution'),
        lastingProof: word('proof'),
      })
      await does('tell_entity', { entity: 'e1', what: word('telling'), withIdentity: false })
      await does('record_claim', { entity: 'e1', impact: 'i1', finding: 'not_linked', words: word('claim') })
      await does('record_cooperation', { entity: 'e1', cooperation: 'reluctant', note: word('cooperation') })
      await does('decide', { outcome: 'upheld', reasons: word('decision'), whatNext: word('next') })
      await does('propose_action', {
        impact: 'i1',
        entity: 'e1',
        catalogue: null,
        elements: ['satisfaction'],
        what: word('action'),
        duty: 'duty',
        dueAt: '2026-04-01T00:00:00Z',
        proofWanted: word('wanted'),
      })
      await does('consult_person', { action: 'a1', words: word('consulted') })
      for (const element of ['restitution', 'compensation', 'rehabilitation', 'guarantees_of_non_repetition'])
        await does('consider_element', { element, reasons: word(`element ${element}`) })
      await does('send_offer', { letter: word('letter'), noWaiver: true })
      await world.does(one, one.caseId, 'answer_offer', {
        offer: 'o1',
        answers: { a1: 'accept' },
        words: { a1: word('answer'), all: word('all') },
      })
      await does('record_delivery', { action: 'a1', proof: word('delivery') })
      await does('verify_delivery', { action: 'a1', how: word('verified'), alone: word('alone') })
      await world.does(one, one.caseId, 'confirm_delivery', {
        action: 'a1',
        answer: 'partly',
        words: word('confirmed'),
      })
      await world.does(one, one.caseId, 'appeal', { decision: 'd1', reasons: word('appeal') })
      await world.does('marta', one.caseId, 'decide_appeal', {
        appeal: 'p1',
        outcome: 'upheld',
        reasons: word('appeal decided'),
        whatNext: word('appeal next'),
      })
      await does('write_message', { body: word('answered') })
      // The person said "not all of it": nothing is closed over that.
      await does('overtake_action', { action: 'a1', reasons: word('taken out') })
      await does('close', {
        outcome: 'partly_remedied',
        reasons: word('closing'),
        tried: word('tried'),
        lookAgainAt: '2026-04-20T00:00:00Z',
        adequacy: Object.fromEntries(Object.keys(stages.ANSWERS).map((code) => [code, word('adequacy')])),
        noWaiver: true,
      })
    }
    await tellsInTheNewestParts()
  })

  /** Everything free in talks and questions; what is set right; a word of their own; two receipts at once. */
  async function tellsInTheNewestParts(): Promise<void> {
    const marked = (text: string, most: number) => `${text} ${MARK}`.slice(0, most)
    for (const stage of [stages.inTalks, stages.inDialogue]) {
      const one = await world.reach(saying(stage, marked), { story: word('of a stage') })
      receipts.push(one.receipt)
      const { inquiries, shownFacts } = (await world.read(one.caseId)).kase
      for (const asked of [...inquiries, ...shownFacts]) expect(JSON.stringify(asked)).toContain(MARK)
      const tells = (verb: Parameters<World['does']>[2], input: object) =>
        world.does(one, one.caseId, verb, input)
      if (stage === stages.inTalks)
        await tells('answer_talk', { talk: 'j2', answer: 'others', words: word('talk') })
      else await tells('ask_for_talk', { kind: 'phone', words: word('talk') })
      await tells('correct_told', { thing: 'wish', words: word('set right') })
      await tells('let_in_adviser', { name: `Nadia ${MARK}`, mandate: 'lawyer' })
      await tells('keep_from', { who: `the tall man ${MARK}` })
      const chosen = await chooseWord(world.house, one.caseId, { word: `${MARK} my word`, typed: null })
      expect(chosen).toHaveProperty('renewals')
    }
    const filed = await submitGrievance(
      world.house,
      people.person,
      {
        story: word('for somebody'),
        language: 'en',
        submitter: 'representative',
        mandate: 'lawyer',
        behalf: word('of whom'),
        beside: `Nadia ${MARK}`,
      },
      null,
    )
    if (!('receipt' in filed) || filed.ownReceipt === undefined) throw new Error('There are no two receipts.')
    receipts.push(filed.receipt, filed.ownReceipt)
    // Whoever steals it finds letters that nobody has sent yet.
    await sendOutbox(world.house)
  }

  test('reveals no story, no name, no address, no reason, no receipt, in any column of any table', async () => {
    const dump = await dumpEverything(world.house)
    expect(dump.size).toBeGreaterThan(60)
    expect(dump.get('jobs.job.data')).toMatch(/caseId/)
    // What happened stands in clear by its kind alone: what it says of somebody is sealed with the words.
    for (const column of ['facts', 'settled'])
      expect(new Set(dump.get(`public.case_event.${column}`)?.split('\n'))).toEqual(new Set(['{}']))
    const secrets = [
      MARK,
      ...NAMES,
      ...receipts,
      ...Object.values(world.staff).flatMap(({ email, password, cookie }) => [
        email,
        password,
        cookie.split('=')[1]!,
      ]),
      ...Object.values(world.tokens).map(({ authorization }) => authorization.split(' ')[1]!),
    ]
    const found = [...dump].flatMap(([name, text]) =>
      secrets
        .filter((secret) => text.toLowerCase().includes(secret.toLowerCase()))
        .map((secret) => [name, secret]),
    )
    expect(found).toEqual([])
  })

  test('nor does the log, nor any mail', async () => {
    await world.drainJobs()
    const { letters } = world.mailbox
    expect(letters.length).toBeGreaterThan(0)
    const log = world.log.join('\n')
    const mails = [...letters.map((letter) => letter.replace(/^To: .*$/m, '')), ...letters.map(textOf)].join(
      '\n',
    )
    for (const secret of [MARK, ...NAMES, ...receipts]) {
      expect(log).not.toContain(secret)
      expect(mails).not.toContain(secret)
    }
  })

  test('is of no use with another key', async () => {
    const { caseId } = await world.file({ story: word('sealed') })
    const stranger = { ...world.house.keys, unwrapDataKey: () => createSecretKey(Buffer.alloc(32)) }
    await expect(findCase(world.house.database, stranger, { kind: 'house' }, caseId)).rejects.toThrow()
  })
})
