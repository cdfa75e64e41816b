import { sql, type KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseForHouse } from '../../src/actions/erasure/erase-case.ts'
import { askForCode, lettersOf, useCode as useCodeOf } from '../../src/actions/intake/ask-for-code.ts'
import { sealOnce } from '../../src/actions/intake/one-use.ts'
import { PACE } from '../../src/actions/intake/receipt-queue.ts'
import { createApp } from '../../src/app.ts'
import { MOST_TO_ADDRESS } from '../../src/domain/intake/recovery.ts'
import { MINUTE, plusMs } from '../../src/domain/time/instant.ts'
import { assetsFolder } from '../../src/paths.ts'
import { readAssets } from '../../src/web/assets.ts'
import { speak } from '../../src/words/speak.ts'
import { ORDERED } from '../in-memory/ordered.ts'
import { textOf } from '../world/mailbox.ts'
import { hiddenOn, reader, receiptOn, type Page } from '../world/page.ts'
import { makeWorld, type FiledStory, type World } from '../world.ts'

const ADDRESS = 'samira.private@example.org'

let world: World
let samira: FiledStory
let letters = 0
beforeAll(async () => {
  PACE.pauseMs = 0
  world = await makeWorld()
})
beforeEach(async () => {
  world.later({ days: 3 })
  await world.house.database.db.deleteFrom('receipt_recovery').execute()
  samira = await world.file()
  letters = world.mailbox.letters.length
})
afterAll(() => world.close())

const { comeBack, confirm, post, visit } = reader(() => world)
const choose = async (who: FiledStory, address = ADDRESS, more: Readonly<Record<string, string>> = {}) => {
  const page = await comeBack(who.receipt)
  return post('/en/status', {
    visit: hiddenOn(page, 'visit'),
    step: 'recovery',
    'recovery-address': address,
    ...more,
  })
}
const takeBack = async (who: FiledStory) => {
  const page = await comeBack(who.receipt)
  return post('/en/status', { visit: hiddenOn(page, 'visit'), step: 'end_recovery' })
}
const ask = (address = ADDRESS, language = 'en') => post(`/${language}/lost`, { address, step: 'send' })
const mailed = async () => {
  await world.drainJobs()
  const some = world.mailbox.letters.slice(letters)
  letters = world.mailbox.letters.length
  return some
}
/** Not of its head: the name of a letter can look like a code. */
const codesIn = (letter = '') => textOf(letter).match(/\b\d{4}-\d{4}-\d{4}\b/g) ?? []
const useCode = (page: Page, code: string) =>
  post('/en/lost', { recovery: hiddenOn(page, 'recovery'), address: ADDRESS, code, step: 'code' })
const rows = () => world.count(sql`receipt_recovery where case_id = ${samira.caseId}::uuid`)
const LOOKED = 'Somebody looked where an address leads to.'
/** Stops whatever asks for the choices of people, also in a transaction. */
const LOOKS_NOWHERE: KyselyPlugin = {
  transformQuery({ node }) {
    if (JSON.stringify(node).includes('receipt_recovery')) throw new Error(LOOKED)
    return node
  },
  transformResult: ({ result }) => Promise.resolve(result),
}
const WRONG = 'This is not the code, or its time is over.'

