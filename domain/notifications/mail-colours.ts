/** The product's own, where there is no tenant or its accent is not a colour. */
export const ownAccent = '#8c2f39'

export type MailColours = { accent: string; onAccent: string; tint: string }

/** The tenant's accent, the text that can be read on it, and a pale form of it for the band. */
export function mailColours(accent: string): MailColours {
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent.toLowerCase() : ownAccent
  return { accent: colour, onAccent: textOn(colour), tint: paled(colour) }
}

/** White, else ink, else black: one of them always has 4.5:1 (WCAG 2.2, 1.4.3), the worst case being 4.58:1. */
function textOn(background: string): string {
  return ['#ffffff', '#1b1815'].find(text => contrast(background, text) >= 4.5) ?? '#000000'
}

export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map(value => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const paled = (colour: string) =>
  `#${channels(colour)
    .map(value =>
      Math.round(value + (255 - value) * 0.72)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`

const channels = (colour: string) => [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16))
