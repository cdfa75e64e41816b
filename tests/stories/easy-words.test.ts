import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EASY_PAGES, easyPath, WHOLE_PAGE } from '../../src/web/public/easy/pages.ts'
import { easyCarrying } from '../../src/web/public/carry.tsx'
import { speak } from '../../src/words/speak.ts'
import * as stages from '../in-memory/stages.ts'
import { TESTED } from '../words/tested-languages.ts'
import { makeWorld, type World } from '../world.ts'
import { hiddenOn, reader, type Page } from '../world/page.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.close())

const { comeBack, post } = reader(() => world)
const read = async (path: string, form?: Readonly<Record<string, string>>) => {
  const body = form && new URLSearchParams(form)
  return (await world.app.request(path, body ? { method: 'POST', body } : {})).text()
}

test.each(EASY_PAGES)('the page with all the words leads to %s, which leads back to it', async (name) => {
  for (const { code } of TESTED) {
    const { w } = speak(code, 'UTC')
    const whole = await read(`/${code}${WHOLE_PAGE[name]}`)
    // Two of the five stand beside the page of a person: the one that asks for the receipt leads to how it is opened.
    const beside = name === 'receipt' ? 'page' : name
    expect(whole).toContain(`${easyPath(beside)}"`)
    const easy = await read(`/${code}${easyPath(name)}`)
    expect(easy).toContain(`<h1>${w.portal.easy.pages[name].heading}</h1>`)
    expect(easy).toContain(`href="/${code}${WHOLE_PAGE[name]}"`)
    for (const other of EASY_PAGES) expect(easy).toContain(w.portal.easy.pages[other].heading)
  }
})

test('who was just writing finds every word again behind the easy pages, in another language too', async () => {
  const story = 'They said “no” to me <twice>.'
  const first = await read('/en/easy/tell', { from: 'report', story, wish: 'A new look.' })
  expect(hiddenOn({ html: first }, 'story')).toBe(story)
  expect(first).not.toContain('<twice>')
  const second = await read('/ar/easy/how', {
    from: easyCarrying('tell'),
    back: 'report',
    story,
    wish: 'A new look.',
  })
  expect(second).toContain('formaction="/ar/report')
  expect(hiddenOn({ html: second }, 'wish')).toBe('A new look.')
  expect(hiddenOn({ html: second }, 'back')).toBe('report')
})

test('who comes from their own page reads there what comes next, and whether something waits for them', async () => {
  const { portal } = speak('en', 'UTC').w
  for (const stage of [stages.received, stages.offered, stages.notUpheld]) {
    const { receipt } = await world.reach(stage)
    const page = await read('/en/status', { receipt })
    const easy = await read('/en/easy/page', { from: 'status', visit: hiddenOn({ html: page }, 'visit') })
    const heading = /<h1>([^<]*)<\/h1>/.exec(page)?.[1] ?? 'no heading'
    expect(easy).toContain(`<b>${heading}</b>`)
    const next = /<section id="next"[\s\S]*?<p>(?:<b>)?([^<]*)/.exec(page)?.[1]?.trim() ?? 'nothing next'
    expect(easy).toContain(next)
    const waits = stage === stages.offered
    expect(easy.includes(portal.easy.now.nothing)).toBe(!waits)
  }
  for (const visit of ['', 'nothing'])
    expect(await read('/en/easy/page', { visit })).not.toContain('id="next"')
})

describe('whoever reads about their own page in easy words', () => {
  const story = 'They took my benefit.'
  const opens = async () => {
    const page = await comeBack((await world.file({ story })).receipt)
    const easy = await post('/en/easy/page', { from: 'status', visit: hiddenOn(page, 'visit') })
    return { page, easy }
  }
  /** The page where somebody comes back to with what this one carries. */
  const goesBack = (easy: Page, step = 'show') => post('/en/status', { visit: hiddenOn(easy, 'visit'), step })

  test('reads as long as a visit takes, more than once, and finds their page open behind it', async () => {
    let { easy } = await opens()
    for (const minutes of [1, 50, 50]) {
      world.later({ hours: minutes / 60 })
      const how = await post('/en/easy/how', {
        from: easyCarrying('page'),
        back: hiddenOn(easy, 'back'),
        visit: hiddenOn(easy, 'visit'),
      })
      easy = await post('/en/easy/page', {
        from: easyCarrying('how'),
        back: hiddenOn(how, 'back'),
        visit: hiddenOn(how, 'visit'),
      })
    }
    world.later({ hours: 1 / 60 })
    const back = await goesBack(easy)
    expect([back.status, back.html.includes(story)]).toEqual([200, true])
  })

  test('leaves nothing open there once they end the visit on their page', async () => {
    const { easy } = await opens()
    const again = await post('/en/easy/page', { back: 'status', visit: hiddenOn(easy, 'visit') })
    expect(hiddenOn(again, 'visit')).not.toBe('')
    await goesBack(easy, 'end')
    expect((await goesBack(again)).html).not.toContain(story)
  })
})
