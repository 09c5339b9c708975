/** For what is no secret and what the server may read as well: a language, a theme, that someone has signed in here before. */
export function writeCookie(name: string, value: string, { days }: { days: number }): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in browsers people still use
  document.cookie = `${name}=${value}; path=/; max-age=${days * 86_400}; samesite=lax${secure}`
}

export function hasCookie(name: string): boolean {
  return document.cookie.split('; ').some(cookie => cookie.startsWith(`${name}=`))
}
