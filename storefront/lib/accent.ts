import { contrast, hexToOklch, type Oklch, oklchToHex } from './colour.ts'

// The page colours the scale is measured against; the same as --background in app/globals.css.
export const pageColours = { light: '#fcfaf7', dark: '#16130f' } as const
const readable = 4.5

/** `fill` carries `on` as text; `ink` is the accent as text on the page; `soft` a tinted surface; `line` a border. */
export type AccentScale = { fill: string; on: string; hover: string; ink: string; soft: string; line: string }

export function accentScale(accent: string): { light: AccentScale; dark: AccentScale } {
  const base = hexToOklch(accent)
  return {
    light: scaleFor(accent, base, 'light'),
    dark: scaleFor(lifted(accent, base), base, 'dark'),
  }
}

/** A dark accent on the dark page is lifted until it stands off, or the button would be a hole in the page. */
function lifted(accent: string, base: Oklch): string {
  let fill = accent
  for (let l = base.l; contrast(fill, pageColours.dark) < 3; l += 0.02) fill = oklchToHex({ ...base, l })
  return fill
}

/** White where it can be read, else a near-black, else black: one of them always reaches 4.5:1. */
export function textOn(fill: string): string {
  return ['#ffffff', '#1d1813', '#000000'].find(text => contrast(fill, text) >= readable) ?? '#000000'
}

function scaleFor(fill: string, base: Oklch, theme: 'light' | 'dark'): AccentScale {
  const on = textOn(fill)
  const filled = hexToOklch(fill)
  // Away from the text colour, so that hovering never costs contrast.
  const hover = oklchToHex({ ...filled, l: on === '#ffffff' ? filled.l - 0.05 : Math.min(0.97, filled.l + 0.04) })
  const chroma = Math.min(base.c, 0.16)
  const tint = (l: number, share: number) => oklchToHex({ l, c: chroma * share, h: base.h })
  const soft = theme === 'light' ? tint(0.962, 0.16) : tint(0.265, 0.28)
  const line = theme === 'light' ? tint(0.86, 0.4) : tint(0.42, 0.5)
  return { fill, on, hover, ink: readableInk(base, soft, theme), soft, line }
}

/** The accent as text: darkened (or lightened) until it can be read on the page and on `soft`. */
function readableInk(base: Oklch, soft: string, theme: 'light' | 'dark'): string {
  const step = theme === 'light' ? -0.02 : 0.02
  for (let l = Math.min(0.98, Math.max(0.02, base.l)); l > 0 && l < 1; l += step) {
    const ink = oklchToHex({ ...base, l })
    if (Math.min(contrast(ink, pageColours[theme]), contrast(ink, soft)) >= readable) return ink
  }
  return theme === 'light' ? '#000000' : '#ffffff'
}

/** CSS for one tenant: put it in a <style>; the hex values are made here, never copied from input. */
export function accentCss(accent: string): string {
  const { light, dark } = accentScale(/^#[0-9a-f]{6}$/i.test(accent) ? accent : '#8a3b2e')
  const onDevice = `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){${properties(dark)}}}`
  const onWish = `@media screen{:root[data-theme=dark]{${properties(dark)}}}`
  return `:root{${properties(light)}}${onDevice}${onWish}`
}

function properties(scale: AccentScale): string {
  return Object.entries(scale)
    .map(([name, value]) => `--accent-${name}:${value}`)
    .join(';')
}
