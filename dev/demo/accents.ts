/** One accent for each demo tenant: its storefront and its logo. */
export const ACCENTS = { bloom: '#a62b5b', noor: '#0f6b5c', dar: '#b04a1c' } as const
