import type { RegisterView } from '../check/view.ts'
import type { FieldFit } from './exported.ts'
import { HELD_KINDS, heldIn, missingOf, type HeldKind } from './held.ts'
import type { RegisterSpeaker } from '../../words/register-speaker.ts'

/** What a format carries of one kind: where it stands there, and which of our fields are in it. */
export interface Carried {
  readonly to: string
  readonly paths: readonly string[]
}

/**
 * What became of everything that a register holds: for each kind what is carried and which fields are not, entries that
 * have no place, then what is changed on the way. Nothing is said about what the register does not hold.
 *
 * @param text the export itself: an entry whose id is not in it is not in the export
 * @param changed fields that are carried in another form than ours
 */
export function fitsOf(
  speaker: RegisterSpeaker,
  view: RegisterView,
  text: string,
  carried: Readonly<Partial<Record<HeldKind, Carried>>>,
  changed: readonly FieldFit[],
): FieldFit[] {
  const { lost } = speaker.w.exports
  const { say } = speaker
  const held = heldIn(view.register)
  const thereOf = (kind: HeldKind) => kind === 'register' || held[kind].ids.some((id) => stands(id, text))
  const fits = HELD_KINDS.filter((kind) => held[kind].paths.length > 0).flatMap((kind): FieldFit[] => {
    const { ids, paths } = held[kind]
    const place = carried[kind]
    if (place === undefined || !thereOf(kind)) return [wholly(speaker, kind, ids)]
    const missing = missingOf(paths, place.paths)
    const out = ids.filter((id) => !stands(id, text))
    return [
      {
        field: kind,
        to: place.to,
        fit: missing.length === 0 ? 'direct' : 'partial',
        lost: missing.length === 0 ? null : say(lost.fields, { fields: missing }),
        missing,
      },
      ...(out.length === 0 ? [] : [wholly(speaker, kind, out)]),
    ]
  })
  const kindsThere = HELD_KINDS.filter(thereOf)
  const told = changed.filter(({ field }) => isHeld(field, held, kindsThere))
  return [...fits, ...told, ...vanished(speaker, view)]
}

function wholly({ w, say }: RegisterSpeaker, kind: HeldKind, ids: readonly string[]): FieldFit {
  const { lost } = w.exports
  return {
    field: kind,
    to: null,
    fit: 'unmapped',
    lost: kind === 'register' ? lost.register : say(lost.entries, { ids }),
  }
}

/** An impact that only the marks still know has no place in other forms. */
function vanished({ w, say }: RegisterSpeaker, { vanished: gone }: RegisterView): FieldFit[] {
  const { lost } = w.exports
  return gone.length === 0
    ? []
    : [
        {
          field: 'marks',
          to: null,
          fit: 'unmapped',
          lost: say(lost.marks, { ids: gone.map(({ id }) => id) }),
        },
      ]
}

function isHeld(field: string, held: ReturnType<typeof heldIn>, kinds: readonly HeldKind[]): boolean {
  const [kind, ...rest] = field.split('.')
  const own = kinds.find((each) => each === kind)
  if (own === undefined) return false
  const path = rest.join('.')
  return held[own].paths.some((each) => path === '' || each === path || each.startsWith(`${path}.`))
}

/** The id by itself, and not as the start of a longer one. */
function stands(id: string, text: string): boolean {
  return new RegExp(`(?<![\\w-])${id.replaceAll(/[^\w-]/g, '')}(?!\\d)`).test(text)
}
