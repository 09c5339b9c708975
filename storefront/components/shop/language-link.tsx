'use client'
import { writeCookie } from '@/lib/cookie.ts'
import { type Locale, localeCookie } from '@/lib/locale.ts'

type Props = { to: Locale; path: string; label: string; title: string }

/** The same page in the other language. The address is read when pressed, because a layout outlives its first page. */
export function LanguageLink({ to, path, label, title }: Props) {
  return (
    <a
      href={otherPath(path, to)}
      hrefLang={to}
      lang={to}
      title={title}
      className="inline-flex min-h-11 items-center rounded-md px-3 text-sm hover:bg-hover"
      onClick={event => {
        writeCookie(localeCookie, to, { days: 365 })
        event.currentTarget.href = otherPath(location.pathname, to) + location.search
      }}
    >
      {label}
    </a>
  )
}

function otherPath(path: string, to: Locale): string {
  return `/${to}${path.replace(/^\/(ar|en)(?=\/|$)/, '')}`.replace(/\/$/, '')
}