describe('a person who chose that a code is sent, and lost the receipt', () => {
  test('reads what it brings, chooses, is sent a code, and gets a new receipt that ends the old one', async () => {
    const before = await comeBack(samira.receipt)
    expect(before.html).toContain('Whoever reads that mailbox can ask for the code')
    const chosen = await choose(samira, ` ${ADDRESS.toUpperCase()} `)
    expect(chosen.status).toBe(200)
    // To look at every letter of it, once; no later page has it.
    expect(chosen.html).toContain(ADDRESS.toUpperCase().replace('EXAMPLE.ORG', 'example.org'))
    const later = await comeBack(samira.receipt)
    expect(later.html).not.toMatch(/samira\.private/i)
    expect(later.html).toContain('we send a code to the address that you chose')

    const asked = await ask()
    const [letter, ...others] = await mailed()
    expect(others).toEqual([])
    expect(letter).toContain('Subject: Your code')
    expect(letter).not.toMatch(/receipt|case|http|localhost|grievance|complain/i)
    const [code = ''] = codesIn(letter)
    const shown = await useCode(asked, code.replaceAll('-', ' '))
    expect(shown.html).toContain('This is your new receipt')
    // Nothing of the case is read before the old one ends, and nothing ends before they have the new one.
    expect(hiddenOn(shown, 'visit')).toBe('')
    expect(await world.problemOf(samira.receipt)).toBe('opens')
    const page = await confirm(shown)
    expect(page.html).toContain('This receipt counts now. The old one opens nothing any more.')
    expect(page.html).toContain('a new receipt was made with a code from an e-mail')
    expect(await world.problemOf(samira.receipt)).toBe('replaced')
    expect(await world.problemOf(receiptOn(shown))).toBe('opens')
    const { events } = await world.read(samira.caseId)
    expect(events.find(({ kind }) => kind === 'receipt_replaced')?.facts).toEqual({ byMail: true })
    expect(JSON.stringify(events)).not.toMatch(/samira\.private/i)
    // A stolen mailbox is good once.
    expect(await rows()).toBe(0)
    await ask()
    expect(await mailed()).toEqual([])
    expect((await useCode(asked, code)).html).toContain(WRONG)
  })

  test('is asked for the word of their own as well, where they chose one', async () => {
    const page = await comeBack(samira.receipt)
    await post('/en/status', { visit: hiddenOn(page, 'visit'), step: 'own_word', 'own-word': 'blue heron' })
    const open = await post('/en/status', {
      'word-for': hiddenOn(await comeBack(samira.receipt), 'word-for'),
      step: 'word',
      word: 'blue heron',
    })
    const without = await post('/en/status', {
      visit: hiddenOn(open, 'visit'),
      step: 'recovery',
      'recovery-address': ADDRESS,
    })
    expect([without.status, await rows()]).toEqual([400, 0])
    expect(without.html).toContain(`value="${ADDRESS}"`)
    await post('/en/status', {
      visit: hiddenOn(without, 'visit'),
      step: 'recovery',
      'recovery-address': ADDRESS,
      'recovery-word': 'Blue heron',
    })
    expect(await rows()).toBe(1)
    const asked = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    const word = await useCode(asked, code)
    expect(word.html).toContain('Type your word')
    expect(receiptOn(word)).toBe('')
    const typeWord = (at: Page, typed: string) =>
      post('/en/lost', { 'word-for': hiddenOn(at, 'word-for'), step: 'word', word: typed })
    const wrong = await typeWord(word, 'red heron')
    expect([wrong.status, receiptOn(wrong)]).toEqual([400, ''])
    const shown = await typeWord(wrong, 'blue heron')
    expect((await confirm(shown)).html).toContain('id="next"')
  })

  test('gets a code for each case of that address, with its day, and no two rows look the same', async () => {
    await choose(samira)
    world.later({ days: 2 })
    const second = await world.file()
    await choose(second)
    const hashes = await world.house.database.db
      .selectFrom('receipt_recovery')
      .select('address_hash')
      .execute()
    expect(new Set(hashes.map(({ address_hash: hash }) => hash.toString('hex'))).size).toBe(hashes.length)
    const asked = await ask()
    const [letter = '', ...others] = await mailed()
    expect(others).toEqual([])
    const codes = codesIn(letter)
    expect(codes).toHaveLength(2)
    expect(letter.match(/\d{4}-\d{4}-\d{4} \(\d+ [A-Z][a-z]+ 20\d\d\)/g)).toHaveLength(2)
    const ends = async (receipt: string) => (await world.problemOf(receipt)) === 'replaced'
    await confirm(await useCode(asked, codes[0] ?? ''))
    expect([await ends(samira.receipt), await ends(second.receipt)].filter(Boolean)).toHaveLength(1)
  })

  test('reads the mail in the language of the page where they asked', async () => {
    await choose(samira)
    await ask(ADDRESS, 'ar')
    const [letter = ''] = await mailed()
    expect(codesIn(letter)).toHaveLength(1)
    expect(letter).not.toContain('Your code')
  })
})

