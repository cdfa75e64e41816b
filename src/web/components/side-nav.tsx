import type { Child } from 'hono/jsx'
import { present } from './props.ts'

interface SideNavProps {
  label: string
  /** The word on the button that opens the list on narrow screens. */
  menuLabel: Child
  items: { href: string; text: Child; count?: string | number | undefined; current?: boolean | undefined }[]
}

export function SideNav(props: SideNavProps) {
  return (
    <nav class="am-side" aria-label={props.label}>
      <details class="am-side__fold">
        <summary class="am-side__menu">{props.menuLabel}</summary>
        <ul class="am-side__list">
          {props.items.map((item) => (
            <li>
              <a class="am-side__link" href={item.href} aria-current={item.current ? 'page' : undefined}>
                <span>{item.text}</span>
                {present(item.count) && <span class="am-side__count">{item.count}</span>}
              </a>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}
