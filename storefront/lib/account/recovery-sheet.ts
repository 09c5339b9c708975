type Words = { title: string; text: string; account: string }

/** The recovery codes as a text file: what they are for, whose they are, one a line. */
export function recoverySheet(codes: readonly string[], { title, text, account }: Words): string {
  return [title, account, '', text, '', ...codes, ''].join('\r\n')
}
