import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const repository = fileURLToPath(new URL('..', import.meta.url))

// API traffic never passes through Next: the edge in front sends /v1 to the API, so there are no rewrites here.
const config: NextConfig = {
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  allowedDevOrigins: ['*.localhost'],
  experimental: { authInterrupts: true },
}

export default createNextIntlPlugin('./i18n/request.ts')(config)
