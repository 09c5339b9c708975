/** A text that keeps its own direction inside another one: an amount, a phone number. */
export type Figure = { figure: string; dir: 'ltr' | 'rtl' }

export type TemplateValue = string | Figure | TemplateScope | TemplateScope[] | null
export type TemplateScope = { [name: string]: TemplateValue }

/** How a value is written into what it stands in. */
export type Writer = { text: (text: string) => string; figure: (figure: Figure) => string }

export const htmlWriter: Writer = {
  text: escapeHtml,
  figure: ({ figure, dir }) =>
    `<span dir="${dir}" class="figures" style="unicode-bidi:isolate">${escapeHtml(figure)}</span>`,
}

/** Plain text isolates with the characters that Unicode has for it. */
export const textWriter: Writer = {
  text: text => text,
  figure: ({ figure, dir }) => `${dir === 'ltr' ? '\u2066' : '\u2067'}${figure}\u2069`,
}

/**
 * `{{name}}` and `{{group.name}}` are values, written safely; `{{#name}}...{{/name}}` repeats for each of a list, shows
 * for a group (whose names then come first), and leaves out what is null. A name nobody gave is a mistake, not a gap.
 */
export function fillTemplate(template: string, scopes: TemplateScope[], writer: Writer): string {
  return template.replaceAll(/\{\{#([\w.]+)\}\}(.*?)\{\{\/\1\}\}|\{\{([\w.]+)\}\}/gs, (_, section, inner, name) => {
    if (section === undefined) return write(lookUp(name, scopes), name, writer)
    const value = lookUp(section, scopes)
    if (value === null) return ''
    if (typeof value === 'string' || isFigure(value)) throw new TypeError(`{{#${section}}} is not a group`)
    return [value]
      .flat()
      .map(scope => fillTemplate(inner, [scope, ...scopes], writer))
      .join('')
  })
}

function lookUp(path: string, scopes: TemplateScope[]): TemplateValue {
  const [first, ...rest] = path.split('.') as [string, ...string[]]
  const scope = scopes.find(candidate => Object.hasOwn(candidate, first))
  const value = rest.reduce<TemplateValue | undefined>(step, scope?.[first])
  if (value === undefined) throw new TypeError(`nothing is given for {{${path}}}`)
  return value
}

function step(from: TemplateValue | undefined, name: string): TemplateValue | undefined {
  if (typeof from !== 'object' || from === null || Array.isArray(from) || isFigure(from)) return undefined
  return from[name]
}

function write(value: TemplateValue, name: string, writer: Writer): string {
  if (typeof value === 'string') return writer.text(value)
  if (isFigure(value)) return writer.figure(value)
  throw new TypeError(`{{${name}}} is not a text`)
}

function isFigure(value: TemplateValue): value is Figure {
  return value !== null && typeof value === 'object' && 'figure' in value && typeof value.figure === 'string'
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
