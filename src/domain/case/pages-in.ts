import { compact } from './find-reach.ts'
import { plain } from './plain.ts'

const PAGE = /([\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,})\/((?:[^\s?#]*\/)?)([^\s/?#]+)\/?(\?[^\s#]*)?/gu

/** Ends of web addresses that many sites have: there the whole address is the page. */
const EVERYBODYS =
  /^(?:contact\p{L}*|contacts|contact-us|contacto|contato|kontakt\p{L}*|about|about-us|impressum|imprint|help|aide|ayuda|hilfe|support|index|home|start|login|signin|register|profile|profil|perfil|people|person|user|users|account|page|pages|chat|app|apps|faq|form|forms|status|news|search|en|de|fr|es|pt|ar|ru|uk|zh|hi|bn|sw|default|main|view|share|p|in)$/u

/** The end of a web address: there it is somebody's own page. */
export function pathsIn(text: string): string[] {
  return [...plain(text).matchAll(/[\p{L}\p{N}]\.\p{L}{2,}\/(?:[^\s?#]*\/)?([^\s/?#]+)/gu)].map(
    ([, end = '']) => end,
  )
}

/**
 * Pages of people as they are compared: by the end of their address, as in the name of a service; by the whole address,
 * with what is asked of it, where many sites have a page of that name (`…/contact`, `…/profile.php?id=1`).
 */
export function pagesIn(text: string): string[] {
  return [...plain(text).matchAll(PAGE)].map(([, house = '', way = '', end = '', query = '']) =>
    EVERYBODYS.test(end.replace(/\.(?:php|html?|aspx?|jsp)$/u, ''))
      ? `${house.replace(/^(?:www|m)\./u, '')}/${way}${end}${query}`
      : compact(end),
  )
}
