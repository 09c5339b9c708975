// The only place of the storefront that reads the environment; `npm start` supplies the values.
type Settings = { apiUrl: string; shopOrigin: string; appOrigin: string; uploadOrigin?: string }

export function readSettings(): Settings {
  return {
    apiUrl: process.env.SADU_API_URL ?? 'http://127.0.0.1:4000',
    shopOrigin: process.env.SADU_SHOP_ORIGIN ?? 'http://{slug}.localhost:3000',
    appOrigin: process.env.SADU_APP_ORIGIN ?? 'http://app.localhost:3000',
    uploadOrigin: process.env.SADU_UPLOAD_ORIGIN || undefined,
  }
}
