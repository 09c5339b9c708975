'use client'
import { type Locale, localeCookie } from '@/lib/locale.ts'
import { type Theme, themeCookie } from '@/lib/theme.ts'

const year = 'max-age=31536000'

/** Admin addresses carry no language: the cookie decides, so the page is asked for anew. */
export function chooseLanguage(locale: Locale): void {
  remember(localeCookie, locale, year)
  window.location.reload()
}

export function chooseTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  remember(themeCookie, theme, theme === 'system' ? 'max-age=0' : year)
}

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

function remember(name: string, value: string, lifetime: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers people still use
  document.cookie = `${name}=${value}; path=/; ${lifetime}; samesite=lax${secure}`
}
