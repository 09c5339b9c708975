// Sadu's own mark for browser tabs, where no tenant's logo is at hand: a lozenge of the weave.
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8a3b2e"/><path d="M16 5 27 16 16 27 5 16Z" fill="#fbefec"/><path d="M16 11 21 16 16 21 11 16Z" fill="#8a3b2e"/></svg>`

export const markUrl = `data:image/svg+xml,${encodeURIComponent(svg)}`
