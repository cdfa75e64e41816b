import { expect, test } from 'vitest'
import { caseViewFor } from '../../../actions/casework/view-case.ts'
import { casePageOf } from '../../../../tests/in-memory/case-page-of.tsx'
import { ana } from '../../../../tests/in-memory/people.ts'
import * as stages from '../../../../tests/in-memory/stages.ts'
import { speak } from '../../../words/speak.ts'
import { sayOne } from './refusal-words.ts'

test('what an ending needs of several parts is said once, with a link to each part', () => {
  const it = stages.delivering()
  const view = caseViewFor(it, new Map(), it.contextFor(ana))
  const [, list = ''] = casePageOf(view).split('What each ending still needs')
  const speaker = speak('en', 'UTC')
  let several = 0
  for (const block of list.split('</details>')[0]?.split('<dt>').slice(1) ?? []) {
    const links = block.match(/<a href="#/g)?.length ?? 0
    for (const { missing } of view.endings)
      for (const refusal of missing) {
        const words = sayOne(speaker, refusal)
        const times = block.split(words).length - 1
        expect({ words, isOnce: times <= 1 }).toEqual({ words, isOnce: true })
        if (times === 1 && links > 1) several += 1
      }
  }
  expect(several).toBeGreaterThan(0)
  for (const { missing } of view.endings)
    for (const refusal of missing) expect(list).toContain(sayOne(speaker, refusal))
  const blocks = list.split('</details>')[0]?.split('<dt>').slice(1) ?? []
  for (const { missing } of view.endings)
    for (const refusal of missing) {
      const { what } = it.kase.plan.find(({ id }) => id === refusal.detail?.['action']) ?? {}
      if (what === undefined) continue
      const said = blocks.filter((block) => block.includes(sayOne(speaker, refusal)))
      const own = said.map((block) => block.split(sayOne(speaker, refusal))[1]?.split('</ul>')[0] ?? '')
      expect({ refusal, isLinked: own.some((links) => links.includes(what)) }).toMatchObject({
        isLinked: true,
      })
    }
})
