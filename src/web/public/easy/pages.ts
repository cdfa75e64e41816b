/** The five main pages that are told in easy words, in the order in which somebody meets them. */
export const EASY_PAGES = ['start', 'tell', 'receipt', 'page', 'how'] as const

export type EasyName = (typeof EASY_PAGES)[number]

/** The page with all the words beside each, without its language. */
export const WHOLE_PAGE: Readonly<Record<EasyName, string>> = {
  start: '',
  tell: '/report',
  receipt: '/status',
  page: '/status',
  how: '/how-it-works',
}

/** The address of one of them, without its language. */
export function easyPath(name: EasyName): string {
  return `/easy/${name}`
}
