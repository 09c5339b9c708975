export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

export const themeCookie = 'sadu_theme'

export function readTheme(value: string | undefined): Theme {
  return themes.find(theme => theme === value) ?? 'system'
}
