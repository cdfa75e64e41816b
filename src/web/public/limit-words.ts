import { ownClock, type OwnClockCode } from '../../domain/vocabulary/clocks.ts'
import type { Speaker } from '../../words/speak.ts'

/** One of our published times in words: "2 working days". */
export function limitWords(speaker: Speaker, code: OwnClockCode): string {
  const { limits } = speaker.w.portal
  const { limit } = ownClock(code)
  if ('hours' in limit) return speaker.say(limits.hours, { n: limit.hours })
  if ('workingDays' in limit) return speaker.say(limits.workingDays, { n: limit.workingDays })
  if ('days' in limit) return speaker.say(limits.days, { n: limit.days })
  return speaker.say(limits.months, { n: limit.months })
}

/** The times that public pages publish, by the name of their gap. */
export function publishedTimes(speaker: Speaker): Readonly<Record<string, string>> {
  const words = (code: OwnClockCode) => limitWords(speaker, code)
  return {
    quiet: words('CLK-OWN-HUMAN-2WD'),
    danger: words('CLK-OWN-P1-TRIAGE-4H'),
    note: words('CLK-OWN-NOTIFICATION-5WD'),
    retaliation: words('CLK-OWN-RETALIATION-24H'),
    decision: words('CLK-OWN-DECISION-30D'),
    urgent: words('CLK-OWN-DECISION-P1-7D'),
    update: words('CLK-OWN-UPDATE-14D'),
    appeal: words('CLK-OWN-APPEAL-6M'),
    appealDecision: words('CLK-OWN-APPEAL-DECISION-30D'),
    silenceAnswer: words('CLK-OWN-SILENCE-5WD'),
    answer: words('CLK-OWN-ANSWER-14D'),
    answerUrgent: words('CLK-OWN-ANSWER-P1-2D'),
    erase: words('CLK-OWN-ERASE-14D'),
    eraseNotice: words('CLK-OWN-ERASE-NOTICE-28D'),
  }
}
