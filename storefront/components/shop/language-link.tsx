'use client'
import type { Locale } from '@/lib/locale.ts'

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
        // biome-ignore lint/suspicious/noDocumentCookie: Cookie Store is not in every browser of the market yet
        document.cookie = `sadu_locale=${to}; path=/; max-age=31536000; samesite=lax`
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
