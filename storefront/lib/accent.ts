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
  const tint = { h: base.h, c: Math.min(base.c, 0.16) }
  return theme === 'light'
    ? {
        fill,
        on,
        hover,
        ink: readableInk(base, theme),
        soft: oklchToHex({ l: 0.962, c: tint.c * 0.16, h: tint.h }),
        line: oklchToHex({ l: 0.86, c: tint.c * 0.4, h: tint.h }),
      }
    : {
        fill,
        on,
        hover,
        ink: readableInk(base, theme),
        soft: oklchToHex({ l: 0.265, c: tint.c * 0.28, h: tint.h }),
        line: oklchToHex({ l: 0.42, c: tint.c * 0.5, h: tint.h }),
      }
}

function readableInk(base: Oklch, theme: 'light' | 'dark'): string {
  const step = theme === 'light' ? -0.02 : 0.02
  let ink = base
  // Measured with room to spare, because the ink also stands on the slightly tinted `soft`.
  while (ink.l > 0.05 && ink.l < 0.97 && contrast(oklchToHex(ink), pageColours[theme]) < readable + 0.7) {
    ink = { ...ink, l: ink.l + step }
  }
  return oklchToHex(ink)
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
