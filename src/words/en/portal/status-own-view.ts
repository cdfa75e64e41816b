import type { HowBad, PutRight } from '../../../domain/vocabulary/severity.ts'

/** What the person can say of how bad it is for them, and whether it can be put right. */
export const ownHowBad: Readonly<Record<HowBad, string>> = {
  annoys: 'It annoys me',
  hinders: 'It makes some things harder for me',
  upsets_daily_life: 'It upsets my daily life',
  weighs_heavily: 'It weighs heavily on me: on my home, work, money, health or safety',
  destroys: 'It destroys something for me, or a life is in danger',
}

export const ownPutRight: Readonly<Record<PutRight, string>> = {
  soon: 'Yes, soon',
  with_effort: 'Yes, but it takes time or effort',
  in_part: 'A part of it; something will stay',
  hardly: 'Hardly',
  never: 'No, never',
}
