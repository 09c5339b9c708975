/** Opens a chat with a number, or without one the choice of a chat, with the text filled in. */
export function whatsAppUrl(text: string, phone = ''): string {
  return `https://wa.me/${phone.replace(/\D/g, '')}?text=${encodeURIComponent(text.replace(/[\u2066-\u2069]/g, ''))}`
}
