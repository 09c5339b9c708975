/** A material under light: its shadow, its own colour, its lit edge. */
export type Tone = { deep: string; base: string; light: string }

export function tone(deep: string, base: string, light: string): Tone {
  return { deep, base, light }
}

/** `amount` 0 gives the first colour, 1 the second; both as #rrggbb. */
export function mix(first: string, second: string, amount: number): string {
  const channel = (at: number) => {
    const from = Number.parseInt(first.slice(at, at + 2), 16)
    const to = Number.parseInt(second.slice(at, at + 2), 16)
    return Math.round(from + (to - from) * amount)
      .toString(16)
      .padStart(2, '0')
  }
  return `#${channel(1)}${channel(3)}${channel(5)}`
}

export function mixTones(first: Tone, second: Tone, amount: number): Tone {
  return {
    deep: mix(first.deep, second.deep, amount),
    base: mix(first.base, second.base, amount),
    light: mix(first.light, second.light, amount),
  }
}
