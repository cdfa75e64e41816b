/** What somebody may type into one field, by what is special about it. */
export const VARIANTS = [
  'local digits',
  'decomposed letters',
  'marks of direction',
  'nothing that is seen',
  '100,000 characters',
  'one long word',
] as const
export type Variant = (typeof VARIANTS)[number]

/** The kinds of fields that people type into. */
export type TypedKind = 'text' | 'email' | 'count' | 'date'

const arabic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit)

/** A plain answer to a question of this kind. */
export const PLAIN: Readonly<Record<TypedKind, string>> = {
  text: 'Zoë Ñandú told 12 people of it.',
  email: 'zoë.12@example.org',
  count: '1234',
  date: '2026-11-24',
}

/** The same as somebody types it whose keyboard, clipboard or patience is another. */
export function typedAs(variant: Variant, kind: TypedKind): string {
  const plain = PLAIN[kind]
  switch (variant) {
    case 'local digits':
      return arabic(plain)
    case 'decomposed letters':
      return plain.normalize('NFD')
    case 'marks of direction':
      return `\u2067\u200f${plain}\u200e\u2069`
    case 'nothing that is seen':
      return `\u200b${plain.slice(0, 3)}\u200b\u2060${plain.slice(3)}\u200b`
    case '100,000 characters':
      return '7'.repeat(100_000)
    case 'one long word':
      return kind === 'email' ? `${'k'.repeat(180)}@example.org` : '7'.repeat(190)
  }
}