describe('whoever asks without knowing', () => {
  test('reads the same page whether the address leads to a case, and the same work is done at once', async () => {
    await choose(samira)
    const told = async (address: string) => {
      const { html, status } = await ask(address)
      const waiting = (await world.waitingJobs()).filter(({ name }) => name === 'mail_code')
      await mailed()
      const same = html.replaceAll(address, 'ADDRESS').replace(/name="recovery" value="[^"]*"/, '')
      const data = waiting.map((job) => JSON.stringify(job.data))
      expect(data.join('')).not.toContain(address.split('@')[0])
      expect(data.join('')).not.toContain(samira.caseId)
      return { html: same, status, waiting: data.length, size: data.join('').length }
    }
    expect(await told(ADDRESS)).toEqual(await told('nobody.private@example.org'))
  })

  test('is answered before anybody looks where the address leads to: no time tells it', async () => {
    await choose(samira)
    const { database } = world.house
    const house = { ...world.house, database: { ...database, db: database.db.withPlugin(LOOKS_NOWHERE) } }
    const { post: sends } = reader(() => ({ ...world, app: createApp(house, readAssets(assetsFolder)) }))
    const asked = await sends('/en/lost', { address: ADDRESS, step: 'send' })
    expect([asked.status, hiddenOn(asked, 'recovery')]).toEqual([200, expect.stringMatching(/./)])
    // The job looks, and could not either.
    const job = (await world.waitingJobs()).find(({ name }) => name === 'mail_code')
    const { sealed } = job?.data as { readonly sealed: string }
    await expect(lettersOf(house, sealed)).rejects.toThrow(LOOKED)
    expect(await mailed()).toHaveLength(1)
  })

  test('guesses five codes, and then not even the right one opens anything', async () => {
    await choose(samira)
    let page = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    for (const guess of [
      '',
      '1',
      code.replace(/^./, (first) => String((Number(first) + 1) % 10)),
      'x',
      code + '1',
    ]) {
      page = await useCode(page, guess)
      expect([page.status, page.html.includes(WRONG)]).toEqual([400, true])
    }
    page = await useCode(page, code)
    expect([page.status, receiptOn(page)]).toEqual([400, ''])
    expect(page.html).toContain('Too many codes did not fit.')
  })

  test('comes too late, on another page, or with the code of another, and reads the same', async () => {
    await choose(samira)
    const first = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    const other = await ask('somebody.else@example.org')
    expect((await useCode(other, code)).html).toContain(WRONG)
    const again = await ask()
    const [newer = ''] = codesIn((await mailed())[0])
    expect(newer).not.toBe(code)
    expect((await useCode(again, code)).html).toContain(WRONG)
    const old = await ask()
    world.at(plusMs(world.now(), 30 * MINUTE))
    expect((await useCode(first, code)).html).toContain(WRONG)
    // A page that is an hour old carries nothing any more.
    world.at(plusMs(world.now(), 30 * MINUTE))
    const late = await useCode(old, code)
    expect([late.status, hiddenOn(late, 'recovery')]).toEqual([400, ''])
  })

  test('floods nobody: three letters a day to an address, and none of more fits', async () => {
    await choose(samira)
    const pages: Page[] = []
    for (let n = 0; n < MOST_TO_ADDRESS + 3; n += 1) pages.push(await ask())
    expect(await mailed()).toHaveLength(MOST_TO_ADDRESS)
    expect(new Set(pages.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await world.count(sql`attempt where subject::text like '%samira%'`)).toBe(0)
    // Whoever could make the code of a letter that was never sent would still not come in with it.
    const more = await askForCode(world.house, ADDRESS, 'en')
    if (more === 'busy') throw new Error('Few asked.')
    const asIfSent = sealOnce(world.house, 'recovery_mail', { ...more, isSent: true })
    const [unsent] = await lettersOf(world.house, asIfSent)
    expect(await useCodeOf(world.house, more, unsent?.codes[0]?.code ?? '')).toBe('wrong')
    expect(
      await useCodeOf(world.house, { ...more, isSent: true }, unsent?.codes[0]?.code ?? ''),
    ).toMatchObject({
      caseId: samira.caseId,
    })
    world.later({ days: 2 })
    await ask()
    expect(await mailed()).toHaveLength(1)
  })
})

describe('the choice', () => {
  test('ends at once when it is taken back, also for a code or a receipt that was made before', async () => {
    await choose(samira)
    const asks = async () => [await ask(), codesIn((await mailed())[0])[0] ?? ''] as const
    const [[one, code], [two, newer]] = [await asks(), await asks()]
    const shown = await useCode(one, code)
    expect(receiptOn(shown)).not.toBe('')
    const ended = await takeBack(samira)
    expect(ended.html).toContain('It is taken back.')
    expect(await rows()).toBe(0)
    // Chosen again: what was sent for the choice before is over all the same.
    await choose(samira)
    const late = await confirm(shown)
    expect([late.status, late.html.includes('id="next"')]).toEqual([400, false])
    expect((await useCode(two, newer)).html).toContain(WRONG)
    expect(await world.problemOf(samira.receipt)).toBe('opens')
  })

  test('ends with every new receipt, and with a word that was chosen meanwhile a shown one takes no place', async () => {
    await choose(samira)
    const asked = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    const shown = await useCode(asked, code)
    const page = await comeBack(samira.receipt)
    const kept = await post('/en/status', {
      visit: hiddenOn(page, 'visit'),
      step: 'own_word',
      'own-word': 'heron',
    })
    expect((await confirm(shown)).html).not.toContain('id="next"')
    const renewed = await post('/en/receipt', { visit: hiddenOn(kept, 'visit'), step: 'renew' })
    expect((await confirm(renewed)).html).toContain('id="next"')
    expect(await rows()).toBe(0)
  })

  test('promises no letter where the house sends none any more, and can be taken back there', async () => {
    const { isChosen, know, end, title } = speak('en', 'UTC').w.portal.recovery.choice
    const [, chosen = ''] = isChosen.split('{day}')
    await choose(samira)
    const app = createApp({ ...world.house, sendsMail: false }, readAssets(assetsFolder))
    const without = reader(() => ({ ...world, app }))
    const promised = (html: string) => [chosen, know.items.once].filter((said) => html.includes(said))
    expect(promised((await comeBack(samira.receipt)).html)).toHaveLength(2)
    const page = await without.comeBack(samira.receipt)
    expect([promised(page.html), page.html.includes(end)]).toEqual([[], true])
    const ended = await without.post('/en/status', {
      visit: hiddenOn(page, 'visit'),
      step: 'end_recovery',
    })
    expect([ended.status, await rows()]).toEqual([200, 0])
    expect((await without.comeBack(samira.receipt)).html).not.toContain(title)
  })

  test('keeps an address that is typed by half, whatever else on the page is pressed first', async () => {
    const half = 'samira.private@'
    const first = await comeBack(samira.receipt)
    const steps = [...first.html.matchAll(/name="step" value="([^"]+)"/g)].map(([, step = '']) => step)
    // These send it, or lead away from the page.
    const others = steps.filter((step) => !['recovery', 'end', 'renew', 'files'].includes(step))
    expect(others).toEqual(expect.arrayContaining(['history', 'own_data', 'own_word']))
    let page = first
    for (const [path, fields] of [
      ...[...others, 'show'].map((step) => ['/en/status', { step }] as const),
      ['/en/status/write-message', { do: 'write-message', 'write-message/body': 'I am here.' }] as const,
      // Once more by a second click, and refused: without words, or of what is not there.
      ['/en/status/write-message', { do: 'write-message', 'write-message/body': 'I am here.' }] as const,
      ['/en/status/write-message', { do: 'write-message' }] as const,
      ['/en/status/end-adviser', { do: 'end-adviser/adviser=v1' }] as const,
    ]) {
      page = await post(path, { visit: hiddenOn(page, 'visit'), ...fields, 'recovery-address': half })
      expect(page.html, `${path} ${JSON.stringify(fields)}`).toContain(`value="${half}"`)
      expect(page.html).toMatch(/<details[^>]*id="recovery-part"[^>]* open/)
    }
    // On the page of files it has no box, and goes along until they come back.
    page = await post('/en/status', {
      visit: hiddenOn(page, 'visit'),
      step: 'files',
      'recovery-address': half,
    })
    page = await post('/en/status', {
      visit: hiddenOn(page, 'visit'),
      step: 'show',
      'recovery-address': hiddenOn(page, 'recovery-address'),
    })
    expect(page.html).toMatch(/<details[^>]*id="recovery-part"[^>]* open/)
    expect(page.html).toContain(`value="${half}"`)
    expect(await rows()).toBe(0)
  })

  test.each([
    ['others may read along', { safety: 'employer_may_watch', email: 'samira@example.org' }],
    ['not to write to them', { safety: 'do_not_contact' }],
    ['to leave nothing anywhere', { safety: 'safe', email: 'samira@example.org', leaveNoMessage: true }],
  ])('is offered to nobody who said: %s; and ends where they say so later', async (_, details) => {
    await choose(samira)
    const asked = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    await world.does(samira, samira.caseId, 'give_contact_details', details)
    expect(await rows()).toBe(0)
    expect((await useCode(asked, code)).html).toContain(WRONG)
    const page = await comeBack(samira.receipt)
    expect(page.html).toContain('So no code can be sent by e-mail.')
    expect(page.html).not.toContain('name="recovery-address"')
    expect([(await choose(samira)).status, await rows()]).toEqual([400, 0])
  })

  test('takes no address that stands in what they wrote of whom they fear', async () => {
    const afraid = await world.file({ feared: `I am afraid of my manager, ${ADDRESS}` })
    const refused = await choose(afraid)
    expect(refused.status).toBe(400)
    expect(refused.html).toContain('We send no code there.')
    expect((await choose(afraid, 'not an address')).html).toContain('It should look like name@example.org.')
  })

  test('goes with the case, and with it the address', async () => {
    await choose(samira)
    const asked = await ask()
    const [code = ''] = codesIn((await mailed())[0])
    expect(await eraseForHouse(world.house, samira.caseId, ORDERED)).not.toHaveProperty('refused')
    expect(await rows()).toBe(0)
    expect((await useCode(asked, code)).html).toContain(WRONG)
    await ask()
    expect(await mailed()).toEqual([])
  })

  test('stands nowhere in clear, and who asked stands nowhere at all', async () => {
    await choose(samira)
    await ask()
    await ask('nobody.private@example.org')
    const everything = await Promise.all(
      ['receipt_recovery', 'attempt', 'used_post', 'case_event', 'outbox'].map((table) =>
        sql`select ${sql.table(table)}::text as row from ${sql.table(table)}`.execute(world.owner.db),
      ),
    )
    const jobs = await sql`select job::text as row from jobs.job job`.execute(world.owner.db)
    const text = JSON.stringify([everything.map(({ rows: all }) => all), jobs.rows, world.log])
    for (const part of [
      'private',
      Buffer.from('private').toString('hex'),
      Buffer.from('private').toString('base64'),
    ])
      expect(text.toLowerCase()).not.toContain(part.toLowerCase())
    await mailed()
    expect(world.log.join('\n')).not.toMatch(/private@|\d{4}-\d{4}-\d{4}/)
  })

  test('is not there in a house that sends no mail', async () => {
    const { house } = world as { house: { sendsMail: boolean } }
    house.sendsMail = false
    expect((await visit('/en/lost')).html).not.toContain('Did you choose that we send a code?')
    expect((await comeBack(samira.receipt)).html).not.toContain('recovery-part')
    expect((await ask()).html).not.toContain('a code is on its way')
    house.sendsMail = true
    expect((await world.waitingJobs()).filter(({ name }) => name === 'mail_code')).toEqual([])
  })

  test('is made and taken back by a program', async () => {
    const call = async (body: object) => {
      const answer = await world.app.request('/api/v1/grievances/current/recovery', {
        method: 'POST',
        headers: { authorization: `Receipt ${samira.receipt}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return [answer.status, ((await answer.json()) as { asked?: boolean }).asked]
    }
    expect(await call({ asked: true, email: ADDRESS })).toEqual([200, true])
    expect(await rows()).toBe(1)
    for (const body of [{}, { asked: true }, { email: null }, { asked: true, email: 'nowhere' }])
      expect((await call(body))[0], JSON.stringify(body)).toBe(400)
    expect(await rows()).toBe(1)
    for (const _twice of [1, 2]) expect(await call({ asked: false })).toEqual([200, false])
    expect(await rows()).toBe(0)
  })
})
