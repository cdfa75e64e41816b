import { expect } from 'vitest'
import { openWithReceipt } from '../../src/actions/intake/open-with-receipt.ts'
import type { Speaker } from '../../src/words/speak.ts'
import type { World } from '../world.ts'
import type { Hands } from './hands.ts'
import { typedByStaff } from './typed-by-staff.ts'

/** Stands in everything that anybody types here, and must stand nowhere else. */
export const MARK = 'Grauheron'

/** Somebody on their way, in one language and under one condition. */
export interface OnTheWay {
  readonly world: World
  readonly hands: Hands
  readonly language: string
  readonly speaker: Speaker
  /** A window of somebody of us. */
  readonly desk: () => Promise<Hands['page']>
}

/** Who tells: what is asked of them alone, and what they do on their page once they are back. */
export interface Teller {
  readonly who: string
  readonly story: string
  /** Theirs among the questions of the form. */
  readonly fill?: (way: OnTheWay) => Promise<void>
  /** Another way to a receipt than telling it on the page. */
  readonly tell?: (way: OnTheWay, story: string) => Promise<readonly string[]>
  /** What is proper to them, on the page that their receipt opens. */
  readonly isBack: (way: OnTheWay, receipts: readonly string[]) => Promise<void>
}

const words = (what: string) => `${MARK}: ${what}`
const byThemselves = (submitter: string) => (way: OnTheWay) =>
  way.hands.choose(`[name=submitter][value=${submitter}]`)

/** From the start page to the receipts, and to the page that the last one opens; each receipt is shown on a page of its own. */
export async function tellIt(way: OnTheWay, story: string, fill: Teller['fill']): Promise<readonly string[]> {
  const { hands, language } = way
  await hands.goTo(`/${language}`)
  await hands.press('main a[href$="/report"]')
  await hands.type('[name=story]', story)
  await fill?.(way)
  await hands.send('main [name=step][value=check]', story)
  expect(await textOf(way)).toContain(story)
  await hands.press('main [name=step][value=send]')
  const receipts: string[] = []
  while ((await hands.page.locator('#receipt-words').count()) > 0) {
    const receipt = ((await hands.page.locator('#receipt-words').textContent()) ?? '').trim()
    expect(receipts).not.toContain(receipt)
    receipts.push(receipt)
    await hands.type('#first', receipt.split(' ')[0] ?? '')
    await hands.type('#last', receipt.split(' ').at(-1) ?? '')
    await hands.press('main [name=step][value=confirm]')
  }
  return receipts
}

/** Back another day, by the start page and with the receipt alone. */
export async function openWith({ hands, language }: OnTheWay, receipt: string): Promise<void> {
  await hands.goTo(`/${language}`)
  await hands.press('main a[href$="/status"]')
  await hands.type('[name=receipt]', receipt)
  await hands.press('main [name=step][value=open]')
}

/** Ends the visit, and leaves nothing on the screen. */
export async function endIt(way: OnTheWay, story: string): Promise<void> {
  await way.hands.press('main [name=step][value=end]')
  expect(await way.hands.page.locator('[name=receipt]').inputValue()).toBe('')
  expect(await textOf(way)).toContain(way.speaker.w.portal.receipt.ended.title)
  expect(await way.hands.page.content()).not.toContain(story)
}

const textOf = async ({ hands }: OnTheWay) => (await hands.page.locator('main').textContent()) ?? ''

/** The case behind a receipt. */
async function caseOf({ world }: OnTheWay, receipt: string): Promise<string> {
  const opened = await openWithReceipt(world.house, receipt)
  if ('problem' in opened) throw new Error('The receipt opens nothing.')
  return 'viewer' in opened ? opened.viewer.caseId : opened.adviser.caseId
}

async function write({ hands }: OnTheWay, body: string): Promise<void> {
  await hands.type('#body', body)
  await hands.press('button[formaction$="/status/write-message"][value="write-message"]')
}

const messagesOf = async (way: OnTheWay, receipt: string) =>
  (await way.world.read(await caseOf(way, receipt))).kase.messages.map(({ body }) => body)

const [first, last] = [(all: readonly string[]) => all[0] ?? '', (all: readonly string[]) => all.at(-1) ?? '']

