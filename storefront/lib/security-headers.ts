// Pages are rendered per request (a suspension must hold within two seconds), so a nonce costs no caching and keeps
// inline scripts of others out. Styles allow inline: Radix and the tenant's accent need it.
type Page = {
  development: boolean
  /** Where the teams' area sends files to, besides its own origin. */
  uploadOrigin?: string
}

export function pagePolicy(nonce: string, { development, uploadOrigin }: Page) {
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${uploadOrigin ? ` ${uploadOrigin}` : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
  return {
    'content-security-policy': directives.join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
  }
}
