import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const repository = fileURLToPath(new URL('..', import.meta.url))

// API traffic never passes through Next: the edge in front sends /v1 to the API, so there are no rewrites here.
const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // `npm run typecheck` and `npm test` check them; a build of what was checked need not.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  allowedDevOrigins: ['*.localhost'],
  experimental: { authInterrupts: true },
}

// Messages are parsed when the storefront is built, so the browser needs no parser for them.
const withIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { messages: { path: './messages', locales: ['ar', 'en'], format: 'json', precompile: true } },
})

export default withIntl(config)
