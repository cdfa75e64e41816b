import type { en } from '../../../words/en/index.ts'

type Pages = (typeof en)['portal']['easy']['pages']

/** The parts of all five pages. */
export type EasyPart = { [Page in keyof Pages]: keyof Pages[Page]['parts'] }[keyof Pages]

/** Strokes in a square of 48, drawn for these pages: they stand beside words and say nothing that those do not. */
const STROKES: Readonly<Record<EasyPart, string>> = {
  machine: 'M6 10h36v24H6zM18 42h12M24 34v8M16 20v2M32 20v2M17 27c4 3 10 3 14 0',
  anybody:
    'M17 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM6 40v-6c0-6 5-9 11-9s11 3 11 9v6M33 22a5 5 0 1 0 0-10M34 27c5 0 8 3 8 8v5',
  answer: 'M6 8h36v24H22l-10 8v-8H6zM14 16h20M14 23h14',
  rights: 'M24 6v34M14 40h20M8 14h32M8 14 3 27h10zM40 14l-5 13h10z',
  write: 'M8 40l3-10L33 8l7 7-22 22zM29 12l7 7',
  pictures: 'M6 10h36v28H6zM6 32l11-10 9 8 6-5 10 8M32 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM4 44 44 4',
  ask: 'M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38zM18 19c0-8 12-8 12 0 0 5-6 5-6 10M24 34v1',
  send: 'M6 24 42 7l-8 34-10-11zM24 30 42 7',
  words: 'M15 31a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM23 23h20M36 23v7M43 23v5',
  keep: 'M12 5h18l8 8v30H12zM30 5v8h8M18 21h14M18 28h14M18 35h9',
  secret: 'M10 22h28v20H10zM16 22v-7c0-11 16-11 16 0v7M24 30v5',
  lost: 'M21 34a13 13 0 1 0 0-26 13 13 0 0 0 0 26zM31 31l12 12M17 18c0-6 9-6 9 0 0 3-5 3-5 6M21 28v.5',
  open: 'M12 43V6h24v37M4 43h40M30 24v3',
  day: 'M6 10h36v32H6zM6 18h36M15 5v9M33 5v9M17 30l5 5 9-10',
  talk: 'M5 8h26v18H18l-7 6v-6H5zM36 16h7v18h-5v6l-7-6H20v-4',
  time: 'M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38zM24 12v12l9 6',
  who: 'M3 24c11-17 31-17 42 0-11 17-31 17-42 0zM24 31a7 7 0 1 0 0-14 7 7 0 0 0 0 14z',
  fear: 'M24 5l17 6v13c0 10-7 16-17 19C14 40 7 34 7 24V11zM24 15v11M24 32v1',
  bin: 'M8 13h32M18 13V7h12v6M12 13l2 30h20l2-30M20 21v14M28 21v14',
  angry: 'M24 43a19 19 0 1 0 0-38 19 19 0 0 0 0 38zM17 19v2M31 19v2M16 33c4-6 12-6 16 0',
}

/** The picture beside a part; words say the same, so that it is read to nobody. */
export function Symbol({ of }: { readonly of: EasyPart }) {
  return (
    <svg
      class="am-easy__symbol"
      viewBox="0 0 48 48"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={STROKES[of]} />
    </svg>
  )
}
