'use client'
import { writeCookie } from '@/lib/cookie.ts'
import { type Locale, localeCookie } from '@/lib/locale.ts'
import { type Theme, themeCookie } from '@/lib/theme.ts'

const year = { days: 365 }

/** Admin addresses carry no language: the cookie decides, so the page is asked for anew. */
export function chooseLanguage(locale: Locale): void {
  writeCookie(localeCookie, locale, year)
  window.location.reload()
}

export function chooseTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  writeCookie(themeCookie, theme, theme === 'system' ? { days: 0 } : year)
}

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}