export const TELLERS: readonly Teller[] = [
  {
    who: 'the person it happened to',
    story: words('they say that I work in a warehouse'),
    fill: byThemselves('affected_person'),
    async isBack(way, receipts) {
      const ours = 'We asked the office who told it so.'
      const caseId = await caseOf(way, first(receipts))
      await way.world.does('ana', caseId, 'take_up')
      await way.world.does('ana', caseId, 'write_message', { body: ours })
      await openWith(way, first(receipts))
      expect(await textOf(way)).toContain(ours)
      await write(way, words('nobody ever asked me'))
      expect(await messagesOf(way, first(receipts))).toEqual([ours, words('nobody ever asked me')])
      await way.hands.unfold('[name="ask-for-talk/words"]')
      await way.hands.choose('[name="ask-for-talk/kind"][value=phone]')
      await way.hands.type('[name="ask-for-talk/words"]', words('after seven in the evening'))
      await way.hands.press('button[formaction$="/status/ask-for-talk"]')
      expect((await way.world.read(caseId)).kase.talks).toHaveLength(1)
    },
  },
  {
    who: 'a business of their own',
    story: words('it shut my shop on the site'),
    async fill(way) {
      await byThemselves('business')(way)
      // In between they read it in easy words, and in other easy words, and find everything again.
      await way.hands.press('.am-bar__easy .am-link-button')
      await way.hands.press('.am-easy__pages .am-link-button')
      await way.hands.press('.am-easy form button')
      expect(await way.hands.page.locator('[name=story]').inputValue()).toBe(
        words('it shut my shop on the site'),
      )
      expect(await way.hands.page.locator('[name=submitter][value=business]').isChecked()).toBe(true)
    },
    async isBack({ hands, world }) {
      await hands.unfold('#own-data')
      await hands.press('main [name=step][value=own_data]')
      const files = hands.page.locator('#own-data a[download]')
      expect(await files.count()).toBe(3)
      const [, proof = ''] = ((await files.last().getAttribute('href')) ?? '').split(';base64,')
      const shown = Buffer.from(proof, 'base64').toString('utf8')
      expect(shown).toContain(world.now().slice(0, 10))
      expect(shown).not.toContain(MARK)
    },
  },
  {
    who: 'a group',
    story: words('it cut the pay of all of us'),
    async fill(way) {
      const { hands } = way
      await byThemselves('group')(way)
      await hands.type('[name=speaksFor]', '42')
      await hands.choose('[name=mandate][value=colleague]')
      await hands.type('[name=behalf]', words('all of them asked me'))
    },
    async isBack(way, receipts) {
      const { tellers } = way.speaker.w.portal.status
      expect(await textOf(way)).toContain(tellers.group)
      expect(await textOf(way)).toContain(way.speaker.say(tellers.groupOf, { n: 42 }))
      expect((await way.world.sees(first(receipts))).told).toMatchObject({ mandate: 'colleague' })
      // Each of them can tell it too, with a receipt of their own.
      const alone = words('I am one of the forty-two')
      const own = await tellIt(way, alone, byThemselves('affected_person'))
      expect(await caseOf(way, first(own))).not.toBe(await caseOf(way, first(receipts)))
      expect(await textOf(way)).toContain(alone)
      expect(await textOf(way)).not.toContain('pay of all of us')
    },
  },
  {
    who: 'somebody who speaks for another',
    story: words('it took the benefit of my client'),
    async fill(way) {
      await byThemselves('representative')(way)
      await way.hands.choose('[name=mandate][value=lawyer]')
      await way.hands.type('[name=beside]', `Nadia ${MARK}`)
    },
    async isBack(way, receipts) {
      const { advisers } = way.speaker.w.portal.status
      expect(receipts).toHaveLength(2)
      expect(await textOf(way)).toContain(advisers.page.heading)
      await openWith(way, first(receipts))
      expect(await textOf(way)).toContain(`Nadia ${MARK}`)
      await way.hands.press('button[formaction$="/status/end-adviser"]')
      expect(await openWithReceipt(way.world.house, last(receipts))).toEqual({
        problem: { problem: 'unknown' },
      })
    },
  },
  {
    who: 'somebody whom the person lets in',
    story: words('nobody but us two knows the story'),
    async tell(way, story) {
      const { hands } = way
      const receipts = await tellIt(way, story, byThemselves('affected_person'))
      await write(way, words('written before they came'))
      await hands.unfold('#adviser-name')
      await hands.type('#adviser-name', `Nadia ${MARK}`)
      await hands.choose('[name="let-in-adviser/mandate"][value=lawyer]')
      await hands.choose('[name="let-in-adviser/earlier"][value=no]')
      await hands.press('button[formaction$="/status/let-in-adviser"]')
      const theirs = ((await hands.page.locator('#receipt-words').textContent()) ?? '').trim()
      await hands.press('main form [name=step][value=show]')
      return [...receipts, theirs]
    },
    async isBack(way, receipts) {
      await openWith(way, first(receipts))
      await write(way, words('written for both'))
      await endIt(way, this.story)
      await openWith(way, last(receipts))
      expect(await textOf(way)).toContain(way.speaker.w.portal.status.advisers.page.notTold)
      expect(await textOf(way)).toContain(words('written for both'))
      for (const earlier of [this.story, words('written before they came')])
        expect(await way.hands.page.content()).not.toContain(earlier)
      await way.hands.type('[name=body]', words('the court has to see it'))
      await way.hands.press('main [name=step][value=write]')
      expect(await messagesOf(way, first(receipts))).toContain(words('the court has to see it'))
    },
  },
  {
    who: 'a child',
    story: words('it said to me that I should hurt myself'),
    async fill({ hands, speaker }) {
      await hands.choose('[name=under18][value=yes]')
      await hands.choose('[name=danger][value=child]')
      expect(await hands.page.locator('main').innerText()).toContain(speaker.w.portal.report.under18.yes)
      expect(
        await hands.page.locator('main [name*=consent], main [name*=birth], main [name*=parent]').count(),
      ).toBe(0)
    },
    async isBack(way, receipts) {
      const { hands, speaker, world } = way
      expect((await world.sees(first(receipts))).under18).toBe(true)
      expect(await textOf(way)).toContain(speaker.w.portal.status.tellers.under18)
      const number = await hands.page.locator('#help a[href^="tel:"]').first().boundingBox()
      expect(number?.y ?? Infinity, 'whom to call is seen without moving the page').toBeLessThan(hands.fold)
      await hands.press('#help button[formaction$="/help/child"]')
      expect(await hands.page.locator('.am-help__body').count()).toBe(1)
      expect(await textOf(way)).toContain(speaker.w.portal.help.child.fault.title)
      await hands.press('main button[formaction$="/status"]')
      await write(way, words('does my mum get to know'))
      expect(await messagesOf(way, first(receipts))).toEqual([words('does my mum get to know')])
    },
  },
  {
    who: 'somebody who saw it happen to others',
    story: words('it refuses everybody with that name'),
    fill: byThemselves('witness'),
    async isBack(way, receipts) {
      const { status } = way.speaker.w.portal
      const { generalNews } = way.speaker.w.vocabulary
      expect(await textOf(way)).toContain(status.tellers.witness)
      const caseId = await caseOf(way, first(receipts))
      await way.world.does('ana', caseId, 'tell_notifier', { news: ['looked_into_it', 'system_changed'] })
      await endIt(way, this.story)
      await openWith(way, first(receipts))
      for (const news of [generalNews.looked_into_it, generalNews.system_changed, status.inGeneral.noMore])
        expect(await textOf(way)).toContain(news)
    },
  },
  {
    who: 'somebody who works there',
    story: words('we were told to hide the errors'),
    async fill(way) {
      await byThemselves('whistleblower')(way)
      await way.hands.type('[name=feared]', `Brandt ${MARK}`)
    },
    async isBack(way, receipts) {
      const { speaker, hands, world } = way
      const { workLaw } = await world.sees(first(receipts))
      const { confirmedBy = null, feedbackBy = null } = workLaw ?? {}
      for (const by of [confirmedBy, feedbackBy])
        expect(await textOf(way)).toContain(by === null ? 'a date of their own' : speaker.day(by))
      await hands.type('#body', words('since then they took my shifts'))
      await hands.choose('[name="write-message/retaliation"]')
      await hands.press('button[formaction$="/status/write-message"][value="write-message"]')
      expect(await hands.page.locator('#reprisal').count()).toBe(1)
      expect((await world.read(await caseOf(way, first(receipts)))).kase.retaliationSince).not.toBeNull()
      // Whoever finds the receipt in their drawer opens nothing with it.
      await hands.unfold('#own-word-part')
      await hands.type('[name=own-word]', `${MARK} blue`)
      await hands.press('main [name=step][value=own_word]')
      await endIt(way, this.story)
      await openWith(way, first(receipts))
      expect(await hands.page.content()).not.toContain(this.story)
      await hands.type('[name=word]', `${MARK} blue`)
      await hands.press('main [name=step][value=word]')
      expect(await hands.page.content()).toContain(this.story)
    },
  },
  {
    who: 'somebody who rings us',
    story: words('the voice of the bank was no voice'),
    async tell(way, story) {
      const receipts = [await typedByStaff(await way.desk(), way, story)]
      await openWith(way, first(receipts))
      return receipts
    },
    async isBack(way, receipts) {
      await way.hands.unfold('#told')
      expect(await way.hands.page.locator('#told').innerText()).toContain(this.story)
      await way.hands.type('#told-body', words('it was in May'))
      await way.hands.press(
        'button[formaction$="/status/write-message"][value^="write-message/addsToStory=yes"]',
      )
      expect(await messagesOf(way, first(receipts))).toEqual([words('it was in May')])
    },
  },
]
