import fc from 'fast-check'
import { expect, test } from 'vitest'
import { htmlOf } from '../../../tests/in-memory/page-of.tsx'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { ana } from '../../../tests/in-memory/people.ts'
import { assessing, attributed, planned, received } from '../../../tests/in-memory/stages.ts'
import { codesOf } from '../vocabulary/code.ts'
import { GENERAL_NEWS, type GeneralNews } from '../vocabulary/follow-up.ts'
import { speak } from '../../words/speak.ts'
import { tellNotifier } from './tell-notifier.ts'

const NOTICE = { kind: 'notification', submitter: 'somebody_else' } as const
const section = (it: InMemoryCase) => htmlOf(it).split('<section id="in-general"')[1]?.split('</section>')[0]

/** Somebody still looks, and has looked. */
function contradicts(news: readonly GeneralNews[]): boolean {
  const done = ['looked_into_it', 'found_no_fault', 'published'] as const
  return news.includes('looking_into_it') && done.some((code) => news.includes(code))
}

test('nothing is told that contradicts itself, and what was told last is what is new', () => {
  fc.assert(
    fc.property(fc.subarray([...codesOf(GENERAL_NEWS)], { minLength: 1 }), fc.boolean(), (news, isAfter) => {
      const it = assessing(NOTICE)
      if (isAfter) it.does(ana, 'write_message', { body: 'Thank you. We read it.' })
      it.later({ hours: 1 })
      if (contradicts(news)) {
        expect(it.refusal(ana, 'tell_notifier', { news })).toBe('news_contradict')
        return
      }
      it.does(ana, 'tell_notifier', { news })
      expect(it.view.newest[0]).toEqual({ kind: 'in_general', subject: '0', at: it.now })
      const shown = htmlOf(it).split('<section id="newest"')[1]?.split('</section>')[0] ?? ''
      for (const code of codesOf(GENERAL_NEWS))
        expect(shown.includes(speak('en', 'UTC').w.vocabulary.generalNews[code])).toBe(news.includes(code))
      it.later({ hours: 1 }).does(ana, 'write_message', { body: 'Thank you once more.' })
      expect(it.view.newest[0]?.kind).toBe('message')
    }),
  )
})

test('whoever told of others reads what came of it, and what it does not say', () => {
  const it = assessing(NOTICE)
  expect(section(it)).toBeUndefined()
  const [told] = it.does(ana, 'tell_notifier', { news: ['looked_into_it', 'system_changed'] })
  expect(told?.settled).toEqual({ news: true })
  expect(section(it)).toContain('We have looked into what you told us.')
  expect(section(it)).toContain('How the system works was changed, for everybody.')
  expect(section(it)).toContain('It says nothing of whether anybody was harmed')
  expect(it.refusal(ana, 'tell_notifier', { news: ['system_changed', 'looked_into_it'] })).toBe(
    'already_done',
  )
  expect(it.refusal(ana, 'tell_notifier', { news: [] })).toBe('news_missing')
})

test('nobody who was harmed is told in general words alone, and no published source is told', () => {
  expect(received().refusal(ana, 'tell_notifier', { news: ['passed_on'] })).toBe('only_for_notices')
  const published = received({ ...NOTICE, channel: 'import' })
  expect(published.refusal(ana, 'tell_notifier', { news: ['passed_on'] })).toBe('nobody_reads_it')
})

test('it reads the same whether or not anybody affected is known: there is no field for another word', () => {
  expect(Object.keys(tellNotifier.input.shape)).toEqual(['news'])
  // What contradicts itself is refused, and nobody reads it.
  const lists = fc.subarray([...codesOf(GENERAL_NEWS)], { minLength: 1 }).filter((news) => !contradicts(news))
  fc.assert(
    fc.property(fc.array(lists, { minLength: 1, maxLength: 4 }), (all) => {
      const [nobody, somebody, put] = [assessing(NOTICE), attributed(NOTICE), planned(NOTICE)].map((it) => {
        for (const news of all) it.tries(ana, 'tell_notifier', { news })
        return section(it)
      })
      expect(nobody).toContain('<p')
      expect(somebody).toBe(nobody)
      expect(put).toBe(nobody)
    }),
    { numRuns: 30 },
  )
})
