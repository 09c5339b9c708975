/** What else an address asked for, when it leads on: where a visitor came from must not get lost on the way. */
export function queryOf(asked: Record<string, string | string[] | undefined>): string {
  const pairs = Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}
